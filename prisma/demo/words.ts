// The words of a report, composed from templates that fit the kind and what happened.
import { daysBetween, quarterBounds } from "@/lib/domain/calendar";
import type { Reading } from "@/lib/domain/milestone/milestone";
import type { Draft } from "@/lib/domain/report/draft";
import { chance, pick } from "./chance";
import { type Course, type Item, stagesOf } from "./course";
import fates from "./fates.json";
import texts from "./texts.json";

type Trouble = { problem: string; remedy: string; ask: string };
const troubles = texts.trouble as Record<string, Trouble>;
const coordination = fates.coordination as Record<string, string>;

/** Coordination is asked for once it is plain that the unit cannot do it alone. */
const ASKS_FROM = "2024Q1";

export type Told = Pick<Draft, "doneText" | "problemsText" | "nextText" | "coordinationText">;

export type Situation = {
  item: Item;
  course: Course;
  period: string;
  reading: Reading;
  previous: Reading | null;
  isMet: boolean;
};

/** The number a reading is spoken of by: steps, units, criteria or the value itself. */
export function sizeOf(reading: Reading | null): number {
  if (reading === null) return 0;
  switch (reading.kind) {
    case "build":
      return reading.reached.length;
    case "count":
    case "threshold":
      return reading.value;
    case "coverage":
      return reading.count ?? reading.complied.length;
    case "qualitative":
      return reading.met.length;
  }
}

function fill(template: string, words: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => words[key] ?? "");
}

function wordsOf({ item, reading, previous }: Situation): Record<string, string> {
  const { target } = item;
  const size = sizeOf(reading);
  const common = { value: String(size), added: String(Math.max(0, size - sizeOf(previous))) };
  if (reading.kind === "build" && target.kind === "build") {
    const stages = stagesOf(target);
    const last = reading.reached.at(-1);
    return {
      ...common,
      stage: stages[size - 1]?.zh ?? "",
      next: stages[size]?.zh ?? stages.at(-1)?.zh ?? "",
      on: last?.on ?? "",
    };
  }
  if (reading.kind === "qualitative" && target.kind === "qualitative") {
    return {
      ...common,
      criterion: target.criteria[size - 1]?.zh ?? "",
      next: target.criteria[size]?.zh ?? target.criteria.at(-1)?.zh ?? "",
      document: reading.met.at(-1)?.document ?? "",
    };
  }
  if (target.kind === "count") return { ...common, unit: target.unit, goal: String(target.min) };
  if (target.kind === "threshold") {
    const year = reading.kind === "threshold" ? String(reading.dataYear) : "";
    return { ...common, unit: target.unit, goal: String(target.value), year };
  }
  return { ...common, count: String(target.kind === "coverage" ? target.units.length : size) };
}

/** Near enough to the due date that the form asks what stands in the way. */
const isNearDue = ({ item, period }: Situation) =>
  daysBetween(quarterBounds(period).endsOn, item.dueOn) <= 90;

/** A trouble shows from the year before the due date, or from the day the item got stuck. */
function hasTrouble({ item, course, period }: Situation): boolean {
  const { endsOn } = quarterBounds(period);
  const { trouble, stuckBy, pace } = course.fate;
  if (trouble === undefined) return false;
  if (stuckBy !== undefined) return endsOn >= stuckBy;
  return pace !== undefined ? period >= "2022Q3" : daysBetween(endsOn, item.dueOn) <= 120;
}

/** What the unit writes. */
export function tell(situation: Situation): Told {
  const { item, course, period, reading, previous, isMet } = situation;
  const name = `${item.code} ${period}`;
  const words = wordsOf(situation);
  const { kind } = reading;
  const trouble = hasTrouble(situation) ? troubles[course.fate.trouble ?? ""] : undefined;
  const hasMoved = sizeOf(reading) !== sizeOf(previous) && sizeOf(reading) > 0;
  if (isMet) {
    const recovered = trouble ? texts.recovered : "";
    return {
      doneText: recovered + fill(pick(`${name} done`, texts.done[kind]), words),
      problemsText: "",
      nextText: pick(`${name} after`, texts.nextDone),
      coordinationText: "",
    };
  }
  const ordinary = isNearDue(situation) ? texts.nearDue : texts.noProblems;
  const asks = coordination[item.code] !== undefined && period >= ASKS_FROM;
  return {
    doneText: hasMoved
      ? fill(pick(`${name} moved`, texts.moved[kind]), words)
      : pick(`${name} same`, texts.same),
    problemsText: trouble?.problem ?? pick(`${name} problem`, ordinary),
    nextText: trouble?.remedy ?? fill(pick(`${name} next`, texts.next[kind]), words),
    coordinationText: asks && trouble ? trouble.ask : "",
  };
}

/** How sure the unit says it is. */
export function classOf(
  { item, isMet, period }: Situation,
  forecastOn: string,
): Draft["forecastClass"] {
  if (isMet) return "completed";
  const delay = daysBetween(item.dueOn, forecastOn);
  if (delay > 360) return "needsAmendment";
  if (delay > 0) return "withEffort";
  return chance(`${item.code} ${period} class`) < 0.75 ? "assured" : "withEffort";
}
