import { describe, expect, it } from "vitest";
import type { Assessment } from "../milestone/assessment";
import { statuses } from "../milestone/assessment";
import { awaiting, done, makeAssessment, overdue } from "./assessment.fixture";
import { figureKeys, type FigureKey } from "./figure";
import { rollUp } from "./roll-up";

const figure = (items: readonly Assessment[], key: FigureKey) => rollUp(items).figures[key];
const count = (items: readonly Assessment[], key: FigureKey) => figure(items, key).value;

describe("due = done + overdue + awaiting, by the plan's own date", () => {
  const items = [
    done("d1"),
    done("d2", { status: "doneLate", verified: true }),
    done("early", { dueOn: "2025-12-31", verified: true }),
    overdue("o1", 10),
    overdue("o2", 91, { extensionInForce: true, workingDueOn: "2024-09-30" }),
    awaiting("a1"),
    awaiting("a2", { awaitingFor: "figure", figureLate: true }),
    awaiting("a3", { awaitingFor: "review" }),
    makeAssessment("t1"),
  ];

  it.each<[FigureKey, string[]]>([
    ["due", ["a1", "a2", "a3", "d1", "d2", "o1", "o2"]],
    ["done", ["d1", "d2"]],
    ["doneVerified", ["d2"]],
    ["doneBeforeDue", ["early"]],
    ["overdue", ["o1", "o2"]],
    ["overdueExtended", ["o2"]],
    ["overdueUnit", ["o1", "o2"]],
    ["overdueLong", []],
    ["awaiting", ["a1", "a2", "a3"]],
    ["awaitingReport", ["a1"]],
    ["awaitingFigure", ["a2"]],
    ["awaitingReview", ["a3"]],
    ["figureLate", ["a2"]],
    ["dueByWorkingDate", ["a1", "a2", "a3", "d1", "d2", "o1"]],
    ["doneByWorkingDate", ["d1", "d2"]],
    ["awaitingByWorkingDate", ["a1", "a2", "a3"]],
    ["total", ["a1", "a2", "a3", "d1", "d2", "early", "o1", "o2", "t1"]],
  ])("%s: %j", (key, records) => {
    expect(figure(items, key)).toEqual({ key, value: records.length, records });
  });

  it("the rate leaves out what is awaited: 2 of 4, by working date 2 of 3", () => {
    expect(figure(items, "rate")).toEqual({
      key: "rate",
      value: 2 / 4,
      numerator: 2,
      denominator: 4,
      records: ["d1", "d2", "o1", "o2"],
      inNumerator: ["d1", "d2"],
      leftOut: ["a1", "a2", "a3"].map((code) => ({ code, reason: "awaiting" })),
    });
    expect(figure(items, "rateByWorkingDate")).toMatchObject({ numerator: 2, denominator: 3 });
  });

  it("a rate without a denominator is null, never 0 or 1", () => {
    expect(figure([awaiting("a")], "rate")).toMatchObject({
      value: null,
      numerator: 0,
      denominator: 0,
    });
    expect(figure([], "coverage.sentRate").value).toBeNull();
  });
});

describe("counts per status and apart", () => {
  const items = [
    ...statuses.map((status) =>
      makeAssessment(`s-${status}`, {
        status,
        countedApart: status === "terminated" ? "terminated" : null,
      }),
    ),
    overdue("far", 5, { countedApart: "outOfPeriod" }),
    overdue("wish", 5, { countedApart: "aspirational" }),
  ];

  it("the sum of counts is the number of items", () => {
    const sum = statuses.reduce(
      (total, status) => total + (count(items, `status.${status}`) ?? 0),
      0,
    );
    const apart =
      (count(items, "apart.outOfPeriod") ?? 0) + (count(items, "apart.aspirational") ?? 0);
    expect(sum + apart).toBe(items.length);
    expect(count(items, "total")).toBe(items.length);
    expect(count(items, "counted")).toBe(items.length - 3);
  });

  it("what is apart enters nothing else", () => {
    expect(figure(items, "status.overdue").records).toEqual(["s-overdue"]);
    expect(figure(items, "overdue").records).toEqual(["s-overdue"]);
    expect(rollUp(items).worst).toEqual(["s-overdue", "s-atRisk"]);
  });

  it("has every key, each figure under its own", () => {
    const { figures } = rollUp([]);
    const keys = [...figureKeys, ...statuses.map((status) => `status.${status}` as const)];
    expect(Object.keys(figures).sort()).toEqual([...keys].sort());
    for (const key of keys) expect(figures[key]).toMatchObject({ key, records: [] });
  });
});

describe("the commission's account", () => {
  const items = [
    overdue("mine", 1),
    overdue("s", 2, { suggestedOwner: true }),
    overdue("u", 3, { unassigned: true, lead: null }),
    overdue("m", 4, { definitionMissing: true }),
    makeAssessment("open-s", { suggestedOwner: true }),
    done("done-s", { suggestedOwner: true }),
  ];
  it.each<[FigureKey, string[]]>([
    ["commission.overdue", ["m", "s", "u"]],
    ["overdueUnit", ["mine"]],
    ["commission.suggestedOwner", ["open-s", "s", "u"]],
    ["commission.unassigned", ["u"]],
    ["commission.definitionMissing", ["m"]],
  ])("%s: %j", (key, records) => expect(figure(items, key).records).toEqual(records));
});

describe("reports and marks", () => {
  const reporting = (owed: boolean, sent: boolean, accepted: boolean) => ({
    reporting: { period: "2024Q2", owed, sent, accepted },
  });
  const items = [
    makeAssessment("1", { ...reporting(true, true, true), missedPeriods: ["2024Q1"] }),
    makeAssessment("2", reporting(true, true, false)),
    makeAssessment("3", { ...reporting(true, false, false), missedPeriods: ["2023Q4", "2024Q1"] }),
    makeAssessment("4", reporting(false, true, true)), // sent without owing
    makeAssessment("5", {
      ...reporting(false, false, false),
      limitBroken: true,
      reopened: "correction",
    }),
    makeAssessment("6", {
      status: "atRisk",
      severe: true,
      contradicts: ["1"],
      judgementDiffers: true,
      noCheckpoint: true,
    }),
  ];

  it.each<[FigureKey, number, string[]]>([
    ["coverage.owed", 3, ["1", "2", "3"]],
    ["coverage.sent", 2, ["1", "2"]],
    ["coverage.accepted", 1, ["1"]],
    ["missedReports", 3, ["1", "3"]],
    ["limitBroken", 1, ["5"]],
    ["reopened", 1, ["5"]],
    ["atRiskSevere", 1, ["6"]],
    ["contradicts", 1, ["6"]],
    ["judgementDiffers", 1, ["6"]],
    ["noCheckpoint", 1, ["6"]],
  ])("%s is %i: %j", (key, value, records) =>
    expect(figure(items, key)).toEqual({ key, value, records }),
  );

  it("coverage as numerator and denominator", () => {
    expect(figure(items, "coverage.sentRate")).toMatchObject({ numerator: 2, denominator: 3 });
    expect(figure(items, "coverage.acceptedRate")).toMatchObject({ numerator: 1, denominator: 3 });
  });
});

describe("completion index", () => {
  const item = (code: string, progress: number | null, expected: number | null, weight = 1) =>
    makeAssessment(code, { progress, expected, weight });

  it("weights are divided: (1*0.5 + 3*0.9) / 4", () => {
    const result = figure([item("a", 0.5, 0.5), item("b", 0.9, 0.5, 3)], "index");
    expect(result).toMatchObject({ denominator: 4, records: ["a", "b"], leftOut: [] });
    expect(result.value).toBeCloseTo(0.8, 12);
  });

  it("each is capped to 0-1, and the capped are counted", () => {
    const items = [item("a", 1.5, 1), item("b", -0.5, 1), item("c", 1, 1), item("d", 0, 1)];
    expect(figure(items, "index").value).toBe(0.5); // (1 + 0 + 1 + 0) / 4
    expect(figure(items, "indexCapped").records).toEqual(["a", "b"]);
  });

  it("what lacks progress or expected is left out and counted with its reason", () => {
    const items = [item("c", 0.4, 0.5), item("b", null, 0.5), item("a", 0.3, null)];
    expect(figure(items, "index")).toMatchObject({
      value: 0.4,
      records: ["c"],
      leftOut: [
        { code: "a", reason: "noExpected" },
        { code: "b", reason: "noProgress" },
      ],
    });
    expect(figure(items, "indexLeftOut")).toMatchObject({ value: 2, records: ["a", "b"] });
  });

  it("without items, or without weight, it is null", () => {
    expect(figure([], "index").value).toBeNull();
    expect(figure([item("a", 1, 1, 0)], "index").value).toBeNull();
  });
});
