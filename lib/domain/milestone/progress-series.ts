// An item's course for a picture: what was to be reached by when, and what was, on the kind's own scale.
import { startOfYear, yearOf } from "../calendar";
import { completionAt } from "./completion-at";
import { expectedOn } from "./expected";
import type { MilestoneFacts } from "./facts";
import { readDates, type TwoDates } from "./in-force";
import type { LocalDate, Reading } from "./milestone";

export type SeriesPoint = { on: LocalDate; value: number };
export type ProgressSeries = {
  /** Base first, then checkpoints, the target last; of a limit one level line. Empty: nothing to measure against. */
  targets: readonly SeriesPoint[];
  actual: readonly SeriesPoint[];
  /** The target on the scale; null while there is nothing to measure against. */
  needed: number | null;
  /** A limit has no path, only a line not to be crossed. */
  isLimit: boolean;
  /** The readings drawn, oldest first. */
  readings: readonly { on: LocalDate; reading: Reading; acceptedAt: Date }[];
};

/** Throws as assess does for facts without a definition. */
export function progressSeries(facts: MilestoneFacts, dates: TwoDates): ProgressSeries {
  const at = readDates(dates);
  const { definition, rules, chain, readings } = completionAt(facts, at);
  const measure = (reading: Reading | null, on: LocalDate) =>
    rules.measure(definition.target, reading, at.asOf, { on, base: chain.base });
  const { needed } = measure(null, at.asOf);
  const actual = readings.flatMap(({ on, reading }) => {
    const { value } = measure(reading, on);
    return value === null ? [] : [{ on, value }];
  });
  const expected = expectedOn(facts, definition, chain, at, null);
  const from = chain.base ?? 0;
  const path =
    needed === null
      ? []
      : expected.points.map(({ on, progress }) => ({
          on,
          value: from + progress * (needed - from),
        }));
  const isLimit = path.length === 0 && needed !== null;
  const start = actual[0]?.on ?? startOfYear(yearOf(definition.dueOn));
  const level = isLimit
    ? [
        start < definition.dueOn ? start : startOfYear(yearOf(definition.dueOn)),
        definition.dueOn,
      ].map((on) => ({
        on,
        value: needed,
      }))
    : [];
  return { targets: isLimit ? level : path, actual, needed, isLimit, readings };
}
