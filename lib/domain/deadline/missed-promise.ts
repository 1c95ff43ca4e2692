// A promise that was not kept: its day has ended and the item is not done (product.md 7). It changes no light.
import { toLocalDate } from "../calendar";
import type { LocalDate } from "../milestone/milestone";

type Seen = {
  asOf: LocalDate;
  knownBy: Date;
  /** The item's day of completion at `asOf`; null while it is not done. */
  completedOn: LocalDate | null;
};

/**
 * Was the promise for this day missed? asOf means the end of its day, but today is not over: a promised day lasts
 * until it ends (product.md 2). Done later than promised is missed too, and stays so.
 */
export function isMissedPromise(
  promisedOn: LocalDate,
  { asOf, knownBy, completedOn }: Seen,
): boolean {
  const over = promisedOn <= asOf && promisedOn < toLocalDate(knownBy);
  return over && (completedOn === null || completedOn > promisedOn);
}

type Promise = { setAt: Date; dueOn: LocalDate };

/**
 * Those of the promises made that were missed: one that another had replaced before its day ended is not, and one that
 * the plan's own date has overtaken since binds nobody. `dueOn`: the plan's date in force.
 */
export function missedPromises<P extends Promise>(
  promises: readonly P[],
  dueOn: LocalDate,
  seen: Seen,
): P[] {
  // Each is later than the one before: of two taken at one moment the later day came second.
  const ordered = [...promises].sort(
    (a, b) => a.setAt.getTime() - b.setAt.getTime() || (a.dueOn < b.dueOn ? -1 : 1),
  );
  return ordered.filter((each, index) => {
    const next = ordered[index + 1];
    const replaced = next !== undefined && toLocalDate(next.setAt) <= each.dueOn;
    return !replaced && each.dueOn > dueOn && isMissedPromise(each.dueOn, seen);
  });
}
