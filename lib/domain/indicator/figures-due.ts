// Which figures should be out and are not: the provider's list of what to report.
import type { LocalDate } from "../milestone/milestone";
import type { TwoDates } from "../milestone/in-force";
import { releaseDay } from "./description";
import { figureInForce } from "./figure-in-force";
import type { IndicatorReading } from "./indicator";

export type FigureDue = { dataYear: number; releaseOn: LocalDate };

type Ask = {
  /** First and last data year that belong to the plan. */
  years: readonly [from: number, to: number];
  readings: readonly IndicatorReading[];
  /** "MM-DD", of the description in force or the profile. */
  monthDay: string;
  at: TwoDates;
};

/** Data years whose release day is over by asOf and of which no figure of the whole year is accepted, oldest first. */
export function figuresDue({ years: [from, to], readings, monthDay, at }: Ask): FigureDue[] {
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  return years.flatMap((dataYear) => {
    const releaseOn = releaseDay(dataYear, monthDay);
    if (releaseOn >= at.asOf) return [];
    const ofYear = readings.filter((reading) => reading.dataYear === dataYear);
    return figureInForce(ofYear, at).figure ? [] : [{ dataYear, releaseOn }];
  });
}
