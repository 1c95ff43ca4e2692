// The head is back before the days are over: the deputy signs no more, at once.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { deputyFor } from "@/lib/domain/signoff/deputy";
import { getGrant, updateGrantEnd } from "@/lib/data/accounts";
import { recordChange } from "@/lib/data/record-change";
import { getSigningUnit } from "@/lib/data/sign-off-modes";

export const endDeputyInput = z.object({
  plan: z.string(),
  unit: z.string(),
  grantId: z.uuid(),
});
export type EndDeputyInput = z.infer<typeof endDeputyInput>;

/** Throws notFound, notAllowed, wrongState (it has ended), or conflict when somebody ended it first. */
export async function endDeputy(actor: Actor, input: EndDeputyInput, clock: Clock): Promise<void> {
  const at = clock();
  const today = toLocalDate(at);
  await recordChange(actor, at, async (tx) => {
    const ask = { plan: input.plan, unit: input.unit, permission: "signOff.deputise" } as const;
    const { plan, unit, subject } = await getSigningUnit(tx, actor, ask);
    if (deputyFor(actor, subject) !== null) throw new DomainError("notAllowed");
    const grant = await getGrant(tx, input.grantId);
    const isTheirs = grant.organisationId === unit.id && grant.planId === plan.id;
    if (!isTheirs || grant.deputyForName === null) throw new DomainError("notFound");
    if (grant.endedAt !== null || (grant.endsOn !== null && grant.endsOn <= today)) {
      throw new DomainError("wrongState");
    }
    const endsOn = grant.startsOn > today ? grant.startsOn : today;
    await updateGrantEnd(tx, grant.id, { endsOn, endedAt: at });
    return {
      result: undefined,
      audit: [
        {
          action: "signOff.deputyEnded",
          planId: plan.id,
          subjectType: "Person",
          subjectId: grant.personId,
          before: { grantId: grant.id, endsOn: grant.endsOn },
          after: { unit: unit.code, deputyFor: grant.deputyForName, endsOn },
        },
      ],
    };
  });
}
