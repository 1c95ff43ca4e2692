// When what is known of some facts changes. Between two such moments of one day every instant knows the same, so that
// what was reckoned for one holds for all: pages of the present need not be reckoned anew with each second.
import { toLocalDate } from "../calendar";
import type { MilestoneFacts } from "./facts";
import type { TwoDates } from "./in-force";

function collect(value: unknown, into: Set<number>, seen: Set<object>): void {
  if (value instanceof Date) {
    into.add(value.getTime());
  } else if (typeof value === "object" && value !== null && !seen.has(value)) {
    // Facts of one plan share their periods: each is walked once.
    seen.add(value);
    for (const part of Object.values(value)) collect(part, into, seen);
  }
}

/** Every instant the facts name, as milliseconds, the earliest first: whichever field it stands in, also new ones. */
export function knownMoments(facts: readonly MilestoneFacts[]): number[] {
  const moments = new Set<number>();
  collect(facts, moments, new Set());
  return [...moments].sort((a, b) => a - b);
}

/** How many of the moments are not after the instant. */
function countUpTo(moments: readonly number[], instant: number): number {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((moments[middle] ?? Infinity) <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The same text for two pairs of dates means the same results of every rule that reads these facts: the rules take of
 * knownBy which instants are not after it, and its day.
 */
export function datesKey(moments: readonly number[], { asOf, knownBy }: TwoDates): string {
  return `${asOf} ${toLocalDate(knownBy)} ${countUpTo(moments, knownBy.getTime())}`;
}
