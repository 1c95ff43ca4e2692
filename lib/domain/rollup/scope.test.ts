import { describe, expect, it } from "vitest";
import { makeAssessment } from "./assessment.fixture";
import { isInScope, isKnownScope, narrowed, parseScope, type Scope, scopeText } from "./scope";

const item = makeAssessment("a", {
  area: "1",
  task: "1.2",
  lead: "health",
  suggestedOwner: false,
  places: ["yunyan"],
  leaderInCharge: "Vice mayor Li",
});

describe("what is in a scope", () => {
  it.each<[string, boolean]>([
    ["area:1", true],
    ["area:2", false],
    ["task:1.2", true],
    ["task:1.1", false],
    ["task:-", false],
    ["unit:health", true],
    ["unit:education", false],
    ["place:yunyan", true],
    ["place:nanming", false],
    ["leader:Vice mayor Li", true],
    ["leader:Vice mayor", false],
    ["unit:health/area:1", true],
    ["unit:health/area:2", false],
    ["unit:education/area:1", false],
    ["leader:Vice mayor Li/area:1", true],
  ])("%s: %s", (text, expected) => expect(isInScope(item, parseScope(text))).toBe(expected));

  it("is everything where none is named", () => {
    expect(isInScope(item, parseScope(undefined))).toBe(true);
  });

  it("a merely suggested lead answers for nothing", () => {
    const suggested = { ...item, suggestedOwner: true };
    expect(isInScope(suggested, { kind: "unit", code: "health" })).toBe(false);
  });

  it("a place has the items whose only place it is", () => {
    const both = { ...item, places: ["yunyan", "nanming"] };
    expect(isInScope(both, { kind: "place", code: "yunyan" })).toBe(false);
    expect(isInScope({ ...item, places: [] }, { kind: "place", code: "yunyan" })).toBe(false);
  });

  it("no leader in charge is nobody's item", () => {
    const none = { ...item, leaderInCharge: null };
    expect(isInScope(none, { kind: "leader", code: "Vice mayor Li" })).toBe(false);
  });
});

describe("a scope made narrower", () => {
  const area = { kind: "area", code: "1" } as const;
  it.each<[Scope | null, string]>([
    [null, "area:1"],
    [{ kind: "leader", code: "Vice mayor Li" }, "leader:Vice mayor Li/area:1"],
    [{ kind: "unit", code: "health", within: { kind: "area", code: "2" } }, "unit:health/area:1"],
  ])("%j: %s", (scope, text) => expect(scopeText(narrowed(scope, area))).toBe(text));
});

describe("whether a scope names records of the plan", () => {
  const row = (code: string) => [{ code, nameZh: code, nameEn: code }];
  const names = {
    areas: row("1"),
    tasks: row("1.2"),
    organisations: row("health"),
    places: row("yunyan"),
    leaders: row("Vice mayor Li"),
  };
  it.each<[Scope, boolean]>([
    [{ kind: "area", code: "1" }, true],
    [{ kind: "task", code: "1.2" }, true],
    [{ kind: "unit", code: "health" }, true],
    [{ kind: "place", code: "yunyan" }, true],
    [{ kind: "leader", code: "Vice mayor Li" }, true],
    [{ kind: "leader", code: "health" }, false],
    [{ kind: "unit", code: "yunyan" }, false],
    [{ kind: "area", code: "1", within: { kind: "task", code: "-" } }, true],
    [{ kind: "area", code: "1", within: { kind: "task", code: "9" } }, false],
    [{ kind: "task", code: "-" }, false],
  ])("%j: %s", (scope, expected) => expect(isKnownScope(names, scope)).toBe(expected));
});
