// How the unit signs from now on, and who answers for it by name and post.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import { deputyFor } from "@/lib/domain/signoff/deputy";
import { POST_LIMIT, SIGNER_LIMIT } from "@/lib/domain/signoff/paper";
import { unitSignModes } from "@/lib/domain/signoff/sign-mode";
import { recordChange } from "@/lib/data/record-change";
import { findSetting, getSigningUnit, insertSetting, lockSigning } from "@/lib/data/sign-off-modes";
import { authorOf } from "../report/author";

export const setSignOffModeInput = z.object({
  plan: z.string(),
  unit: z.string(),
  mode: z.enum(unitSignModes),
  responsible: z.string().trim().max(SIGNER_LIMIT),
  responsiblePost: z.string().trim().max(POST_LIMIT),
  /** The setting the form showed; null: there was none. */
  expectedId: z.uuid().nullable(),
});
export type SetSignOffModeInput = z.infer<typeof setSignOffModeInput>;

/**
 * By the unit's head or the manager; a deputy signs and changes nothing else. Throws notFound, notAllowed, incomplete
 * {fields} without a named person and post, or conflict {by} when somebody set it in between.
 */
export async function setSignOffMode(
  actor: Actor,
  input: SetSignOffModeInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  const { mode, responsible, responsiblePost } = input;
  await recordChange(actor, at, async (tx) => {
    const ask = { plan: input.plan, unit: input.unit, permission: "signOff.setMode" } as const;
    const { plan, unit, subject } = await getSigningUnit(tx, actor, ask);
    if (deputyFor(actor, subject) !== null) throw new DomainError("notAllowed");
    const missing = (["responsible", "responsiblePost"] as const).flatMap((field): FieldFault[] =>
      input[field] === "" ? [{ field, code: "required" }] : [],
    );
    if (missing.length > 0) throw new DomainError("incomplete", { fields: missing });
    await lockSigning(tx, unit.id);
    const before = await findSetting(tx, unit.id);
    if ((before?.id ?? null) !== input.expectedId) {
      throw new DomainError("conflict", { params: { by: before?.setByName ?? "" } });
    }
    const setting = { mode, responsible, responsiblePost };
    const author = authorOf(actor);
    await insertSetting(tx, { ...setting, organisationId: unit.id, before, author, at });
    return {
      result: undefined,
      audit: [
        {
          action: "signOff.modeSet",
          planId: plan.id,
          subjectType: "Organisation",
          subjectId: unit.id,
          before: before && {
            mode: before.mode,
            responsible: before.responsible,
            responsiblePost: before.responsiblePost,
          },
          after: { unit: unit.code, ...setting },
        },
      ],
    };
  });
}
