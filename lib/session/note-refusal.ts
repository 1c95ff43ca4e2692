// Who asks for what is not his to do is in the log, as a wrong password is: it may be a mistake, or an attempt.
import "server-only";
import { recordChange } from "../data/record-change";
import type { UserActor } from "../domain/actor";
import type { Clock } from "../domain/clock";
import { DomainError } from "../domain/errors";

const LONGEST_PATH = 200;

/**
 * Writes that `error` refused the actor for want of a right, at `path` (an address; its query is left out): once in half
 * an hour for each person and path, so that no script fills the log. Other errors are not written. Never throws: the
 * refusal itself is what the person is told.
 */
export async function noteRefusal(
  actor: UserActor | null,
  error: unknown,
  path: string,
  clock: Clock,
): Promise<void> {
  if (!actor || !(error instanceof DomainError) || error.code !== "notAllowed") return;
  const subjectId = (path.split("?")[0] ?? "").slice(0, LONGEST_PATH);
  try {
    await recordChange(actor, clock(), async () => ({
      result: null,
      oncePerSession: true,
      audit: [{ action: "access.refused", planId: null, subjectType: "Page", subjectId }],
    }));
  } catch (failure) {
    console.error(`[audit] ${actor.requestId}: a refusal could not be written`, failure);
  }
}
