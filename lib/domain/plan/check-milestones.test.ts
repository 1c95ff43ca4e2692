import { describe, expect, it } from "vitest";
import { isCalendarDay } from "./check-milestones";
import { checkPlanFile } from "./check-plan-file";
import type { PlanFile } from "./plan-file";
import { smallPlan } from "./small-plan.fixture";

const change =
  (code: string, changes: Record<string, unknown>, target: Record<string, unknown> = {}) =>
  (file: PlanFile): void => {
    for (const m of file.milestones.filter((found) => found.code === code)) {
      Object.assign(m, changes);
      Object.assign(m.target, target);
    }
  };
const twice = [
  { code: "a", zh: "甲", en: "A" },
  { code: "a", zh: "乙", en: "B" },
];

const rows: readonly (readonly [string, (file: PlanFile) => void, string, string])[] = [
  ["31 April", change("1.1-01", { dueOn: "2022-04-31" }), "1.1-01", "dueOn"],
  ["a start on 31 April", change("1.1-01", { startsOn: "2022-04-31" }), "1.1-01", "startsOn"],
  ["a start after the due day", change("1.1-01", { startsOn: "2023-01-01" }), "1.1-01", "startsOn"],
  ["a due day before the plan", change("1.1-01", { dueOn: "2020-12-31" }), "1.1-01", "dueOn"],
  ["plan's end on another day", change("0-01", { dueOn: "2024-12-31" }), "0-01", "dueOn"],
  ["a code of another task", change("1.1-01", { code: "1.2-01" }), "1.2-01", "code"],
  ["a task of another area", change("1.1-01", { area: "0" }), "1.1-01", "task"],
  ["a measure without its task", change("0-01", { measure: "1.1-m1" }), "0-01", "measure"],
  ["a place twice", change("1.1-01", { places: ["city", "city"] }), "1.1-01", "places.1"],
  ["an unknown stage", change("1.1-01", {}, { stage: "open" }), "1.1-01", "target.stage"],
  [
    "a stage that is not on the item's own list",
    change("1.1-01", {}, { stages: [twice[0]] }),
    "1.1-01",
    "target.stage",
  ],
  [
    "a stage twice",
    change("1.1-01", {}, { stage: "a", stages: twice }),
    "1.1-01",
    "target.stages.1.code",
  ],
  ["a count whose most is its least", change("1.1-05", {}, { max: 20 }), "1.1-05", "target.max"],
  ["one bound of two", change("1.1-03", {}, { comparator: "between" }), "1.1-03", "target.max"],
  [
    "bounds the wrong way round",
    change("1.1-03", {}, { comparator: "between", max: 15 }),
    "1.1-03",
    "target.max",
  ],
  ["a bound too many", change("1.1-03", {}, { max: 20 }), "1.1-03", "target.max"],
  ["a unit twice", change("1.1-02", {}, { units: ["甲", "甲"] }), "1.1-02", "target.units.1"],
  ["a wrong number of units", change("1.1-02", {}, { confirmed: 3 }), "1.1-02", "target.confirmed"],
  [
    "another unit than its indicator's",
    change("1.1-03", {}, { unit: "%" }),
    "1.1-03",
    "target.unit",
  ],
  [
    "a chain of two kinds",
    change("1.1-05", { chain: "deaths", series: undefined }),
    "1.1-05",
    "kind",
  ],
  ["a chain of two units", change("1.1-04", {}, { unit: "%" }), "1.1-04", "target.unit"],
  ["a chain of two bases", change("1.1-04", {}, { base: 19 }), "1.1-04", "target.base"],
  ["a chain due twice at once", change("1.1-04", { dueOn: "2022-12-31" }), "1.1-04", "dueOn"],
  ["a chain out of order", change("1.1-04", { dueOn: "2021-12-31" }), "1.1-04", "dueOn"],
  ["a chain of one", change("1.1-04", { chain: undefined }), "1.1-03", "chain"],
  ["a chain that is a series", change("1.1-04", { series: "cars" }), "1.1-04", "series"],
  ["a series of two kinds", change("1.1-01", { series: "cars" }), "1.1-05", "kind"],
  ["a series of two units", change("1.1-06", {}, { unit: "辆" }), "1.1-06", "target.unit"],
  ["a series that starts late", change("1.1-06", { startsOn: "2022-03-01" }), "1.1-06", "startsOn"],
  ["a year twice", change("1.1-06", { dueOn: "2021-06-30" }), "1.1-06", "dueOn"],
  ["a reading from no build", change("1.1-02", { readsFrom: "1.1-03" }), "1.1-02", "readsFrom"],
  ["a reading from itself", change("1.1-02", { readsFrom: "1.1-02" }), "1.1-02", "readsFrom"],
  ["a build that reads", change("1.1-01", { readsFrom: "1.1-02" }), "1.1-01", "readsFrom"],
  ["a circle of dependence", change("1.1-01", { dependsOn: ["1.1-02"] }), "1.1-01", "dependsOn"],
  [
    "a dependence twice",
    change("1.1-02", { dependsOn: ["1.1-01", "1.1-01"] }),
    "1.1-02",
    "dependsOn.1",
  ],
];

describe("checkMilestones and checkGroups", () => {
  it.each(rows)("find %s", (_, plant, record, field) => {
    const file = smallPlan();
    plant(file);
    expect(checkPlanFile(file)).toContainEqual(
      expect.objectContaining({ section: "milestones", record, field }),
    );
  });

  it("leave a stated date beyond the plan alone", () => {
    const file = smallPlan();
    change("1.1-04", { dueOn: "2035-12-31" })(file);
    expect(checkPlanFile(file)).toEqual([]);
  });

  it.each([
    ["endsOn", { endsOn: "2020-12-31" }],
    ["endsOn", { endsOn: "2025-11-31" }],
    ["publishedOn", { publishedOn: "2022-02-29" }],
  ])("find the plan's own %s", (field, changes) => {
    const file = smallPlan();
    Object.assign(file.plan, changes);
    expect(checkPlanFile(file)).toContainEqual(expect.objectContaining({ section: "plan", field }));
  });

  it.each([
    ["targets.2020", { "2020": { printed: "15", comparator: "<=", value: 15 } }],
    ["targets.2025.max", { "2025": { printed: "15", comparator: "<=", value: 15, max: 20 } }],
  ] as const)("find an indicator's %s", (field, targets) => {
    const file = smallPlan();
    for (const indicator of file.indicators) Object.assign(indicator, { targets });
    expect(checkPlanFile(file)).toContainEqual(
      expect.objectContaining({ section: "indicators", record: "deaths", field }),
    );
  });
});

describe("isCalendarDay", () => {
  it.each([
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2100-02-29", false],
    ["2000-02-29", true],
    ["2025-12-31", true],
    ["2025-06-31", false],
  ])("%s: %s", (day, expected) => {
    expect(isCalendarDay(day)).toBe(expected);
  });
});
