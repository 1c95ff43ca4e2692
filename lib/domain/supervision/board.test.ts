import { describe, expect, it } from "vitest";
import type { Assessment } from "../milestone/assessment";
import { makeAssessment } from "../rollup/assessment.fixture";
import {
  boardGroup,
  type BoardOrder,
  boardSections,
  filterParams,
  fitsFilter,
  isChaseable,
  isInTab,
  type OnBoard,
  readFilter,
} from "./board";

const on = (
  code: string,
  change: Partial<Assessment> = {},
  rest: Partial<OnBoard> = {},
): OnBoard => {
  const assessment = makeAssessment(code, { status: "overdue", daysLate: 10, ...change });
  const item = { code, titleZh: `事项${code}`, titleEn: `Item ${code}`, area: "A1", assessment };
  return {
    item,
    group: boardGroup(assessment) ?? "apart",
    holder: "unit",
    handlings: ["none"],
    ...rest,
  };
};

describe("boardGroup", () => {
  it.each([
    [{ status: "overdue", daysLate: 181 }, "long"],
    [{ status: "overdue", daysLate: 180 }, "overdue"],
    [{ status: "atRisk", forecastDelay: 1 }, "late"],
    [{ status: "atRisk", forecastDelay: 0 }, "behind"],
    [{ status: "atRisk", forecastDelay: null }, "behind"],
    [{ status: "awaiting" }, "awaiting"],
    [{ status: "overdue", countedApart: "aspirational" }, "apart"],
    [{ status: "onTrack" }, null],
    [{ status: "doneLate" }, null],
  ] as const)("%j stands in %s", (change, group) => {
    expect(boardGroup(makeAssessment("1", change))).toBe(group);
  });
});

describe("the filter", () => {
  it("is what the address says, and nothing it does not know", () => {
    const query = { group: "risk", by: "lead", holder: "unit", handling: "reminded", q: " x " };
    const filter = readFilter(query);
    expect(filter).toMatchObject({ tab: "risk", by: "lead", handling: "reminded", q: "x" });
    expect(filterParams(filter)).toEqual({ ...query, q: "x" });
    const odd = readFilter({ group: "?", by: "?", holder: "?", handling: "?" });
    expect(filterParams(odd)).toEqual({});
  });

  const entry = on("1.2-09", { lead: "a" }, { handlings: ["reminded", "noticed"] });
  it.each([
    [{}, true],
    [{ handling: "noticed" }, true],
    [{ handling: "none" }, false],
    [{ holder: "head" }, false],
    [{ area: "A2" }, false],
    [{ lead: "a" }, true],
    [{ lead: "b" }, false],
    [{ kind: "qualitative" }, false],
    [{ q: "1.2-09" }, true],
    [{ q: "ITEM" }, true],
    [{ q: "nothing" }, false],
  ])("%j: %s", (query, fits) => {
    expect(fitsFilter(entry, readFilter(query))).toBe(fits);
  });

  it("what is counted apart stands under all alone", () => {
    const apart = on("2", { countedApart: "aspirational" });
    expect([isInTab(apart, "all"), isInTab(apart, "overdue")]).toEqual([true, false]);
    expect(isInTab(entry, "overdue")).toBe(true);
    expect(isInTab(entry, "risk")).toBe(false);
  });
});

describe("boardSections", () => {
  const entries = [
    on("1", { lead: "b", leaderInCharge: "Wang", daysLate: 300 }),
    on("2", { lead: "a", leaderInCharge: null }),
    on("3", { lead: null, leaderInCharge: "Li" }),
  ];
  const names = {
    organisations: [{ code: "a" }, { code: "b" }],
    areas: [{ code: "A1" }],
    leaders: [{ code: "Li" }, { code: "Wang" }],
  };
  it.each([
    ["severity", ["long: 1", "overdue: 2 3"]],
    ["lead", ["a: 2", "b: 1", ": 3"]],
    ["area", ["A1: 1 2 3"]],
    ["leader", ["Li: 3", "Wang: 1", ": 2"]],
  ] as [BoardOrder, string[]][])("by %s", (by, sections) => {
    const found = boardSections(entries, by, names);
    expect(
      found.map(({ key, entries: own }) => `${key}: ${own.map(({ item }) => item.code).join(" ")}`),
    ).toEqual(sections);
  });
});

it.each([
  [{}, true],
  [{ unassigned: true }, false],
  [{ suggestedOwner: true }, false],
])("isChaseable %j: %s", (change, chaseable) => {
  expect(isChaseable(on("1", change))).toBe(chaseable);
});
