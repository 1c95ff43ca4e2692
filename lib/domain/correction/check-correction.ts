// What a correction must hold before it is proposed or saved: a whole reading, and one that differs.
import type { FieldFault } from "../errors";
import type { LocalDate, Reading, Target } from "../milestone/milestone";
import { isSame } from "../plan/same";
import { checkReading } from "../report/check-draft";
import type { Draft } from "../report/draft";

/** A reading with its lists in one order: in which order entries were typed says nothing. */
function inOrder(reading: Reading): unknown {
  const ordered = Object.entries(reading).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? value.map((each) => JSON.stringify(sortedKeys(each))).toSorted() : value,
  ]);
  return Object.fromEntries(ordered) as unknown;
}

function sortedKeys(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  return Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b));
}

/** Does it say another fact, or the same for another day? Words alone are no correction. */
export function isCorrected(
  before: Pick<Draft, "reading" | "factOn">,
  after: Pick<Draft, "reading" | "factOn">,
): boolean {
  if (before.reading === null || after.reading === null) return before.reading !== after.reading;
  return before.factOn !== after.factOn || !isSame(inOrder(before.reading), inOrder(after.reading));
}

/** Faults that no correction may have, by field; `before` is what it puts right. */
export function checkCorrection(
  target: Target,
  before: Pick<Draft, "reading" | "factOn">,
  draft: Draft,
  periodEndsOn: LocalDate,
): FieldFault[] {
  if (draft.reading === null) return [{ field: "reading", code: "required" }];
  const faults = checkReading(target, draft, periodEndsOn);
  if (faults.length > 0 || isCorrected(before, draft)) return faults;
  return [{ field: "reading", code: "notCorrected" }];
}
