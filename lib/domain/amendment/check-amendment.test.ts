import { describe, expect, it } from "vitest";
import { makeDefinition, makeFacts, makeTarget, morning, plan } from "../milestone/facts.fixture";
import type { TargetInput } from "../milestone/facts.fixture";
import type { AmendmentChange } from "./amendment-change";
import type { AmendmentHead } from "./amendment-input";
import { headFaults } from "./check-amendment";
import { isPastDue, itemFaults } from "./check-item";

const head: AmendmentHead = {
  kind: "amendment",
  approvingBody: "Government",
  document: "No. 12",
  locator: "",
  effectiveOn: "2024-05-01",
  reason: "Land.",
  retroactive: false,
  pastDue: false,
};
const issues = [
  { period: "2023Q4", asOf: "2023-12-31" },
  { period: "2024Q1", asOf: "2024-03-31" },
];
const faultsOf = (change: Partial<AmendmentHead>) =>
  headFaults({ ...head, ...change }, { plan, issues }).map(({ field, code }) => `${field} ${code}`);

describe("an entry as a whole", () => {
  it.each<[string, Partial<AmendmentHead>, string[]]>([
    ["whole", {}, []],
    ["without a body", { approvingBody: "" }, ["approvingBody required"]],
    ["without a number", { document: "" }, ["document required"]],
    ["without a day", { effectiveOn: "" }, ["effectiveOn required"]],
    ["on a day there is not", { effectiveOn: "2024-02-31" }, ["effectiveOn notDate"]],
    [
      "before the plan",
      { effectiveOn: "2020-12-31", retroactive: true },
      ["effectiveOn outsidePlan"],
    ],
    ["after the plan", { effectiveOn: "2026-01-01" }, ["effectiveOn outsidePlan"]],
    ["without a reason", { reason: "" }, ["reason required"]],
    [
      "on the last day of an issued quarter",
      { effectiveOn: "2024-03-31" },
      ["retroactive issuedBefore"],
    ],
    ["the day after it", { effectiveOn: "2024-04-01" }, []],
    ["under issued quarters, ticked", { effectiveOn: "2023-01-01", retroactive: true }, []],
    ["erratum without a place", { kind: "erratum", retroactive: true }, ["locator required"]],
    [
      "erratum under issued quarters",
      { kind: "erratum", locator: "3.1", approvingBody: "", document: "", effectiveOn: "" },
      ["retroactive issuedBefore"],
    ],
  ])("%s", (_, change, expected) => {
    expect(faultsOf(change)).toEqual(expected);
  });

  it("says how many issued quarters lie under it", () => {
    const [fault] = headFaults({ ...head, effectiveOn: "2023-12-31" }, { plan, issues });
    expect(fault?.params).toEqual({ count: 2 });
  });
});

const today = { asOf: "2024-10-08", knownBy: morning("2024-10-08") };
function itemFaultsOf(
  input: TargetInput,
  change: AmendmentChange,
  more: { kind?: "amendment" | "erratum"; terminated?: boolean; points?: [string, number][] } = {},
) {
  const definition = makeDefinition({
    target: makeTarget(input),
    dueOn: "2025-06-30",
    startsOn: "2022-01-01",
    terminated: more.terminated ?? false,
  });
  const checkpoints = (more.points ?? []).map(([on, value]) => ({
    on,
    value,
    state: "confirmed" as const,
    effectiveOn: "2021-01-01",
    acceptedAt: morning("2021-01-01"),
  }));
  const facts = makeFacts({ target: input, definitions: [definition], checkpoints });
  const standing = { ...definition, titleZh: "z", titleEn: "e" };
  const kind = more.kind ?? "amendment";
  return itemFaults({ kind, facts, standing, change, today }).map(
    ({ field, code }) => `${field} ${code}`,
  );
}

const count = { kind: "count", min: 7, unit: "x" } as const;
const rate = { kind: "threshold", comparator: "<=", value: 15, unit: "x", base: 20 } as const;
const build = { kind: "build", stage: "inOperation" } as const;
const share: TargetInput = {
  kind: "coverage",
  share: 0.9,
  units: ["a", "b"],
  listConfirmed: true,
};

describe("a change of one item", () => {
  it.each<[string, TargetInput, AmendmentChange, string[]]>([
    ["nothing", count, {}, ["change asItStands"]],
    ["a later date", count, { dueOn: "2025-12-31" }, []],
    ["a date beyond the plan", count, { dueOn: "2035-12-31" }, []],
    ["a date generations ahead", count, { dueOn: "2099-12-31" }, ["dueOn outsideSpan"]],
    [
      "a date before the plan",
      count,
      { dueOn: "2019-12-31", startsOn: null },
      ["dueOn outsideSpan"],
    ],
    ["a date before the start", count, { dueOn: "2021-12-31" }, ["dueOn startsAfterDue"]],
    ["a start after the date", count, { startsOn: "2025-07-01" }, ["startsOn startsAfterDue"]],
    ["no start", count, { startsOn: null }, []],
    ["another number", count, { target: { kind: "count", min: 5 } }, []],
    ["another kind", count, { target: { kind: "threshold", value: 5 } }, ["target otherKind"]],
    ["an upper below", count, { target: { kind: "count", max: 6 } }, ["target.max maxBelowMin"]],
    ["a base at the goal", count, { target: { kind: "count", base: 7 } }, ["target.min baseMeets"]],
    ["another limit", rate, { target: { kind: "threshold", value: 14 } }, []],
    [
      "a range without an end",
      rate,
      { target: { kind: "threshold", comparator: "between" } },
      ["target.max maxBelowMin"],
    ],
    [
      "an end without a range",
      rate,
      { target: { kind: "threshold", max: 18 } },
      ["target.max maxOfBetween"],
    ],
    ["another stage", build, { target: { kind: "build", stage: "graded" } }, []],
    [
      "no such stage",
      build,
      { target: { kind: "build", stage: "moon" } },
      ["target.stage unknownCode"],
    ],
    ["a longer list", share, { target: { kind: "coverage", units: ["a", "b", "c"] } }, []],
    [
      "a unit twice",
      share,
      { target: { kind: "coverage", units: ["a", "a"] } },
      ["target.units twice"],
    ],
    ["its end", count, { terminated: true }, []],
    [
      "its end and a date",
      count,
      { terminated: true, dueOn: "2025-12-31" },
      ["terminated terminatedAlone"],
    ],
    ["a title", count, { titleZh: "y" }, ["titleZh erratumOnly"]],
  ])("%s", (_, target, change, expected) => {
    expect(itemFaultsOf(target, change)).toEqual(expected);
  });

  it("criteria: one is required, each once", () => {
    const none = { kind: "qualitative" } as const;
    const one = { code: "a", zh: "a", en: "", required: false, state: "confirmed" as const };
    const change = (criteria: (typeof one)[]) => ({
      target: { kind: "qualitative" as const, criteria },
    });
    expect(itemFaultsOf(none, change([one]))).toEqual(["target.criteria nothingRequired"]);
    const needed = { ...one, required: true };
    expect(itemFaultsOf(none, change([needed]))).toEqual([]);
    expect(itemFaultsOf(none, change([needed, needed]))).toEqual(["target.criteria twice"]);
  });

  it("of an ended item is refused, an erratum never ends one and may put a title right", () => {
    expect(itemFaultsOf(count, { dueOn: "2025-12-31" }, { terminated: true })).toEqual([
      "change terminated",
    ]);
    expect(itemFaultsOf(count, { terminated: true }, { kind: "erratum" })).toEqual([
      "terminated amendmentOnly",
    ]);
    expect(itemFaultsOf(count, { titleZh: "y" }, { kind: "erratum" })).toEqual([]);
  });

  it("that yearly targets no longer fit is refused; those past the new date fall away", () => {
    const points: [string, number][] = [
      ["2023-12-31", 4],
      ["2024-12-31", 6],
    ];
    const lower = { target: { kind: "count" as const, min: 5 } };
    expect(itemFaultsOf(count, lower, { points })).toEqual(["target checkpointsPast"]);
    expect(itemFaultsOf(count, { dueOn: "2024-06-30" }, { points })).toEqual([]);
    expect(itemFaultsOf(count, { dueOn: "2025-12-31" }, { points })).toEqual([]);
  });

  it("to a day gone by is said", () => {
    expect(isPastDue({ dueOn: "2024-10-07" }, today.asOf)).toBe(true);
    expect(isPastDue({ dueOn: "2024-10-08" }, today.asOf)).toBe(false);
    expect(isPastDue({ startsOn: "2020-01-01" }, today.asOf)).toBe(false);
  });
});
