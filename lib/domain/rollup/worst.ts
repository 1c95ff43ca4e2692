// The worst by name: overdue by days, then severe, then forecast delay, then code (product.md 4, roll-up).
import type { Assessment } from "../milestone/assessment";

function overdueDays(item: Assessment): number {
  return item.status === "overdue" ? item.daysLate : -1;
}

function forecastDelay(item: Assessment): number {
  return item.forecastDelay ?? Number.NEGATIVE_INFINITY;
}

/** Sorts the worst first; a total order, so that two pages name the same five. */
export function compareWorst(a: Assessment, b: Assessment): number {
  const days = overdueDays(b) - overdueDays(a);
  if (days !== 0) return days;
  if (a.severe !== b.severe) return a.severe ? -1 : 1;
  const [delayA, delayB] = [forecastDelay(a), forecastDelay(b)];
  if (delayA !== delayB) return delayA > delayB ? -1 : 1;
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

/** Items to be named: overdue or at risk, counted in (not apart), worst first. All of them. */
export function listWorst(assessments: readonly Assessment[]): Assessment[] {
  return assessments
    .filter((item) => item.countedApart === null)
    .filter((item) => item.status === "overdue" || item.status === "atRisk")
    .sort(compareWorst);
}
