// Ends every session of one's own account at once, on every machine.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { endAllSessions } from "@/lib/data/account-sessions";
import { recordChange } from "@/lib/data/record-change";

/** Throws notAllowed for an actor without an account. */
export async function signOutEverywhere(
  actor: Actor,
  _input: Record<string, never>,
  clock: Clock,
): Promise<void> {
  if (actor.kind !== "user") throw new DomainError("notAllowed");
  const { personId } = actor;
  await recordChange(actor, clock(), async (tx) => {
    await endAllSessions(tx, personId, "everywhere");
    return {
      result: undefined,
      audit: [
        {
          action: "session.signedOutEverywhere",
          planId: null,
          subjectType: "Person",
          subjectId: personId,
        },
      ],
    };
  });
}
