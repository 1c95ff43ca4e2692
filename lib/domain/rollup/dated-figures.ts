// Counts by date: what falls due next, how much of the plan each year holds, what is overdue longest.
import type { Assessment } from "../milestone/assessment";
import type { LocalDate } from "../milestone/milestone";
import { type Figure, longestOverdueKey } from "./figure";
import { isDrawn } from "./plan-picture";

const closed: readonly Assessment["status"][] = ["doneOnTime", "doneLate", "terminated"];

function countOf(key: Figure["key"], items: readonly Assessment[]): Figure {
  return { key, value: items.length, records: items.map((item) => item.code).sort() };
}

/** Not done and not counted apart, due on this day. */
export function dueOnFigure(items: readonly Assessment[], day: LocalDate): Figure {
  return countOf(
    `dueOn.${day}`,
    items.filter(
      (item) => item.countedApart === null && !closed.includes(item.status) && item.dueOn === day,
    ),
  );
}

/** Due in this year, done or not: all that the picture of the plan draws, so out-of-period items are not in it. */
export function dueInFigure(items: readonly Assessment[], year: number): Figure {
  return countOf(
    `dueIn.${year}`,
    items.filter((item) => isDrawn(item) && item.dueOn.startsWith(`${year}-`)),
  );
}

/** Overdue by as many days as the longest; what is counted apart is not in it. */
export function longestOverdueFigure(items: readonly Assessment[]): Figure {
  const late = items.filter((item) => item.countedApart === null && item.status === "overdue");
  const days = Math.max(0, ...late.map((item) => item.daysLate));
  return countOf(
    longestOverdueKey,
    late.filter((item) => item.daysLate === days),
  );
}
