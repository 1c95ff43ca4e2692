// A route that refuses a person for want of a right leaves it in the log.
import { DomainError } from "@/lib/domain/errors";
import { businessClock } from "@/lib/platform/clock";
import { noteRefusal } from "@/lib/session/note-refusal";
import { findActor } from "@/lib/session/session";

/** For people; what a token may not read is not there for it. */
export async function noteRefused(request: Request, error: unknown): Promise<void> {
  if (!(error instanceof DomainError) || error.code !== "notAllowed") return;
  if (request.headers.has("authorization")) return;
  const actor = await findActor({ quietly: true });
  await noteRefusal(actor, error, new URL(request.url).pathname, businessClock);
}
