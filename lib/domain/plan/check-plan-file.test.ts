import { describe, expect, it } from "vitest";
import { checkPlanFile } from "./check-plan-file";
import type { PlanFile } from "./plan-file";
import type { PlanMilestone } from "./plan-milestone";
import { smallPlan } from "./small-plan.fixture";

type Planted = readonly [
  what: string,
  plant: (file: PlanFile) => void,
  section: string,
  record: string,
  field: string,
];

const spoil = (target: unknown, change: Record<string, unknown>) =>
  void Object.assign(target as object, change);
function at<T>(list: readonly T[], position: number): T {
  const found = list[position];
  if (found === undefined) throw new Error(`nothing at ${position}`);
  return found;
}
const item = (file: PlanFile, code: string): PlanMilestone =>
  at(
    file.milestones.filter((m) => m.code === code),
    0,
  );
const change = (code: string, changes: Record<string, unknown>) => (file: PlanFile) =>
  spoil(item(file, code), changes);
const retarget = (code: string, changes: Record<string, unknown>) => (file: PlanFile) =>
  spoil(item(file, code).target, changes);

const shapes: Planted[] = [
  ["a misspelt field", change("1.1-01", { du: "x" }), "milestones", "1.1-01", "du"],
  ["an unknown kind", change("1.1-01", { kind: "work" }), "milestones", "1.1-01", "kind"],
  [
    "another kind's target",
    change("1.1-01", { target: { min: 3, unit: "个" } }),
    "milestones",
    "1.1-01",
    "target.stage",
  ],
  ["no such month", change("1.1-01", { dueOn: "2022-13-01" }), "milestones", "1.1-01", "dueOn"],
  [
    "a long title",
    change("1.1-01", { titleZh: "长".repeat(31) }),
    "milestones",
    "1.1-01",
    "titleZh",
  ],
  ["a share of 100", retarget("1.1-02", { share: 100 }), "milestones", "1.1-02", "target.share"],
  ["no place", change("1.1-01", { places: [] }), "milestones", "1.1-01", "places"],
  ["no code", change("1.1-01", { code: "" }), "milestones", "#1", "code"],
  ["a started plan", (f) => spoil(f.plan, { status: "running" }), "plan", "small", "status"],
  [
    "a confirmed lead",
    (f) => spoil(at(f.assignments, 0), { state: "confirmed" }),
    "assignments",
    "1.1-01",
    "state",
  ],
  ["a section left out", (f) => spoil(f, { areas: undefined }), "areas", "", ""],
  ["an unknown section", (f) => spoil(f, { notes: [] }), "file", "", "notes"],
];

const references: Planted[] = [
  ["region", (f) => spoil(f.plan, { region: "x" }), "plan", "small", "region"],
  ["task's area", (f) => spoil(at(f.tasks, 0), { area: "x" }), "tasks", "1.1", "area"],
  ["measure's task", (f) => spoil(at(f.measures, 0), { task: "x" }), "measures", "1.1-m1", "task"],
  ["area", change("0-01", { area: "x" }), "milestones", "0-01", "area"],
  ["task", change("1.1-01", { task: "x" }), "milestones", "1.1-01", "task"],
  ["measure", change("1.1-01", { measure: "x" }), "milestones", "1.1-01", "measure"],
  ["indicator", change("1.1-03", { indicator: "x" }), "milestones", "1.1-03", "indicator"],
  ["readsFrom", change("1.1-02", { readsFrom: "x" }), "milestones", "1.1-02", "readsFrom"],
  ["dependsOn", change("1.1-02", { dependsOn: ["x"] }), "milestones", "1.1-02", "dependsOn.0"],
  ["place", change("1.1-01", { places: ["city", "x"] }), "milestones", "1.1-01", "places.1"],
  [
    "provider",
    (f) => spoil(at(f.indicators, 0), { provider: "x" }),
    "indicators",
    "deaths",
    "provider",
  ],
  [
    "forecast's indicator",
    (f) => spoil(at(f.forecasts, 0), { indicator: "x" }),
    "forecasts",
    "f1",
    "indicator",
  ],
  [
    "discrepancy's milestone",
    (f) => spoil(at(f.discrepancies, 0), { milestones: ["x"] }),
    "discrepancies",
    "D01",
    "milestones.0",
  ],
  [
    "discrepancy's indicator",
    (f) => spoil(at(f.discrepancies, 0), { indicators: ["x"] }),
    "discrepancies",
    "D01",
    "indicators.0",
  ],
  [
    "organisation's place",
    (f) => spoil(at(f.organisations, 1), { place: "x" }),
    "organisations",
    "gov",
    "place",
  ],
  ["lead", (f) => spoil(at(f.assignments, 0), { lead: "x" }), "assignments", "1.1-01", "lead"],
  [
    "supporting unit",
    (f) => spoil(at(f.assignments, 0), { supporting: ["x"] }),
    "assignments",
    "1.1-01",
    "supporting.0",
  ],
  [
    "assigned milestone",
    (f) => f.assignments.push({ ...at(f.assignments, 0), milestone: "9-99" }),
    "assignments",
    "9-99",
    "milestone",
  ],
  [
    "a code twice",
    (f) => f.places.push({ ...at(f.places, 0), order: 2 }),
    "places",
    "city",
    "code",
  ],
  ["an order twice", (f) => spoil(at(f.areas, 1), { order: 1 }), "areas", "1", "order"],
  [
    "a second lead",
    (f) => f.assignments.push({ ...at(f.assignments, 0), lead: "gov", supporting: [] }),
    "assignments",
    "1.1-01",
    "lead",
  ],
  [
    "a lead that supports itself",
    (f) => spoil(at(f.assignments, 0), { supporting: ["bureau"] }),
    "assignments",
    "1.1-01",
    "supporting.0",
  ],
  ["no assignment", (f) => void f.assignments.shift(), "milestones", "1.1-01", ""],
];

describe("checkPlanFile", () => {
  it("has nothing to say of a plan without faults", () => {
    expect(checkPlanFile(smallPlan())).toEqual([]);
  });

  it.each([null, undefined, [], "plan", 7])("refuses %j as a whole", (raw) => {
    expect(checkPlanFile(raw)).toMatchObject([{ section: "file", record: "" }]);
  });

  it.each([...shapes, ...references])("finds %s", (_, plant, section, record, field) => {
    const file = smallPlan();
    plant(file);
    expect(checkPlanFile(file)).toContainEqual(expect.objectContaining({ section, record, field }));
  });
});
