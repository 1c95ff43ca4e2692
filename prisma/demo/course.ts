// How each item really went, invented: when its steps were taken, where it is stuck, when it is expected.
import { addDays, daysBetween, maxDate, quarterBounds, quarterOf } from "@/lib/domain/calendar";
import {
  constructionStages,
  type LocalDate,
  type Reading,
  type Target,
  type TargetOf,
} from "@/lib/domain/milestone/milestone";
import { between, chance } from "./chance";
import fates from "./fates.json";
import texts from "./texts.json";

export type Fate = {
  doneOn?: string;
  /** Steps reached at most, the last of them by `stuckBy`. */
  reach?: number;
  stuckBy?: string;
  /** Share of the usual speed. */
  pace?: number;
  trouble?: string;
  /** From this quarter on the unit expects this day. */
  forecasts?: Record<string, string>;
  missed?: string[];
  /** Figures by data year. */
  values?: Record<string, number>;
};
const fateOf = (code: string): Fate => (fates.fates as Record<string, Fate>)[code] ?? {};

/** Everything due by then has had its day; what is due later is still on its way. */
const HISTORY_ENDS = "2024-09-30";

export type Item = {
  code: string;
  target: Target;
  startsOn: LocalDate | null;
  dueOn: LocalDate;
};

export type Course = {
  fate: Fate;
  startsOn: LocalDate;
  /** The day on which the target is reached, as it went or will go. */
  doneOn: LocalDate;
};

export function courseOf({ code, startsOn, dueOn }: Item): Course {
  const fate = fateOf(code);
  const start = startsOn ?? addDays("2021-01-20", between(`${code} start`, 0, 70));
  const early =
    dueOn <= HISTORY_ENDS ? between(`${code} early`, 4, 95) : between(`${code} early`, 15, 160);
  const planned = maxDate(addDays(dueOn, -early), addDays(start, 40));
  if (fate.doneOn !== undefined) return { fate, startsOn: start, doneOn: fate.doneOn };
  if (fate.pace === undefined) return { fate, startsOn: start, doneOn: planned };
  const days = Math.round(daysBetween(start, planned) / fate.pace);
  return { fate, startsOn: start, doneOn: addDays(start, days) };
}

/** Share of the way on a day, 0 to 1. */
function shareAt(course: Course, day: LocalDate): number {
  if (day >= course.doneOn) return 1;
  const span = daysBetween(course.startsOn, course.doneOn);
  return Math.max(0, Math.min(0.999, daysBetween(course.startsOn, day) / span));
}

/** The days of `steps` steps taken up to a day, in order. */
function stepDays(code: string, course: Course, steps: number, day: LocalDate): LocalDate[] {
  const { fate, startsOn, doneOn } = course;
  const reach = Math.min(fate.reach ?? steps, steps);
  const last = fate.reach === undefined ? doneOn : (fate.stuckBy ?? doneOn);
  const span = daysBetween(startsOn, last);
  const days = Array.from({ length: reach }, (_, index) => {
    if (index === reach - 1) return last;
    const wobble = (chance(`${code} step ${index}`) - 0.5) * (span / reach) * 0.6;
    return addDays(startsOn, Math.max(3, Math.round((span * (index + 1)) / reach + wobble)));
  });
  return days.toSorted().filter((each) => each <= day);
}

export function stagesOf(target: TargetOf<"build">): { code: string; zh: string }[] {
  const own = target.stages.map(({ code, zh }) => ({ code, zh }));
  const template = constructionStages.map((code) => ({ code, zh: texts.stages[code] }));
  const list = own.length > 0 ? own : template;
  return list.slice(0, list.findIndex((stage) => stage.code === target.stage) + 1);
}

export const documentOf = (code: string, day: LocalDate) =>
  texts.document
    .replace("{year}", day.slice(0, 4))
    .replace("{number}", String(between(`${code} document ${day}`, 3, 96)));

/** What the unit reports for a period; null where no figure is out yet. */
export function readingAt(item: Item, course: Course, period: string): Reading | null {
  const { code, target } = item;
  const day = quarterBounds(period).endsOn;
  switch (target.kind) {
    case "build": {
      const stages = stagesOf(target);
      const days = stepDays(code, course, stages.length, day);
      return {
        kind: "build",
        reached: days.flatMap((on, index) => {
          const stage = stages[index];
          return stage ? [{ stage: stage.code, on }] : [];
        }),
      };
    }
    case "count": {
      const steps = stepDays(code, course, Math.min(target.min, 200), day).length;
      return {
        kind: "count",
        value: target.min <= 200 ? steps : Math.floor(target.min * shareAt(course, day)),
      };
    }
    case "coverage": {
      if (!target.listConfirmed) {
        const total = target.confirmedCount ?? 60;
        const share = shareAt(course, day) * (course.fate.reach === undefined ? 1 : 0.6);
        return { kind: "coverage", complied: [], count: Math.floor(total * share * target.share) };
      }
      const days = stepDays(code, course, target.units.length, day);
      const complied = days.flatMap((on, index) => {
        const unit = target.units[index];
        return unit ? [{ unit, on }] : [];
      });
      return { kind: "coverage", complied, count: null };
    }
    case "qualitative": {
      const days = stepDays(code, course, target.criteria.length, day);
      const met = days.flatMap((on, index) => {
        const criterion = target.criteria[index]?.code;
        return criterion ? [{ criterion, on, document: documentOf(code, on) }] : [];
      });
      return { kind: "qualitative", met };
    }
    case "threshold":
      return figureAt(course, Number(day.slice(0, 4)));
  }
}

/** The newest figure out in the fourth quarter of a year: that of the year before, else an older one. */
function figureAt({ fate }: Course, year: number): Reading | null {
  const years = Object.keys(fate.values ?? {}).map(Number);
  const dataYear = years
    .filter((each) => each < year)
    .sort((a, b) => a - b)
    .at(-1);
  if (dataYear === undefined) return null;
  const value = fate.values?.[String(dataYear)];
  if (value === undefined) return null;
  return {
    kind: "threshold",
    value,
    dataYear,
    label: "final",
    publishedOn: `${dataYear + 1}-10-20`,
  };
}

const FIRST_PERIOD = "2021Q1";

const quarterBefore = (period: string) => quarterOf(addDays(quarterBounds(period).startsOn, -1));

/** What the unit had reported before; null where this is its first report. */
export function previousReading(item: Item, course: Course, period: string): Reading | null {
  const steps = item.target.kind === "threshold" ? 4 : 1;
  let before = period;
  for (let step = 0; step < steps; step += 1) before = quarterBefore(before);
  if (before < FIRST_PERIOD) return null;
  if (course.fate.missed?.includes(before)) return previousReading(item, course, before);
  return readingAt(item, course, before);
}

/** The day the unit expects to be done, as it says in a period. */
export function forecastAt({ dueOn }: Item, course: Course, period: string): LocalDate {
  const { fate, doneOn } = course;
  const { endsOn } = quarterBounds(period);
  const said = Object.entries(fate.forecasts ?? {})
    .filter(([from]) => from <= period)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .at(-1)?.[1];
  if (said !== undefined && said > endsOn) return said;
  if (doneOn <= endsOn && fate.reach === undefined && fate.values === undefined) return doneOn;
  if (dueOn > endsOn) return dueOn;
  return maxDate(endOfNextQuarter(endsOn), fate.doneOn ?? endsOn);
}

const endOfNextQuarter = (day: LocalDate) => quarterBounds(quarterOf(addDays(day, 1))).endsOn;
