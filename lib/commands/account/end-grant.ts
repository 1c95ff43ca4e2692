// A role is taken away: the grant keeps its row and gets its end.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { localDate } from "@/lib/domain/milestone/milestone";
import { can } from "@/lib/domain/permissions";
import { getGrant, updateGrantEnd } from "@/lib/data/accounts";
import { recordChange } from "@/lib/data/record-change";

export const endGrantInput = z.object({
  grantId: z.uuid(),
  /** First day on which it no longer holds; left out: today, so at once. */
  endsOn: localDate.optional(),
});
export type EndGrantInput = z.input<typeof endGrantInput>;

/** Throws notAllowed, notFound, ownWork, wrongState (ended before) or invalid {fields: endsOn} for a past day. */
export async function endGrant(actor: Actor, input: EndGrantInput, clock: Clock): Promise<void> {
  if (!can(actor, "role.manage", { plan: null })) throw new DomainError("notAllowed");
  const ask = endGrantInput.parse(input);
  const at = clock();
  const today = toLocalDate(at);
  await recordChange(actor, at, async (tx) => {
    const grant = await getGrant(tx, ask.grantId);
    if (actor.kind === "user" && actor.personId === grant.personId)
      throw new DomainError("ownWork");
    if (grant.endedAt !== null) throw new DomainError("wrongState");
    const endsOn = ask.endsOn ?? (grant.startsOn > today ? grant.startsOn : today);
    if (endsOn < today || endsOn < grant.startsOn) {
      throw new DomainError("invalid", { fields: [{ field: "endsOn", code: "inPast" }] });
    }
    await updateGrantEnd(tx, grant.id, { endsOn, endedAt: at });
    return {
      result: undefined,
      audit: [
        {
          action: "grant.ended",
          planId: grant.planId,
          subjectType: "Person",
          subjectId: grant.personId,
          before: { grantId: grant.id, role: grant.role, endsOn: grant.endsOn },
          after: { account: grant.person.name, endsOn },
        },
      ],
    };
  });
}
