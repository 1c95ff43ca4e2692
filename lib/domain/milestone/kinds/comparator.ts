// A comparator is compared exactly; numbers are rounded only when shown (house.md).
import type { Comparator } from "../milestone";

export type Limit = { comparator: Comparator; value: number; max: number | null };

/** Whether the number keeps the limit; "between" includes both ends, and without a max only the lower. */
export function holds(limit: Limit, number: number): boolean {
  switch (limit.comparator) {
    case "<=":
      return number <= limit.value;
    case ">=":
      return number >= limit.value;
    case "<":
      return number < limit.value;
    case ">":
      return number > limit.value;
    case "=":
      return number === limit.value;
    case "between":
      return number >= limit.value && (limit.max === null || number <= limit.max);
  }
}
