import { describe, expect, it } from "vitest";
import { assess } from "../milestone/assess";
import type { Definition } from "../milestone/facts";
import {
  at,
  makeDefinition,
  makeFacts,
  makeTarget,
  morning,
  plan,
} from "../milestone/facts.fixture";
import { realChange, withParts, partsOfChange } from "./amendment-change";
import { restate, standingOn, takesHold, type Versioned } from "./restate";

const seven = makeTarget({ kind: "count", min: 7, unit: "x" });
const stored = (overrides: Partial<Definition>): Versioned => ({
  ...makeDefinition({ target: seven, effectiveOn: "2021-01-01", ...overrides }),
  titleZh: "z",
  titleEn: "e",
});
const first = stored({ version: 1, dueOn: "2024-12-31" });
const weighed = stored({ version: 2, dueOn: "2024-12-31", effectiveOn: "2023-05-01" });

describe("restated versions", () => {
  it("of an amendment after every other are one", () => {
    const made = restate(
      [first, weighed],
      plan,
      { dueOn: "2025-06-30" },
      {
        kind: "amendment",
        from: "2024-02-01",
      },
    );
    expect(made.map(({ basis, own }) => [basis.version, own])).toEqual([[2, true]]);
    expect(made[0]?.next).toMatchObject({
      dueOn: "2025-06-30",
      dueSource: "stated",
      source: "amendment",
      effectiveOn: "2024-02-01",
      target: seven,
    });
  });

  it("of an erratum are told again in later versions", () => {
    const made = restate(
      [first, weighed],
      plan,
      { dueOn: "2023-12-31" },
      {
        kind: "erratum",
        from: "2021-01-01",
      },
    );
    expect(made.map(({ next, own }) => [next.source, next.effectiveOn, next.dueOn, own])).toEqual([
      ["erratum", "2021-01-01", "2023-12-31", true],
      ["plan", "2023-05-01", "2023-12-31", false],
    ]);
  });

  it("leave what a later version decided for itself", () => {
    const amended = stored({
      version: 2,
      dueOn: "2025-12-31",
      effectiveOn: "2023-05-01",
      source: "amendment",
    });
    const change = { dueOn: "2023-12-31", target: { kind: "count" as const, min: 9 } };
    const made = restate([first, amended], plan, change, { kind: "erratum", from: "2021-01-01" });
    expect(made.map(({ next }) => next.dueOn)).toEqual(["2023-12-31", "2025-12-31"]);
    expect(made.map(({ next }) => next.target)).toMatchObject([{ min: 9 }, { min: 9 }]);
  });

  it("stop where nothing is left to carry", () => {
    const amended = stored({ version: 2, dueOn: "2025-12-31", effectiveOn: "2023-05-01" });
    const made = restate(
      [first, amended],
      plan,
      { dueOn: "2023-12-31" },
      {
        kind: "erratum",
        from: "2021-01-01",
      },
    );
    expect(made).toHaveLength(1);
  });

  it("are in force in assess from their day, and an erratum from publication", () => {
    const made = restate(
      [first, weighed],
      plan,
      { dueOn: "2023-12-31" },
      {
        kind: "erratum",
        from: "2021-01-01",
      },
    ).map(({ next }, index) => ({
      ...next,
      version: 3 + index,
      acceptedAt: morning("2024-03-01"),
    }));
    const facts = makeFacts({
      target: { kind: "count", min: 7, unit: "x" },
      definitions: [first, weighed, ...made],
    });
    const due = (asOf: string, knownBy: string) => assess(facts, at(asOf, knownBy)).dueOn;
    expect(due("2022-06-30", "2024-02-29")).toBe("2024-12-31");
    expect(due("2022-06-30", "2024-03-01")).toBe("2023-12-31");
    expect(due("2024-03-01", "2024-03-01")).toBe("2023-12-31");
  });
});

describe("what a change is made to", () => {
  it.each([
    ["2020-06-01", 1],
    ["2022-01-01", 1],
    ["2023-05-01", 2],
    ["2024-01-01", 2],
  ])("on %s is version %i", (from, version) => {
    expect(standingOn([first, weighed], plan, from).version).toBe(version);
  });

  it("of one day is the newest", () => {
    const again = stored({ version: 3, effectiveOn: "2023-05-01" });
    expect(standingOn([first, again, weighed], plan, "2023-05-01").version).toBe(3);
  });

  it("takes hold on its day, an erratum from publication", () => {
    expect(takesHold("amendment", "2024-02-01", plan)).toBe("2024-02-01");
    expect(takesHold("erratum", "2024-02-01", plan)).toBe("2021-01-01");
    expect(takesHold("erratum", null, { publishedOn: null, startsOn: "2021-03-01" })).toBe(
      "2021-03-01",
    );
  });
});

describe("a real change", () => {
  it("is what differs", () => {
    expect(realChange(first, { dueOn: "2024-12-31", startsOn: null, titleZh: "z" })).toEqual({});
    expect(
      realChange(first, {
        dueOn: "2025-01-31",
        target: { kind: "count", min: 7, max: null, base: 0 },
      }),
    ).toEqual({ dueOn: "2025-01-31", target: { kind: "count", base: 0 } });
  });

  it("of a list confirms it and drops the bare number", () => {
    const target = makeTarget({ kind: "coverage", share: 1, confirmedCount: 12 });
    const change = { target: { kind: "coverage" as const, units: ["a", "b"] } };
    expect(withParts({ ...first, target }, partsOfChange(change)).target).toMatchObject({
      units: ["a", "b"],
      listConfirmed: true,
      confirmedCount: null,
    });
  });
});
