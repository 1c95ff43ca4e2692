// Every night: keys of forms which nobody sends again any more.
import type { SystemActor } from "@/lib/domain/actor";
import { deleteOldSentForms } from "@/lib/data/sent-forms";

/** How many were forgotten. */
export function forgetSentForms(actor: SystemActor): Promise<number> {
  return deleteOldSentForms(actor);
}
