// One record at a time: its dates, where it stands, its target against its kind, its indicator.
import { constructionStages } from "../milestone/milestone";
import type { PlanFile } from "./plan-file";
import type { Report } from "./plan-fault";
import type { PlanMilestone } from "./plan-milestone";

type Say = (field: string, message: string) => void;

/** The day is in the calendar: localDate alone lets 31 April pass. */
export function isCalendarDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && date >= 1 && date <= days;
}

function checkDates(m: PlanMilestone, plan: PlanFile["plan"], say: Say): void {
  if (!isCalendarDay(m.dueOn)) say("dueOn", "not a day of the calendar");
  if (m.startsOn !== undefined) {
    if (!isCalendarDay(m.startsOn)) say("startsOn", "not a day of the calendar");
    else if (m.startsOn > m.dueOn) say("startsOn", "starts after it is due");
  }
  if (m.dueOn < plan.startsOn) say("dueOn", "due before the plan starts");
  // Beyond the plan's end is allowed (2035), but then the text must have said so.
  if (m.dueSource === "planEnd" && m.dueOn !== plan.endsOn)
    say("dueOn", `without a stated date it is due at the plan's end, ${plan.endsOn}`);
}

function checkStanding(m: PlanMilestone, file: PlanFile, say: Say): void {
  const task = file.tasks.find(({ code }) => code === m.task);
  if (task !== undefined && task.area !== m.area)
    say("task", `task ${task.code} belongs to area ${task.area}`);
  const measure = file.measures.find(({ code }) => code === m.measure);
  if (measure !== undefined && measure.task !== m.task)
    say("measure", `measure ${measure.code} belongs to task ${measure.task}`);
  // An area of tasks writes its own commitments as "5.0-01"; the others as "0-01".
  const area = file.areas.find(({ code }) => code === m.area);
  const prefix = m.task ?? (area?.kind === "task" ? `${m.area}.0` : m.area);
  if (!new RegExp(`^${prefix.replaceAll(".", "\\.")}-\\d{2,3}$`).test(m.code))
    say("code", `expected ${prefix}- and its number`);
}

function checkBuild(m: PlanMilestone & { kind: "build" }, say: Say): void {
  const stages: readonly string[] = m.target.stages?.map(({ code }) => code) ?? constructionStages;
  if (!stages.includes(m.target.stage)) say("target.stage", `one of ${stages.join(", ")}`);
  stages.forEach((code, i) => {
    if (stages.indexOf(code) !== i) say(`target.stages.${i}.code`, "named twice");
  });
}

function checkTarget(m: PlanMilestone, say: Say): void {
  if (m.kind === "build") checkBuild(m, say);
  if (m.kind === "count" && m.target.max !== undefined && m.target.max < m.target.min)
    say("target.max", "below the minimum");
  if (m.kind === "threshold") {
    const { comparator, value, max } = m.target;
    if (comparator === "between" && max === undefined)
      say("target.max", "between needs two bounds");
    if (comparator === "between" && max !== undefined && max <= value)
      say("target.max", "not above the lower bound");
    if (comparator !== "between" && max !== undefined) say("target.max", "only between has two");
  }
  if (m.kind === "coverage") {
    const { units, confirmed } = m.target;
    units.forEach((unit, i) => {
      if (units.indexOf(unit) !== i) say(`target.units.${i}`, "named twice");
    });
    if (confirmed !== undefined && units.length > 0 && confirmed !== units.length)
      say("target.confirmed", `the list names ${units.length}`);
  }
}

function checkIndicators(file: PlanFile, report: Report): void {
  for (const { code, targets } of file.indicators)
    for (const [year, { comparator, value, max }] of Object.entries(targets)) {
      const at = { section: "indicators", record: code } as const;
      if (Number(year) <= file.plan.baseYear)
        report({ ...at, field: `targets.${year}`, message: "a target lies after the base year" });
      if (max !== undefined && (comparator !== "between" || value === null || max <= value))
        report({ ...at, field: `targets.${year}.max`, message: "only between has two bounds" });
    }
}

/** Each milestone by itself, the plan's own dates, and the indicators' targets. */
export function checkMilestones(file: PlanFile, report: Report): void {
  const { plan } = file;
  const sayPlan: Say = (field, message) =>
    report({ section: "plan", record: plan.code, field, message });
  for (const field of ["startsOn", "endsOn", "publishedOn"] as const) {
    const day = plan[field];
    if (day !== null && !isCalendarDay(day)) sayPlan(field, "not a day of the calendar");
  }
  if (plan.endsOn <= plan.startsOn) sayPlan("endsOn", "ends before it starts");
  for (const m of file.milestones) {
    const say: Say = (field, message) =>
      report({ section: "milestones", record: m.code, field, message });
    checkDates(m, plan, say);
    checkStanding(m, file, say);
    checkTarget(m, say);
    m.places.forEach((code, i) => {
      if (m.places.indexOf(code) !== i) say(`places.${i}`, "named twice");
    });
    const indicator = file.indicators.find(({ code }) => code === m.indicator);
    // It takes its reading from the indicator, so the two must be measured alike.
    if (m.kind === "threshold" && indicator !== undefined && indicator.unit !== m.target.unit)
      say("target.unit", `indicator ${indicator.code} is measured in ${indicator.unit}`);
  }
  checkIndicators(file, report);
}
