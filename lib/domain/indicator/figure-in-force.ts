// The value of an indicator that counts: latest data year, of one year the version published last (product.md 5).
import { endOfYear, toLocalDate } from "../calendar";
import { isKnown, type TwoDates } from "../milestone/in-force";
import type { LocalDate } from "../milestone/milestone";
import type { IndicatorReading } from "./indicator";

function statedOn(reading: IndicatorReading): LocalDate {
  const yearEnd = endOfYear(reading.dataYear);
  return reading.statedOn !== null && reading.statedOn < yearEnd ? reading.statedOn : yearEnd;
}

/** A value stated before 31 December of its data year is never that year's figure (product.md 4, fine print). */
function isYearFigure(reading: IndicatorReading): boolean {
  return statedOn(reading) === endOfYear(reading.dataYear);
}

/** Later by the day stated for, then by publication (its acceptance where unknown), then by acceptance. */
function compareReadings(a: IndicatorReading, b: IndicatorReading): number {
  const rank = (reading: IndicatorReading) =>
    [
      statedOn(reading),
      reading.publishedOn ?? toLocalDate(reading.acceptedAt),
      reading.acceptedAt.toISOString(),
      String(reading.value),
    ].join(" ");
  return rank(a) < rank(b) ? -1 : 1;
}

function visibleReadings(readings: readonly IndicatorReading[], at: TwoDates): IndicatorReading[] {
  return readings
    .filter((reading) => isKnown(reading.acceptedAt, at.knownBy))
    .filter((reading) => !isKnown(reading.revokedAt, at.knownBy))
    .filter((reading) => statedOn(reading) <= at.asOf)
    .sort(compareReadings);
}

/** The year's figure to evaluate, and a later value stated within its own year to show beside it. */
export function figureInForce(
  readings: readonly IndicatorReading[],
  at: TwoDates,
): { figure: IndicatorReading | null; inYear: IndicatorReading | null } {
  const visible = visibleReadings(readings, at);
  const figure = visible.filter(isYearFigure).at(-1) ?? null;
  const last = visible.at(-1) ?? null;
  return { figure, inYear: last !== null && !isYearFigure(last) ? last : null };
}
