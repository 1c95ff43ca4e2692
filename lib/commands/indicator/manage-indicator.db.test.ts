// What the plan manager sets of an indicator: bounds, outside limits, the description. Nothing is overwritten.
import { describe, expect, it } from "vitest";
import {
  clock,
  db,
  expectOneWinner,
  faultOf,
  logOf,
  refusalOf,
} from "@/lib/commands/report/report-scene.fixture";
import { endOfDay } from "@/lib/domain/calendar";
import { getIndicatorPage } from "@/lib/data/indicators";
import { describeIndicator, type DescribeIndicatorInput } from "./describe-indicator";
import { type FigureScene, newFigureScene } from "./figure-scene.fixture";
import { acceptIndicatorValue } from "./accept-indicator-value";
import { setIndicatorParameter, type SetIndicatorParameterInput } from "./set-indicator-parameter";

const on = (day: string) => () => new Date(`${day}T09:00:00+08:00`);
const beforeNewest = (day: string) => [
  { field: "effectiveOn", code: "beforeNewest", params: { day } },
];
const falling = await newFigureScene();
const everyoneElse = [
  "reporter",
  "head",
  "supporter",
  "reviewer",
  "leader",
  "auditor",
] as const satisfies readonly (keyof FigureScene["people"])[];

function set(scene: FigureScene, change: Partial<SetIndicatorParameterInput> = {}, at = clock) {
  const { plan, indicator, people } = scene;
  const ask: SetIndicatorParameterInput = {
    plan: plan.code,
    indicator: indicator.code,
    year: 2023,
    parameter: { kind: "limit", comparator: "<=", value: 5 },
    document: "No. 1",
    effectiveOn: "2023-03-01",
    ...change,
  };
  return setIndicatorParameter(people.manager, ask, at);
}

const valueOf2023 = (scene: FigureScene, value: number) =>
  acceptIndicatorValue(
    scene.people.reviewer,
    {
      plan: scene.plan.code,
      indicator: scene.indicator.code,
      dataYear: 2023,
      value,
      label: "final",
      publishedOn: "2024-02-28",
      source: "bulletin",
    },
    on("2024-03-01"),
  );

async function look(scene: FigureScene, asOf: string, knownBy = asOf) {
  const dates = { asOf, knownBy: endOfDay(knownBy), live: false };
  const { people, plan, indicator } = scene;
  return getIndicatorPage(people.leader, plan.code, indicator.code, dates);
}
const resultOf = async (...args: Parameters<typeof look>) =>
  (await look(...args)).indicator.assessment;

describe("a parameter", () => {
  it("is one row more, one entry, a higher revision; the newest in force counts", async () => {
    const own = await newFigureScene("external");
    await valueOf2023(own, 4.5);
    const { revision } = await db.plan.findUniqueOrThrow({ where: { id: own.plan.id } });
    await set(own, {}, on("2024-03-02"));
    await set(
      own,
      {
        parameter: { kind: "limit", comparator: "<=", value: 4 },
        document: "No. 2",
        effectiveOn: "2024-06-01",
      },
      on("2024-05-02"),
    );
    const plan = await db.plan.findUniqueOrThrow({ where: { id: own.plan.id } });
    expect(plan.revision).toBe(revision + 2);
    const parameter = { indicatorId: own.indicator.id };
    expect(await db.indicatorParameter.count({ where: parameter })).toBe(2);
    expect(await logOf(own.indicator.id)).toEqual([
      "indicator.valueAccepted",
      "indicator.parameterSet",
      "indicator.parameterSet",
    ]);
    // 4.5 against the province's 5, from June on against 4; before anything was set nothing can be said.
    expect(await resultOf(own, "2024-05-31")).toMatchObject({
      class: "met",
      expected: 5,
      gap: -0.5,
      document: "No. 1",
    });
    expect(await resultOf(own, "2024-06-01")).toMatchObject({
      class: "missed",
      expected: 4,
      gap: 0.5,
      document: "No. 2",
    });
    expect(await resultOf(own, "2024-06-01", "2024-03-01")).toMatchObject({
      class: "cannotEvaluate",
      reason: "parameterMissing",
    });
  });

  it("bounds a range", async () => {
    const own = await newFigureScene("range");
    await valueOf2023(own, 108.5);
    const parameter = { kind: "bounds", min: 103, max: 107 } as const;
    await set(own, { parameter, year: 2025 });
    expect(await resultOf(own, "2024-10-08")).toMatchObject({
      class: "missed",
      gap: 1.5,
      expected: 107,
      bounds: { min: 103, max: 107 },
    });
  });

  it.each<[string, "falling" | "range" | "external", Partial<SetIndicatorParameterInput>, string]>([
    ["a limit on a path", "falling", {}, "kind otherParameter"],
    ["a limit on a range", "range", {}, "kind otherParameter"],
    [
      "bounds on an outside limit",
      "external",
      { parameter: { kind: "bounds", min: 1, max: 2 } },
      "kind otherParameter",
    ],
    [
      "bounds upside down",
      "range",
      { parameter: { kind: "bounds", min: 107, max: 103 } },
      "max belowMin",
    ],
    ["a year outside the plan", "external", { year: 2026 }, "year yearOutside"],
    ["a wrong century", "external", { effectiveOn: "2123-01-01" }, "effectiveOn yearOutside"],
  ])("is never %s", async (_, evaluation, change, expected) => {
    const own = evaluation === "falling" ? falling : await newFigureScene(evaluation);
    const fault = await faultOf(set(own, change));
    expect(fault.code).toBe("invalid");
    const [field] = fault.details.fields ?? [];
    expect(`${field?.field} ${field?.code}`).toBe(expected);
  });

  it("takes effect no earlier than the one of its year that it replaces", async () => {
    const own = await newFigureScene("external");
    await set(own, { effectiveOn: "2024-03-01" });
    const fault = await faultOf(set(own, { effectiveOn: "2024-02-29", document: "No. 2" }));
    expect([fault.code, fault.details.fields]).toEqual(["invalid", beforeNewest("2024-03-01")]);
    await set(own, { effectiveOn: "2024-03-01", document: "No. 2" });
    await set(own, { effectiveOn: "2023-03-01", year: 2022 });
  });

  it("is set by one of two who saw the same ones", async () => {
    const own = await newFigureScene("external");
    const ask = { expectedCount: 0 };
    await expectOneWinner([set(own, ask), set(own, ask)]);
    expect(await refusalOf(set(own, ask))).toBe("conflict");
    const where = { indicatorId: own.indicator.id };
    expect(await db.indicatorParameter.count({ where })).toBe(1);
    await set(own, { expectedCount: 1 });
  });

  it("may be equal bounds, and needs a document", async () => {
    const own = await newFigureScene("range");
    const parameter = { kind: "bounds", min: 105, max: 105 } as const;
    await set(own, { parameter });
    await expect(set(own, { parameter, document: "  " })).rejects.toThrow();
  });

  it("is the plan manager's to set, on plans the manager works on", async () => {
    const own = await newFigureScene("external");
    for (const role of everyoneElse) {
      const actor = own.people[role];
      expect(await refusalOf(set({ ...own, people: { ...own.people, manager: actor } }))).toBe(
        "notAllowed",
      );
    }
    const stranger = { ...own, people: { ...own.people, manager: falling.people.manager } };
    expect(await refusalOf(set(stranger))).toBe("notFound");
  });
});

function describeIt(
  scene: FigureScene,
  change: Partial<DescribeIndicatorInput> = {},
  at = clock,
  by = scene.people.manager,
) {
  const ask: DescribeIndicatorInput = {
    plan: scene.plan.code,
    indicator: scene.indicator.code,
    caliber: "deaths per 100,000 live births",
    sourceDocument: "yearly bulletin",
    releaseMonthDay: "07-31",
    provider: scene.other.code,
    document: "No. 3",
    effectiveOn: "2024-01-01",
    expectedVersion: 0,
    ...change,
  };
  return describeIndicator(by, ask, at);
}

describe("a description", () => {
  it("is versioned: who provides and when it is due follow the one in force", async () => {
    const own = await newFigureScene();
    const first = await describeIt(own, {}, on("2024-02-01"));
    const second = await describeIt(
      own,
      { provider: null, releaseMonthDay: null, effectiveOn: "2024-09-01", expectedVersion: 1 },
      on("2024-08-01"),
    );
    expect([first.version, second.version]).toEqual([1, 2]);
    expect(await logOf(own.indicator.id)).toEqual(["indicator.described", "indicator.described"]);
    const states = {
      before: (await look(own, "2024-01-31")).indicator,
      first: (await look(own, "2024-08-31")).indicator,
      second: (await look(own, "2024-10-08")).indicator,
    };
    // Without one in force the plan file's provider and the profile's day stand.
    expect([states.before.provider, states.before.releaseMonthDay]).toEqual([
      own.lead.code,
      "10-31",
    ]);
    expect([states.first.provider, states.first.releaseMonthDay]).toEqual([
      own.other.code,
      "07-31",
    ]);
    expect([states.second.provider, states.second.releaseMonthDay]).toEqual([
      own.lead.code,
      "10-31",
    ]);
    // 2023's figure was due on 31 July 2024; by the profile only at the end of October.
    expect(states.first.due.map((due) => due.dataYear)).toEqual([2021, 2022, 2023]);
    expect(states.second.due.map((due) => due.dataYear)).toEqual([2021, 2022]);
  });

  it("says from when on an item's missing figure is late", async () => {
    const own = await newFigureScene();
    const lateOn = async (day: string) =>
      (await look(own, day)).milestones[0]?.assessment.figureLate;
    // By the profile: 31 October and 30 days. As described: 31 July and 30 days, so late from 31 August on.
    expect(await lateOn("2024-09-15")).toBe(false);
    await describeIt(own, {}, on("2024-02-01"));
    expect([await lateOn("2024-08-30"), await lateOn("2024-08-31")]).toEqual([false, true]);
    const waits = (await look(own, "2024-08-01")).milestones[0]?.assessment.reasons;
    expect(waits).toEqual([
      { code: "figureNotOut", params: { year: 2023, releaseOn: "2024-07-31" } },
    ]);
  });

  it.each<[Partial<DescribeIndicatorInput>, string, string]>([
    [{ releaseMonthDay: "02-29" }, "releaseMonthDay", "notMonthDay"],
    [{ releaseMonthDay: "13-01" }, "releaseMonthDay", "notMonthDay"],
    [{ releaseMonthDay: "7-31" }, "releaseMonthDay", "notMonthDay"],
    [{ provider: "nobody" }, "provider", "unknown"],
  ])("is refused with %o at its field", async (change, field, code) => {
    const fault = await faultOf(describeIt(falling, change));
    expect([fault.code, fault.details.fields]).toEqual(["invalid", [{ field, code }]]);
  });

  it("takes effect no earlier than the newest, and a stale page is a conflict before that", async () => {
    const own = await newFigureScene();
    await describeIt(own, { effectiveOn: "2024-06-01" });
    const earlier = { effectiveOn: "2024-05-31", expectedVersion: 1 };
    const fault = await faultOf(describeIt(own, earlier));
    expect([fault.code, fault.details.fields]).toEqual(["invalid", beforeNewest("2024-06-01")]);
    expect(await refusalOf(describeIt(own, { ...earlier, expectedVersion: 0 }))).toBe("conflict");
    await describeIt(own, { effectiveOn: "2024-06-01", expectedVersion: 1 });
  });

  it("is the plan manager's to write", async () => {
    for (const role of everyoneElse)
      expect(await refusalOf(describeIt(falling, {}, clock, falling.people[role]))).toBe(
        "notAllowed",
      );
  });

  it("is written by one of two at once", async () => {
    const own = await newFigureScene();
    await expectOneWinner([describeIt(own), describeIt(own)]);
    const where = { indicatorId: own.indicator.id };
    expect(await db.indicatorVersion.count({ where })).toBe(1);
  });
});
