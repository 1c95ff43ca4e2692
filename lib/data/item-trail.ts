// What was done about one item, for its own page: read by those who may read the chase.
import "server-only";
import type { Actor } from "../domain/actor";
import type { TwoDates } from "../domain/milestone/in-force";
import { can } from "../domain/permissions";
import { asActor } from "./as-actor";
import { subjectToday } from "./item-reach";
import type { BoardItem } from "./plan-board";
import { readItemTrail } from "./supervision-item";
import type { TrailStep } from "./supervision-step";

/** Newest first, by the dates of the page; null where the actor may not read it, by today's right. */
export async function getItemTrail(
  actor: Actor,
  plan: string,
  item: BoardItem,
  dates: TwoDates & { now: Date },
): Promise<TrailStep[] | null> {
  if (!can(actor, "supervision.read", subjectToday(plan, item.facts, dates.now))) return null;
  return asActor(actor, (tx) => readItemTrail(tx, item.id, dates));
}
