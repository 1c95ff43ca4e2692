// 代签: the head lets somebody of the unit sign in their place on certain days, by a paper or a word that is named.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { findGrantFaults } from "@/lib/domain/grant";
import { localDate } from "@/lib/domain/milestone/milestone";
import { deputyFor, findDeputyFaults } from "@/lib/domain/signoff/deputy";
import { listGrantsFrom } from "@/lib/data/accounts";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { findSetting, getSigningUnit, lockSigning } from "@/lib/data/sign-off-modes";
import { type Head, insertDeputy, readHeldGrants, readSigners } from "@/lib/data/signers";

/** Longest name of the paper or word, characters. */
export const BASIS_LIMIT = 200;

export const appointDeputyInput = z.object({
  plan: z.string(),
  unit: z.string(),
  personId: z.uuid(),
  /** The head who is stood in for; null: the actor, or the unit's only one. */
  headId: z.uuid().nullable(),
  /** Both days included. */
  firstOn: localDate,
  lastOn: localDate,
  /** 委托书, 口头委托: what the deputising rests on. */
  basis: z.string().trim().max(BASIS_LIMIT),
});
export type AppointDeputyInput = z.infer<typeof appointDeputyInput>;

/**
 * By the unit's head in their own right, or the manager. Throws notFound, notAllowed, ownWork (nobody appoints
 * themselves), noResponsible (the unit names nobody to stand in for), incomplete {fields: basis} or invalid {fields}.
 */
export async function appointDeputy(
  actor: Actor,
  input: AppointDeputyInput,
  clock: Clock,
): Promise<{ grantId: string }> {
  const at = clock();
  const { personId, firstOn, lastOn, basis } = input;
  return recordChange(actor, at, async (tx) => {
    const ask = { plan: input.plan, unit: input.unit, permission: "signOff.deputise" } as const;
    const { plan, unit, subject } = await getSigningUnit(tx, actor, ask);
    if (deputyFor(actor, subject) !== null) throw new DomainError("notAllowed");
    if (actor.kind === "user" && actor.personId === personId) throw new DomainError("ownWork");
    if (basis === "") {
      throw new DomainError("incomplete", { fields: [{ field: "basis", code: "required" }] });
    }
    await lockSigning(tx, unit.id);
    const today = toLocalDate(at);
    const scope = { personId, planId: plan.id, unit: unit.id };
    const signers = (await readSigners(tx, { planId: plan.id, units: [unit.id], today })).get(
      unit.id,
    );
    const head = await findHead(tx, actor, { ...input, unitId: unit.id, heads: signers?.heads });
    const held = await readHeldGrants(tx, scope);
    const standing = (signers?.deputies ?? []).filter((deputy) => deputy.deputyFor === head);
    const fields = findDeputyFaults({ firstOn, lastOn, today }, held, standing);
    if (fields.length > 0) throw new DomainError("invalid", { fields });
    await assertGrantMayStand(tx, { ...input, startsOn: firstOn });
    const grantId = await insertDeputy(tx, { ...scope, head, firstOn, lastOn, at });
    return {
      result: { grantId },
      audit: [
        {
          action: "signOff.deputised",
          planId: plan.id,
          subjectType: "Person",
          subjectId: personId,
          after: { grantId, unit: unit.code, deputyFor: head, firstOn, lastOn },
          reason: basis,
        },
      ],
      notify: [
        {
          kind: "deputyAppointed",
          planId: plan.id,
          to: { personIds: [personId] },
          subjectType: "Grant",
          subjectId: grantId,
          params: { unit: unit.name, by: head, on: firstOn },
          link: `/plans/${encodeURIComponent(plan.code)}/sign`,
        },
      ],
    };
  });
}

type HeadAsk = { headId: string | null; unitId: string; heads: readonly Head[] | undefined };

/** Whose name the deputy signs for: the head's, or without one that of the person who answers for the unit. */
async function findHead(tx: AuditedTx, actor: Actor, ask: HeadAsk): Promise<string> {
  const heads = ask.heads ?? [];
  const self = heads.find((head) => actor.kind === "user" && head.personId === actor.personId);
  if (self) return self.name;
  const named = heads.find((head) => head.personId === ask.headId);
  if (named) return named.name;
  const [only, another] = heads;
  if (only && !another) return only.name;
  if (only) throw new DomainError("invalid", { fields: [{ field: "headId", code: "required" }] });
  const setting = await findSetting(tx, ask.unitId);
  if (!setting) throw new DomainError("noResponsible");
  return setting.responsible;
}

/** The rules of every grant hold for this one too: an administrator signs for nobody. */
async function assertGrantMayStand(
  tx: AuditedTx,
  ask: { personId: string; unit: string; plan: string; startsOn: string },
): Promise<void> {
  const others = await listGrantsFrom(tx, ask.personId, ask.startsOn);
  const grant = { role: "head", organisation: ask.unit, plan: ask.plan } as const;
  const faults = findGrantFaults({ ...grant, startsOn: ask.startsOn, endsOn: null }, others);
  const fields = faults.map((fault) => ({ ...fault, field: "person" }));
  if (fields.length > 0) throw new DomainError("invalid", { fields });
}
