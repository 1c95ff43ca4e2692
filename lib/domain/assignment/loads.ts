// How much each unit carries: too many items on too few people is seen before the quarter, not after it.
import { addDays } from "../calendar";
import type { LocalDate } from "../milestone/milestone";
import type { UnitFacts } from "./gaps";
import type { Owners } from "./owners";

/** `open`: neither done nor terminated, only such an item is work; `dueSoon`: of those, due before long. */
export type LoadedItem = {
  owners: Pick<Owners, "lead" | "supporting">;
  open: boolean;
  dueSoon: boolean;
};

/** Due after the day and within the days that lists of what is coming use (product.md 4: 90). */
export function isUpcoming(
  dueOn: LocalDate,
  { asOf, upcomingDays }: { asOf: LocalDate; upcomingDays: number },
): boolean {
  return dueOn > asOf && dueOn <= addDays(asOf, upcomingDays);
}

export type UnitLoad = {
  unit: string;
  /** Open items it leads, and supports. */
  led: number;
  supported: number;
  /** Of those led. */
  dueSoon: number;
  reporters: number;
  heads: number;
  /** Items led for each reporter; null where nobody reports. */
  perReporter: number | null;
};

/** Our choice: twice the median is where one asks whether the work should be shared out. */
const OVERLOAD_FACTOR = 2;

/** One row for each unit at work on the plan, in the order of `units`. */
export function unitLoads(items: readonly LoadedItem[], units: readonly UnitFacts[]): UnitLoad[] {
  const open = items.filter((item) => item.open);
  return units.flatMap(({ code, reporters, heads }) => {
    const led = open.filter((item) => item.owners.lead === code);
    const supported = open.filter((item) => item.owners.supporting.includes(code)).length;
    const known = items.some(
      ({ owners }) => owners.lead === code || owners.supporting.includes(code),
    );
    if (!known) return [];
    return [
      {
        unit: code,
        led: led.length,
        supported,
        dueSoon: led.filter((item) => item.dueSoon).length,
        reporters,
        heads,
        perReporter: reporters === 0 ? null : led.length / reporters,
      },
    ];
  });
}

/** Median of items for each reporter over the units that lead anything and report; null where there is none. */
export function medianPerReporter(loads: readonly UnitLoad[]): number | null {
  const values = loads
    .flatMap(({ led, perReporter }) => (led === 0 || perReporter === null ? [] : perReporter))
    .sort((a, b) => a - b);
  const upper = values[Math.floor(values.length / 2)];
  const lower = values[Math.ceil(values.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

export function isOverloaded({ perReporter }: UnitLoad, median: number | null): boolean {
  return perReporter !== null && median !== null && perReporter >= OVERLOAD_FACTOR * median;
}
