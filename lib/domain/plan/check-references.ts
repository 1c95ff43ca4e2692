// Every code is used once, and every code that is named exists.
import { subjectOf } from "./discrepancy-reading";
import type { PlanFile, PlanSection } from "./plan-file";
import type { Report } from "./plan-fault";

type Listed = Exclude<PlanSection, "plan" | "assignments">;
const listed: readonly Listed[] = [
  "areas",
  "tasks",
  "measures",
  "milestones",
  "indicators",
  "forecasts",
  "discrepancies",
  "organisations",
  "places",
];

function checkUnique(file: PlanFile, report: Report): void {
  for (const section of listed) {
    const seen = new Set<string>();
    for (const { code } of file[section]) {
      if (seen.has(code))
        report({ section, record: code, field: "code", message: "code is used more than once" });
      seen.add(code);
    }
  }
  for (const section of ["areas", "tasks", "organisations", "places"] as const) {
    const taken = new Map<number, string>();
    for (const { code, order } of file[section]) {
      const other = taken.get(order);
      if (other !== undefined)
        report({ section, record: code, field: "order", message: `same order as ${other}` });
      taken.set(order, code);
    }
  }
}

/** Says at which field a code leads nowhere. */
function lookup(file: PlanFile, report: Report) {
  const codes = new Map(listed.map((s) => [s, new Set(file[s].map((record) => record.code))]));
  return (at: { section: PlanSection; record: string }) =>
    (field: string, target: Listed, code: string | null | undefined): void => {
      if (code == null || codes.get(target)?.has(code)) return;
      report({ ...at, field, message: `no record "${code}" in ${target}` });
    };
}

function checkAssignments(file: PlanFile, report: Report): void {
  const assigned = new Set<string>();
  for (const { milestone, lead, supporting } of file.assignments) {
    const at = { section: "assignments", record: milestone } as const;
    if (assigned.has(milestone))
      report({ ...at, field: "lead", message: "a milestone has exactly one lead" });
    assigned.add(milestone);
    supporting.forEach((code, i) => {
      const field = `supporting.${i}`;
      if (code === lead) report({ ...at, field, message: "the lead does not support itself" });
      else if (supporting.indexOf(code) !== i) report({ ...at, field, message: "named twice" });
    });
  }
  for (const { code } of file.milestones)
    if (!assigned.has(code))
      report({ section: "milestones", record: code, field: "", message: "has no assignment" });
}

/** Numbers are set for what the discrepancy touches and can hold one, and by both places. */
function checkReadings(
  { plan, indicators, milestones }: PlanFile,
  { code, readings = [], ...touched }: PlanFile["discrepancies"][number],
  report: Report,
): void {
  readings.forEach((reading, i) => {
    const fault = (message: string) =>
      report({ section: "discrepancies", record: code, field: `readings.${i}`, message });
    const same = readings.filter((other) => subjectOf(other) === subjectOf(reading));
    const places = same.map((other) => other.place);
    if (!places.includes("a") || !places.includes("b") || places.length > 2)
      fault("each place sets one number for it");
    if ("indicator" in reading) {
      if (!touched.indicators?.includes(reading.indicator)) fault("indicator is not touched");
      const row = indicators.find((each) => each.code === reading.indicator);
      const printed = Object.keys(row?.targets ?? {}).map(Number);
      if (![plan.baseYear, ...printed].includes(reading.year))
        fault("neither the base year nor a target year");
      return;
    }
    if (!touched.milestones?.includes(reading.milestone)) fault("milestone is not touched");
    const kind = milestones.find((each) => each.code === reading.milestone)?.kind;
    if (kind !== "count" && kind !== "threshold") fault("its target is no number");
  });
}

/** Codes are unique, references lead somewhere, and every milestone has one lead. */
export function checkReferences(file: PlanFile, report: Report): void {
  checkUnique(file, report);
  const from = lookup(file, report);
  from({ section: "plan", record: file.plan.code })("region", "places", file.plan.region);
  for (const t of file.tasks) from({ section: "tasks", record: t.code })("area", "areas", t.area);
  for (const m of file.measures)
    from({ section: "measures", record: m.code })("task", "tasks", m.task);
  for (const m of file.milestones) {
    const check = from({ section: "milestones", record: m.code });
    check("area", "areas", m.area);
    check("task", "tasks", m.task);
    check("measure", "measures", m.measure);
    check("indicator", "indicators", m.indicator);
    check("readsFrom", "milestones", m.readsFrom);
    m.places.forEach((code, i) => check(`places.${i}`, "places", code));
    m.dependsOn?.forEach((code, i) => check(`dependsOn.${i}`, "milestones", code));
  }
  for (const i of file.indicators)
    from({ section: "indicators", record: i.code })("provider", "organisations", i.provider);
  for (const f of file.forecasts)
    from({ section: "forecasts", record: f.code })("indicator", "indicators", f.indicator);
  for (const d of file.discrepancies) {
    const check = from({ section: "discrepancies", record: d.code });
    d.milestones?.forEach((code, i) => check(`milestones.${i}`, "milestones", code));
    d.indicators?.forEach((code, i) => check(`indicators.${i}`, "indicators", code));
    checkReadings(file, d, report);
  }
  for (const o of file.organisations)
    from({ section: "organisations", record: o.code })("place", "places", o.place);
  for (const a of file.assignments) {
    const check = from({ section: "assignments", record: a.milestone });
    check("milestone", "milestones", a.milestone);
    check("lead", "organisations", a.lead);
    a.supporting.forEach((code, i) => check(`supporting.${i}`, "organisations", code));
  }
  checkAssignments(file, report);
}
