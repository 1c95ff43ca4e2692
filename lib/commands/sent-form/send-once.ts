// A form that is sent is acted on once: pressed twice, sent again by a reload, or tried again after the connection was
// cut, it ends as the first sending did.
import type { UserActor } from "@/lib/domain/actor";
import { DomainError } from "@/lib/domain/errors";
import { type SentKeys, sentKeys } from "@/lib/domain/sent-form";
import { findOutcome } from "@/lib/data/sent-forms";

/** A server that was stopped and comes back by itself takes about as long to take connections again. */
const SECOND_TRY_MS = 500;

/**
 * Does the work for this sending, or says what an earlier one gave back. `sending` names the form as it was drawn and
 * filled in; null: the work changes nothing. Where the connection broke while it was being committed, the same work is
 * tried once more under the same name, which finds out; inDoubt when that fails too.
 */
export async function sendOnce<T>(
  actor: UserActor,
  sending: string | null,
  work: (actor: UserActor) => Promise<T>,
): Promise<T> {
  if (sending === null) return work(actor);
  const attempt = async () => {
    const sent = sentKeys(sending);
    try {
      return await work({ ...actor, sent });
    } catch (error) {
      return outcomeBefore<T>(actor, { sending, sent, error });
    }
  };
  try {
    return await attempt();
  } catch (error) {
    if (!isCode(error, "inDoubt")) throw error;
    await new Promise((resolve) => setTimeout(resolve, SECOND_TRY_MS));
    return attempt().catch((second: unknown) => {
      // Whether the first was done is still not known.
      throw isCode(second, "unavailable") || isCode(second, "busy") ? error : second;
    });
  }
}

/**
 * A command may refuse before it comes to its change, because the records have moved: by this very form, perhaps. One
 * that came to its change was told so there.
 */
async function outcomeBefore<T>(
  actor: UserActor,
  { sending, sent, error }: { sending: string; sent: SentKeys; error: unknown },
): Promise<T> {
  if (!(error instanceof DomainError) || sent.made() > 0) throw error;
  const before = await findOutcome(actor, sentKeys(sending).next()).catch(() => null);
  if (before === null) throw error;
  return (before.outcome ?? undefined) as T;
}

function isCode(error: unknown, code: DomainError["code"]): boolean {
  return error instanceof DomainError && error.code === code;
}
