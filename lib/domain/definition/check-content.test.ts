// What may be proposed of an item as it stands, in tables.
import { describe, expect, it } from "vitest";
import { endOfDay } from "../calendar";
import {
  criteria,
  type FactsInput,
  makeCheckpoint,
  makeDefinition,
  makeFacts,
  morning,
} from "../milestone/facts.fixture";
import type { Target } from "../milestone/milestone";
import { checkContent, isStale, newestDefinition } from "./check-content";
import { withFreshCodes } from "./fresh-codes";
import { partsOf, targetState } from "./parts";
import { type DefinitionContent, definitionContent } from "./proposal";

const at = { asOf: "2022-06-30", knownBy: endOfDay("2022-06-30") };
const build: FactsInput = { target: { kind: "build", stage: "inOperation" } };
const count: FactsInput = { target: { kind: "count", min: 6, max: 8, unit: "x" } };
const coverage: FactsInput = { target: { kind: "coverage", share: 0.8, of: "x" } };
const listed: FactsInput = {
  target: { kind: "coverage", share: 1, of: "x", units: ["a", "b"], listConfirmed: true },
};
const falling: FactsInput = {
  target: { kind: "threshold", comparator: "<=", value: 15, unit: "x", base: 20 },
};
const limit: FactsInput = { target: { kind: "threshold", comparator: "<=", value: 15, unit: "x" } };
const quality: FactsInput = { target: { kind: "qualitative", criteria: criteria("a", "b") } };
const open: FactsInput = { target: { kind: "qualitative", criteria: [] } };

const points = (...each: [on: string, value: number | string][]): DefinitionContent => ({
  kind: "checkpoints",
  points: each.map(([on, value]) => ({ on, value })),
});
const stages = (stage: string, ...codes: string[]): DefinitionContent => ({
  kind: "target",
  part: { kind: "build", stage, stages: codes.map((code) => ({ code, zh: code, en: code })) },
});
const named = (...codes: string[]): DefinitionContent => ({
  kind: "target",
  part: {
    kind: "qualitative",
    criteria: codes.map((code) => ({ code, zh: code, en: code, required: true })),
  },
});
const units = (...names: string[]): DefinitionContent => ({
  kind: "target",
  part: { kind: "coverageList", units: names },
});
const number: DefinitionContent = {
  kind: "target",
  part: { kind: "coverageCount", confirmedCount: 9 },
};
const faultsOf = (facts: FactsInput, content: DefinitionContent) => {
  const checked = checkContent(makeFacts(facts), content, at);
  return checked.ok ? [] : checked.faults.map(({ field, code }) => `${field} ${code}`);
};

describe("content that is taken", () => {
  it.each<[string, FactsInput, DefinitionContent]>([
    ["stages of a build", build, points(["2021-12-31", "started"], ["2022-12-31", "accepted"])],
    ["the target's own stage", build, points(["2023-06-30", "inOperation"])],
    ["a count up to its upper expectation", count, points(["2021-12-31", 0], ["2022-12-31", 8])],
    ["a share up to the target", coverage, points(["2022-12-31", 0.8])],
    [
      "equal values one after the other",
      coverage,
      points(["2022-06-30", 0.5], ["2022-12-31", 0.5]),
    ],
    [
      "a figure that falls towards its goal",
      falling,
      points(["2021-12-31", 18], ["2022-12-31", 16]),
    ],
    ["criteria met", quality, points(["2022-12-31", 1])],
    ["a list", coverage, units("a", "b", "c")],
    ["another list for a confirmed one", listed, units("a", "b", "c")],
    ["a number", coverage, number],
    ["criteria", open, named("c1")],
    ["a longer list of stages", build, stages("inOperation", "started", "inOperation", "graded")],
    ["a list without the plan's stage", build, stages("licensed", "applied", "licensed")],
    ["a weight", count, { kind: "weight", weight: 0.5 }],
    ["a yearly cadence", count, { kind: "cadence", cadence: "yearly" }],
    ["a statistic on its release", falling, { kind: "cadence", cadence: "onRelease" }],
  ])("%s", (_, facts, content) => {
    expect(faultsOf(facts, content)).toEqual([]);
  });
});

describe("content that is faulted where it stands", () => {
  it.each<[string, FactsInput, DefinitionContent, string[]]>([
    ["on the due day", count, points(["2023-12-31", 3]), ["points.0.on outsideSpan"]],
    ["before the plan", count, points(["2020-12-31", 3]), ["points.0.on outsideSpan"]],
    [
      "before its own start",
      { ...count, startsOn: "2022-01-01" },
      points(["2021-12-31", 3], ["2022-12-31", 4]),
      ["points.0.on outsideSpan"],
    ],
    ["a day twice", count, points(["2022-12-31", 3], ["2022-12-31", 4]), ["points twice"]],
    ["a stage off the list", build, points(["2022-12-31", "gone"]), ["points.0.value unknownCode"]],
    ["a number for a stage", build, points(["2022-12-31", 3]), ["points.0.value unknownCode"]],
    [
      "a percentage for a share",
      coverage,
      points(["2022-12-31", 80]),
      ["points.0.value unknownCode"],
    ],
    ["a negative count", count, points(["2022-12-31", -1]), ["points.0.value unknownCode"]],
    ["half a criterion", quality, points(["2022-12-31", 0.5]), ["points.0.value unknownCode"]],
    ["past the upper expectation", count, points(["2022-12-31", 9]), ["points.0.value pastTarget"]],
    ["past the share", coverage, points(["2022-12-31", 0.81]), ["points.0.value pastTarget"]],
    ["past the stage", build, points(["2022-12-31", "graded"]), ["points.0.value pastTarget"]],
    ["a limit, which has no way", limit, points(["2022-12-31", 15]), ["points.0.value noScale"]],
    ["criteria not confirmed", open, points(["2022-12-31", 1]), ["points.0.value noScale"]],
    [
      "a course that turns back",
      count,
      points(["2022-12-31", 3], ["2021-12-31", 4]),
      ["points.0.value falls"],
    ],
    [
      "a figure that rises away from its goal",
      falling,
      points(["2021-12-31", 16], ["2022-12-31", 18]),
      ["points.1.value falls"],
    ],
    [
      "less than what stands before it",
      { ...count, checkpoints: [makeCheckpoint("2021-12-31", 4)] },
      points(["2022-12-31", 3]),
      ["points.0.value falls"],
    ],
    [
      "more than what stands after it",
      { ...count, checkpoints: [makeCheckpoint("2022-12-31", 3)] },
      points(["2021-12-31", 4]),
      ["points.0.value falls"],
    ],
    [
      "what stands already",
      { ...count, checkpoints: [makeCheckpoint("2022-12-31", 3)] },
      points(["2022-12-31", 3]),
      ["points asItStands"],
    ],
    ["a list for a count", count, units("a"), ["part otherKind"]],
    ["a name twice", coverage, units("a", "a"), ["part twice"]],
    ["a bare number beside a list", listed, number, ["part listStands"]],
    ["the list that stands", listed, units("a", "b"), ["part asItStands"]],
    [
      "the goal moved along the plan's list",
      build,
      stages("started", "started", "inOperation"),
      ["part planStage"],
    ],
    ["the weight that stands", count, { kind: "weight", weight: 1 }, ["weight asItStands"]],
    [
      "the cadence that stands",
      count,
      { kind: "cadence", cadence: "quarterly" },
      ["cadence asItStands"],
    ],
    [
      "a release of something else",
      count,
      { kind: "cadence", cadence: "onRelease" },
      ["cadence otherKind"],
    ],
  ])("%s", (_, facts, content, faults) => {
    expect(faultsOf(facts, content)).toEqual(faults);
  });

  it.each([0, -1, 100.5, Number.NaN])("a weight of %s", (weight) => {
    expect(definitionContent.safeParse({ kind: "weight", weight }).success).toBe(false);
  });
});

describe("what stands by now", () => {
  it("keeps of yearly targets only those that differ", () => {
    const facts = makeFacts({ ...count, checkpoints: [makeCheckpoint("2021-12-31", 2)] });
    const checked = checkContent(facts, points(["2021-12-31", 2], ["2022-12-31", 4]), at);
    expect(checked).toEqual({
      ok: true,
      change: { kind: "points", points: [{ on: "2022-12-31", value: 4 }] },
    });
  });

  it("is stale once the target has another version, not once the weight has", () => {
    const facts = makeFacts(open);
    const first = newestDefinition(facts);
    const later = { version: 2, acceptedAt: morning("2022-05-01") };
    const proposal = { content: named("c1"), proposedAt: morning("2022-04-01") };
    const weighed = { ...first, ...later, weight: 2 };
    const changed = makeDefinition({
      ...later,
      target: { kind: "qualitative", criteria: criteria("x") },
    });
    const stale = (definition: typeof first, content = proposal.content) =>
      isStale({ ...facts, definitions: [first, definition] }, { ...proposal, content });
    expect(stale(weighed)).toBe(false);
    expect(stale(changed)).toBe(true);
    expect(stale(changed, points(["2022-12-31", 1]))).toBe(false);
  });

  it("never gives a removed criterion's code to a new one; a template's stage keeps its own", () => {
    const versions = (first: Target, second: Target) => ({
      definitions: [
        makeDefinition({ target: first }),
        makeDefinition({ target: second, version: 2 }),
      ],
    });
    const gone = makeFacts({
      ...quality,
      ...versions(
        { kind: "qualitative", criteria: criteria("c1", "c2") },
        { kind: "qualitative", criteria: criteria("c1") },
      ),
    });
    const renamed = withFreshCodes(gone, named("c1", "c2"));
    expect(renamed).toMatchObject({
      part: { criteria: [{ code: "c1" }, { code: expect.stringMatching(/^n\d+$/) }] },
    });
    const own = [{ code: "own", zh: "x", en: "x" }];
    const template = [{ code: "started", zh: "x", en: "x" }];
    const moved = makeFacts({
      ...build,
      ...versions(
        { kind: "build", stage: "own", stages: [...template, ...own] },
        { kind: "build", stage: "new", stages: [{ code: "new", zh: "x", en: "x" }] },
      ),
    });
    const back = withFreshCodes(moved, stages("own", "started", "own"));
    const part = "part" in back && "stage" in back.part ? back.part : null;
    expect(part?.stages[0]?.code).toBe("started");
    expect(part?.stage).toMatch(/^n\d+$/);
    expect(part?.stages[1]?.code).toBe(part?.stage);
  });
});

describe("the parts of a kind", () => {
  it.each<[FactsInput, string]>([
    [coverage, "missing"],
    [{ target: { kind: "coverage", share: 1, of: "x", units: ["a"] } }, "suggested"],
    [{ target: { kind: "coverage", share: 1, of: "x", confirmedCount: 3 } }, "confirmed"],
    [listed, "confirmed"],
    [open, "missing"],
    [quality, "confirmed"],
    [build, "byPlan"],
    [count, "byPlan"],
  ])("%j stands as %s", (facts, state) => {
    const { target } = newestDefinition(makeFacts(facts));
    expect(targetState(target, target)).toBe(state);
  });

  it("asks of a kind only what it has", () => {
    expect(partsOf("coverage")).toEqual(["units", "unitCount", "checkpoints", "weight", "cadence"]);
    expect(partsOf("threshold")).toEqual(["checkpoints", "weight", "cadence"]);
  });
});
