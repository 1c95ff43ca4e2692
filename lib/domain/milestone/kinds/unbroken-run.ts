// Completion is dated by the first reading of the unbroken run that meets the target (product.md 4).
import type { LocalDate, Reading } from "../milestone";
import type { Completion, DatedReading, Measure, MeasureContext } from "./kind-rules";

/**
 * Walks back from the latest reading while the target stays met: a fall in between starts a new run,
 * a repeated report of an old success does not move its day. Readings: oldest first, true up to asOf.
 */
export function completeByRun<R extends Reading>(
  readings: readonly DatedReading<R>[],
  measure: (reading: R, ctx: MeasureContext) => Measure,
  base: number | null,
): Completion<R> {
  let completedOn: LocalDate | null = null;
  let met = false;
  for (const dated of readings) {
    const result = measure(dated.reading, { on: dated.on, base });
    if (result.met && !met) completedOn = result.completedOn;
    met = result.met;
  }
  const latest = readings.at(-1) ?? null;
  return {
    met,
    completedOn: met ? completedOn : null,
    current: latest,
    latest,
    dueFigure: null,
    dueReading: null,
  };
}
