// What either of two places of the plan would make of an indicator or an item, by the same assessment as everywhere
// else: "703.40 口径 82%，700 口径已达到" (issue 3, part 7).
import { assessIndicator } from "../indicator/assess-indicator";
import type {
  Indicator,
  IndicatorAssessment,
  IndicatorComparator,
  IndicatorParameter,
  IndicatorReading,
} from "../indicator/indicator";
import { assess } from "../milestone/assess";
import type { AssessAt, Assessment } from "../milestone/assessment";
import type { MilestoneFacts } from "../milestone/facts";
import { definitionInForce, latestInForce, readDates } from "../milestone/in-force";
import type { Target } from "../milestone/milestone";
import {
  type DiscrepancyPlace,
  type DiscrepancyReading,
  type IndicatorSetting,
  type MilestoneSetting,
  subjectOf,
} from "../plan/discrepancy-reading";
import { withNumber } from "./ruled-definitions";
import { toParameter } from "./ruling";

/** An indicator with the figures and parameters that it is assessed by. */
export type JudgedIndicator = Indicator & {
  readings: readonly IndicatorReading[];
  parameters: readonly IndicatorParameter[];
};

/** The records that the discrepancies speak about, by code; what is not in here is not assessed. */
export type Records = {
  indicators: ReadonlyMap<string, JudgedIndicator>;
  milestones: ReadonlyMap<string, MilestoneFacts>;
};

export type Side<Result> = {
  place: DiscrepancyPlace;
  comparator: IndicatorComparator | null;
  value: number;
  max: number | null;
  assessment: Result;
};

/** The number that counts now: a ruling's, or with its own words what the plan prints. */
export type UsedNumber = {
  comparator: IndicatorComparator;
  value: number | null;
  printed: string | null;
};

export type IndicatorReadings = {
  of: "indicator";
  code: string;
  nameZh: string;
  nameEn: string;
  unit: string;
  year: number;
  /** The year is the base, not a target. */
  isBase: boolean;
  used: UsedNumber;
  sides: Side<IndicatorAssessment>[];
};
export type MilestoneReadings = {
  of: "milestone";
  code: string;
  used: Target;
  sides: Side<Assessment>[];
};
export type BothReadings = IndicatorReadings | MilestoneReadings;

/** Each subject of a discrepancy under each of its places, at two dates. Order as in the plan's file. */
export function bothReadings(
  readings: readonly DiscrepancyReading[],
  records: Records,
  at: AssessAt,
): BothReadings[] {
  const subjects = [...new Set(readings.map(subjectOf))];
  return subjects.flatMap((subject): BothReadings[] => {
    const places = readings.filter((reading) => subjectOf(reading) === subject);
    return [...ofIndicator(places, records, at), ...ofMilestone(places, records, at)];
  });
}

function ofIndicator(
  places: readonly DiscrepancyReading[],
  { indicators }: Records,
  at: AssessAt,
): IndicatorReadings[] {
  const settings = places.filter((each): each is IndicatorSetting => "indicator" in each);
  const [first] = settings;
  const indicator = first && indicators.get(first.indicator);
  if (!first || !indicator) return [];
  const { readings, parameters } = indicator;
  const { year } = first;
  const others = parameters.filter(({ kind, ...each }) => kind !== "ruling" || each.year !== year);
  // A ruling in force at these very dates, whatever has been ruled.
  const now = { effectiveOn: readDates(at).asOf, acceptedAt: at.knownBy };
  const sides = settings.map((setting) => ({
    place: setting.place,
    comparator: setting.comparator,
    value: setting.value,
    max: null,
    assessment: assessIndicator(
      indicator,
      readings,
      [...others, toParameter(setting.place, now, setting)],
      at,
    ),
  }));
  const used = usedNumber(indicator, year, at);
  if (!used) return [];
  const { code, nameZh, nameEn, unit, baseYear } = indicator;
  const isBase = year === baseYear;
  return [{ of: "indicator", code, nameZh, nameEn, unit, year, isBase, used, sides }];
}

function usedNumber(indicator: JudgedIndicator, year: number, at: AssessAt): UsedNumber | null {
  const rulings = indicator.parameters.filter(
    (each) => each.kind === "ruling" && each.year === year,
  );
  const ruling = latestInForce(rulings, readDates(at));
  if (ruling?.kind === "ruling")
    return { comparator: ruling.comparator, value: ruling.value, printed: null };
  const printed =
    year === indicator.baseYear ? indicator.base : (indicator.targets[String(year)] ?? null);
  return printed && { ...printed, comparator: printed.comparator ?? "=" };
}

function ofMilestone(
  places: readonly DiscrepancyReading[],
  { milestones }: Records,
  at: AssessAt,
): MilestoneReadings[] {
  const settings = places.filter((each): each is MilestoneSetting => "milestone" in each);
  const facts = settings[0] && milestones.get(settings[0].milestone);
  if (!facts) return [];
  const sides = settings.map((setting) => ({
    place: setting.place,
    comparator: setting.comparator ?? null,
    value: setting.value,
    max: setting.max ?? null,
    assessment: assess(
      {
        ...facts,
        definitions: facts.definitions.map((definition) => ({
          ...definition,
          target: withNumber(definition.target, setting),
        })),
      },
      at,
    ),
  }));
  const { target } = definitionInForce(facts, readDates(at));
  return [{ of: "milestone", code: facts.code, used: target, sides }];
}
