// Which units an item is of today. Confidential text is read by today's right, whatever the dates of the page: a unit
// that has handed an item over does not read on by opening an earlier day.
import "server-only";
import { toLocalDate } from "../domain/calendar";
import type { MilestoneFacts } from "../domain/milestone/facts";
import { leadInForce } from "../domain/milestone/in-force";
import { supportingUnits } from "./report-texts";

/** The lead and the supporting units in force at `now`, by code: what a permission asks of an item. */
export function unitsToday(
  facts: MilestoneFacts,
  now: Date,
): { lead: string | null; supporting: string[] } {
  const today = { asOf: toLocalDate(now), knownBy: now, live: true };
  const lead = leadInForce(facts, today)?.organisation ?? null;
  return { lead, supporting: supportingUnits(facts, today) };
}
