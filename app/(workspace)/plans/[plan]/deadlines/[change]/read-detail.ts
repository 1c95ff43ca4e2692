import { type DeadlineDetail, getDeadlineDetail } from "@/lib/data/deadline-register";
import type { Actor } from "@/lib/domain/actor";
import { DomainError } from "@/lib/domain/errors";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** null: there, but not for this reader. Throws notFound, also for what is no id at all. */
export async function readDetail(
  actor: Actor,
  plan: string,
  id: string,
  now: Date,
): Promise<DeadlineDetail | null> {
  if (!uuid.test(id)) throw new DomainError("notFound");
  try {
    return await getDeadlineDetail(actor, plan, id, now);
  } catch (error) {
    if (error instanceof DomainError && error.code === "notAllowed") return null;
    throw error;
  }
}
