// One of one's own sessions is ended from another: a device left behind, or somebody else's.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { endSessions } from "@/lib/data/account-sessions";
import { recordChange } from "@/lib/data/record-change";

export const endSessionInput = z.object({ sessionId: z.uuid() });

/** Throws notAllowed for an actor without an account, conflict when it is ended or not one's own. */
export async function endSession(
  actor: Actor,
  { sessionId }: z.infer<typeof endSessionInput>,
  clock: Clock,
): Promise<void> {
  if (actor.kind !== "user") throw new DomainError("notAllowed");
  const { personId } = actor;
  await recordChange(actor, clock(), async (tx) => {
    const ended = await endSessions(tx, personId, { id: sessionId }, "owner");
    if (ended === 0) throw new DomainError("conflict");
    const subject = { subjectType: "Person", subjectId: personId };
    return {
      result: undefined,
      audit: [{ action: "session.ended", planId: null, ...subject, after: { count: ended } }],
    };
  });
}
