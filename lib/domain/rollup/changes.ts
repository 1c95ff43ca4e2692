// What changed against an earlier issue, on items reviewed in both; the rest is stated (product.md 4, roll-up).
import { daysBetween } from "../calendar";
import type { Assessment, Status } from "../milestone/assessment";

export type Changes = {
  newOverdue: readonly string[];
  /** Overdue, at risk, not reported or not started in time before; none of these and not done now. */
  backToNormal: readonly string[];
  /** Forecast moved later by at least the profile's slipDays; days of the move. */
  slipped: readonly { code: string; days: number }[];
  done: readonly string[];
  /** A correction came into force, or corrected figures reopened the item. */
  corrected: readonly string[];
  /**
   * The day of a promise ended in between while the item was not done, nor is now. Of all items in both, reviewed or not:
   * a promise and its day are the commission's own record, no report is needed to know them.
   */
  promiseMissed: readonly string[];
  /** Reviewed in both, with none of these changes; a missed promise alone is one. */
  unchanged: readonly string[];
  /** In both, but not reviewed in both: the earlier state is carried on. */
  notReviewed: readonly string[];
  /** In one of the two alone (counted apart there, or not yet a record). */
  onlyBefore: readonly string[];
  onlyAfter: readonly string[];
};

type Pair = { code: string; before: Assessment; after: Assessment };

const done: readonly Status[] = ["doneOnTime", "doneLate"];
const troubled: readonly Status[] = ["overdue", "atRisk", "notReported", "shouldHaveStarted"];

function isNewOverdue({ before, after }: Pair): boolean {
  return after.status === "overdue" && before.status !== "overdue";
}

function isBackToNormal({ before, after }: Pair): boolean {
  const quiet = [...troubled, ...done, "awaiting"].every((status) => status !== after.status);
  return troubled.includes(before.status) && quiet;
}

function isNewlyDone({ before, after }: Pair): boolean {
  return done.includes(after.status) && !done.includes(before.status);
}

function isCorrected({ before, after }: Pair): boolean {
  const reopened = after.reopened === "correction" && before.reopened !== "correction";
  return after.corrections > before.corrections || reopened;
}

/** One more missed than before. A promise replaced in time by another was not missed (missed-promise.ts). */
function hasMissedPromise({ before, after }: Pair): boolean {
  return after.promisesMissed > before.promisesMissed && !done.includes(after.status);
}

function slipOf({ before, after }: Pair): number {
  if (before.forecastOn === null || after.forecastOn === null) return 0;
  return daysBetween(before.forecastOn, after.forecastOn);
}

function byCode(items: readonly Assessment[]): Map<string, Assessment> {
  const counted = items.filter((item) => item.countedApart === null);
  return new Map(counted.map((item) => [item.code, item]));
}

/**
 * Compares two assessments of the same plan. `reviewed`: codes with an accepted report for the issue's own
 * period in both issues. An item may stand under several changes; codes are sorted. `slipDays`: profile.
 */
export function changesBetween(
  before: readonly Assessment[],
  after: readonly Assessment[],
  reviewed: ReadonlySet<string>,
  slipDays: number,
): Changes {
  const [earlier, later] = [byCode(before), byCode(after)];
  const shared: Pair[] = [...later.keys()].sort().flatMap((code) => {
    const [b, a] = [earlier.get(code), later.get(code)];
    return a && b ? [{ code, before: b, after: a }] : [];
  });
  const pairs = shared.filter((pair) => reviewed.has(pair.code));
  const slips = pairs.map((pair) => ({ code: pair.code, days: slipOf(pair) }));
  const codes = (test: (pair: Pair) => boolean) => pairs.filter(test).map((pair) => pair.code);
  const found = {
    newOverdue: codes(isNewOverdue),
    backToNormal: codes(isBackToNormal),
    slipped: slips.filter((slip) => slip.days >= slipDays),
    done: codes(isNewlyDone),
    corrected: codes(isCorrected),
    promiseMissed: shared.filter(hasMissedPromise).map((pair) => pair.code),
  };
  const { slipped, ...named } = found;
  const changed = new Set([...Object.values(named).flat(), ...slipped.map((slip) => slip.code)]);
  return {
    ...found,
    unchanged: codes((pair) => !changed.has(pair.code)),
    notReviewed: shared.filter((pair) => !reviewed.has(pair.code)).map((pair) => pair.code),
    onlyBefore: [...earlier.keys()].filter((code) => !later.has(code)).sort(),
    onlyAfter: [...later.keys()].filter((code) => !earlier.has(code)).sort(),
  };
}
