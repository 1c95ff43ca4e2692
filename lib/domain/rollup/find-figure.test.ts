import { describe, expect, it } from "vitest";
import { defaultProfile } from "../milestone/default-profile";
import { awaiting, done, makeAssessment, overdue } from "./assessment.fixture";
import type { Changes } from "./changes";
import { type AnyFigureKey, indexFigures } from "./figure";
import { findFigure, isFigureKey, listFigures } from "./find-figure";
import { parseScope, type Scope, scopeText } from "./scope";

const late = defaultProfile.severeForecastDays * 3;
const items = [
  done("a1", { area: "1", task: "1.1" }),
  overdue("a2", late, { area: "1", task: null, lead: "edu", suggestedOwner: false }),
  overdue("a3", late, { area: "1", task: "1.1", lead: "edu", suggestedOwner: false }),
  overdue("b1", 10, { area: "2", lead: "edu", suggestedOwner: false }),
  overdue("b2", late + 1, { area: "2", countedApart: "aspirational" }),
  awaiting("b3", { area: "2" }),
  makeAssessment("b4", { area: "2", dueOn: "2035-12-31", countedApart: "outOfPeriod" }),
].map((assessment) => ({ assessment }));
const changes: Changes = {
  newOverdue: ["a2"],
  backToNormal: [],
  slipped: [{ code: "b1", days: 40 }],
  done: [],
  corrected: ["a2"],
  promiseMissed: ["b3"],
  unchanged: ["a1"],
  notReviewed: ["b3"],
  onlyBefore: [],
  onlyAfter: [],
};
const source = {
  items,
  indicators: [],
  comparison: { changes, reviewed: ["b1", "a2", "a1"] },
};
const find = (key: AnyFigureKey, scope: string | null = null) =>
  findFigure(source, key, scope === null ? null : parseScope(scope));

describe("a figure by its key", () => {
  it.each<[AnyFigureKey, string | null, string[]]>([
    ["overdue", null, ["a2", "a3", "b1"]],
    ["overdue", "area:1", ["a2", "a3"]],
    ["overdue", "unit:edu/area:2", ["b1"]],
    ["total", "area:1/task:-", ["a2"]],
    ["overdueLong", null, ["a2", "a3"]],
    ["overdueLongest", null, ["a2", "a3"]],
    ["overdueLongest", "area:2", ["b1"]],
    ["apart.pressing", null, ["b2"]],
    ["dueOn.2024-06-30", null, ["b3"]],
    ["dueIn.2024", "area:2", ["b1", "b3"]],
    ["dueIn.2035", null, []],
    ["changes.newOverdue", null, ["a2"]],
    ["changes.slipped", null, ["b1"]],
    ["changes.reviewed", null, ["a1", "a2", "b1"]],
    ["changes.notReviewed", null, ["b3"]],
    ["changes.promiseMissed", null, ["b3"]],
    ["changes.newOverdue", "area:1", ["a2"]],
    ["changes.newOverdue", "area:2", []],
    ["changes.slipped", "unit:edu", ["b1"]],
    ["changes.reviewed", "area:1/task:1.1", ["a1"]],
  ])("%s over %s: %j", (key, scope, records) => {
    expect(find(key, scope)).toEqual({ key, value: records.length, records });
  });

  it("is none where the figure does not stand over the scope, or has nothing to compare with", () => {
    for (const key of indexFigures) {
      expect([find(key), find(key, "unit:edu")]).toEqual([null, null]);
      expect(find(key, "area:1")).toMatchObject({ key });
    }
    expect(find("indicators.total", "area:1")).toBeNull();
    for (const scope of [null, { kind: "area", code: "1" } as const]) {
      expect(findFigure({ ...source, comparison: null }, "changes.done", scope)).toBeNull();
    }
  });

  it.each(["", "nothing", "dueOn.soon", "dueIn.20244", "status.", "constructor", "indicators.x"])(
    "%j is no key",
    (text) => expect(isFigureKey(text)).toBe(false),
  );
});

it("the list of a scope holds each figure that stands over it once, as it is found by its key", () => {
  for (const scope of [null, "area:1", "unit:edu"]) {
    const listed = listFigures(source, scope === null ? null : parseScope(scope));
    expect(new Set(listed.map((figure) => figure.key)).size).toBe(listed.length);
    for (const figure of listed) expect(find(figure.key, scope)).toEqual(figure);
    const keys = listed.map((figure) => figure.key);
    expect(keys).not.toContain("judgementDiffers");
    expect(keys.includes("index")).toBe(scope === "area:1");
    expect(keys).toContain("changes.done");
  }
});

describe("a scope", () => {
  it.each<[string, Scope]>([
    ["area:1", { kind: "area", code: "1" }],
    ["unit:edu/area:1", { kind: "unit", code: "edu", within: { kind: "area", code: "1" } }],
  ])("%s is read as it is written", (text, scope) => {
    expect(parseScope(text)).toEqual(scope);
    expect(scopeText(scope)).toBe(text);
  });

  it.each([undefined, "", "area", "area:", "country:1", "unit:edu/", "unit:edu/nothing"])(
    "%j is none",
    (text) => expect(parseScope(text)).toBeNull(),
  );
});
