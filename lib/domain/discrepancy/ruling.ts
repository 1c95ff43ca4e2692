// The manager's decision which of two places of the plan counts, and the numbers it sets (product.md 3, 5).
import type { IndicatorComparator, RulingParameter } from "../indicator/indicator";
import type { Versioned } from "../milestone/facts";
import {
  type DiscrepancyReading,
  type IndicatorSetting,
  type MilestoneSetting,
  subjectOf,
} from "../plan/discrepancy-reading";

export const rulingChoices = ["a", "b", "other"] as const;
export type RulingChoice = (typeof rulingChoices)[number];

/** Append only: a later ruling replaces, the earlier one stays known as of its day. */
export type Ruling = Versioned & {
  choice: RulingChoice;
  /** With the choice other, where the readings are numbers. */
  number: number | null;
};

export type RuledDiscrepancy = {
  code: string;
  readings: readonly DiscrepancyReading[];
  rulings: readonly Ruling[];
};

type Setting = DiscrepancyReading;

/** A bound of one number; a range or 左右 is no use for a number alone. */
function isPlain(comparator: IndicatorComparator | undefined): boolean {
  return comparator !== "between" && comparator !== "about";
}

/**
 * A number of the manager's own stands in the form of the place listed second, by custom of the plan files the
 * table and not the running text; where that is a range or about a number, in the form of the first.
 */
function ownNumber(readings: readonly Setting[], number: number): Setting[] {
  const subjects = [...new Set(readings.map(subjectOf))];
  return subjects.flatMap((subject) => {
    const plain = readings.filter(
      (reading) => subjectOf(reading) === subject && isPlain(reading.comparator),
    );
    const form = plain.find((reading) => reading.place === "b") ?? plain[0];
    return form ? [{ ...form, value: number }] : [];
  });
}

/** What a ruling sets, for each indicator's year and each milestone; nothing where it is in words alone. */
export function settingsOf(
  readings: readonly DiscrepancyReading[],
  { choice, number }: Pick<Ruling, "choice" | "number">,
): DiscrepancyReading[] {
  if (choice === "other") return number === null ? [] : ownNumber(readings, number);
  return readings.filter((reading) => reading.place === choice);
}

/** The rulings of a plan as parameters of its indicators, by indicator code; both dates are for the reader to ask. */
export function toRulingParameters(
  discrepancies: readonly RuledDiscrepancy[],
): Map<string, RulingParameter[]> {
  const found = discrepancies.flatMap(({ code, readings, rulings }) =>
    rulings.flatMap((ruling) =>
      settingsOf(readings, ruling)
        .filter((setting): setting is IndicatorSetting => "indicator" in setting)
        .map((setting) => ({
          indicator: setting.indicator,
          ...toParameter(code, ruling, setting),
        })),
    ),
  );
  const byIndicator = new Map<string, RulingParameter[]>();
  for (const { indicator, ...parameter } of found) {
    byIndicator.set(indicator, [...(byIndicator.get(indicator) ?? []), parameter]);
  }
  return byIndicator;
}

/** `document` is the code of the discrepancy: its register holds reason, name and day. */
export function toParameter(
  code: string,
  { effectiveOn, acceptedAt }: Versioned,
  { year, comparator, value }: Pick<IndicatorSetting, "year" | "comparator" | "value">,
): RulingParameter {
  return { kind: "ruling", year, comparator, value, document: code, effectiveOn, acceptedAt };
}

export type MilestoneRuling = Versioned & Omit<MilestoneSetting, "place" | "milestone">;

/** The rulings of a plan as numbers of milestones' targets, by milestone code. */
export function toMilestoneRulings(
  discrepancies: readonly RuledDiscrepancy[],
): Map<string, MilestoneRuling[]> {
  const byMilestone = new Map<string, MilestoneRuling[]>();
  for (const { readings, rulings } of discrepancies) {
    for (const ruling of rulings) {
      for (const setting of settingsOf(readings, ruling)) {
        if (!("milestone" in setting)) continue;
        const { milestone, place: _, ...number } = setting;
        const { effectiveOn, acceptedAt } = ruling;
        const known = byMilestone.get(milestone) ?? [];
        byMilestone.set(milestone, [...known, { ...number, effectiveOn, acceptedAt }]);
      }
    }
  }
  return byMilestone;
}
