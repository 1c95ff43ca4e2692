// How close a reader is to an item, by today's right whatever the dates of the page.
import "server-only";
import type { Actor } from "../domain/actor";
import type { ItemReach } from "../domain/correction/correction-rights";
import type { MilestoneFacts } from "../domain/milestone/facts";
import { can, type Subject } from "../domain/permissions";
import { unitsToday } from "./concerned-units";

/** Whom the item concerns at `now`, as a permission asks it. */
export function subjectToday(plan: string, facts: MilestoneFacts, now: Date): Required<Subject> {
  return { plan, ...unitsToday(facts, now) };
}

/** Inside a unit at work on it all moves, those concerned what left the unit, others what became a fact. */
export function reachOf(actor: Actor, subject: Subject): ItemReach {
  if (can(actor, "report.readDraft", subject)) return "unit";
  return can(actor, "report.readProblems", subject) ? "concerned" : "everyone";
}
