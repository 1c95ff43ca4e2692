// What is pointed out about a figure, which figures are due, and whose turn a report is.
import { describe, expect, it } from "vitest";
import { type Actor, userActor } from "../actor";
import { endOfDay } from "../calendar";
import { latestInForce } from "../milestone/in-force";
import type { Role } from "../permissions";
import type { ReportState } from "../report/report-transitions";
import { figureTasks } from "./figure-tasks";
import { figureWarnings } from "./figure-warnings";
import { figuresDue } from "./figures-due";
import { value } from "./indicator.fixture";

const at = { asOf: "2024-10-15", knownBy: endOfDay("2024-10-15") };
const figure = (dataYear: number, number: number | null) => ({
  dataYear,
  value: number,
  label: "final" as const,
  statedOn: null,
});
const codes = (...args: Parameters<typeof figureWarnings>) =>
  figureWarnings(...args).map(({ code }) => code);

describe("a second look", () => {
  // The latest is 100 in 2022: 20% of it is 20.
  const readings = [value(2021, 50), value(2022, 100)];
  it.each<[number | null, string[]]>([
    [120, []], // +20% itself is no jump
    [120.01, ["jump"]],
    [80, []],
    [79.99, ["jump"]],
    [0, ["jump"]], // -100%
    [null, []],
  ])("2023 at %s: %s", (number, expected) =>
    expect(codes(figure(2023, number), readings, at)).toEqual(expected),
  );

  it("names the latest and how far, with its sign", () => {
    expect(figureWarnings(figure(2023, 70), readings, at)).toEqual([
      { code: "jump", year: 2022, latest: 100, percent: -30 },
    ]);
  });

  it("says nothing of a first figure, nor against 0", () => {
    expect(codes(figure(2023, 70), [], at)).toEqual([]);
    expect(codes(figure(2023, 70), [value(2022, 0)], at)).toEqual([]);
  });

  it("below zero the jump is a distance: -120 against -100 is 20%", () => {
    const negative = [value(2022, -100)];
    expect(codes(figure(2023, -120), negative, at)).toEqual([]);
    expect(codes(figure(2023, -121), negative, at)).toEqual(["jump"]);
  });

  it("points at a year and label accepted already", () => {
    expect(codes(figure(2022, 100), readings, at)).toEqual(["repeat"]);
    expect(codes({ ...figure(2022, 100), label: "revised" }, readings, at)).toEqual([]);
    const midYear = { ...figure(2022, 100), statedOn: "2022-06-30" };
    expect(codes(midYear, readings, at)).toEqual([]);
    const revoked = [value(2022, 100, { revokedAt: endOfDay("2024-01-01") })];
    expect(codes(figure(2022, 100), revoked, at)).toEqual([]);
  });
});

describe("figures due", () => {
  const due = (asOf: string, readings = [value(2021, 50)], monthDay = "07-31") =>
    figuresDue({
      years: [2021, 2025],
      readings,
      monthDay,
      at: { asOf, knownBy: endOfDay(asOf) },
    }).map(({ dataYear, releaseOn }) => `${dataYear} ${releaseOn}`);

  it("are those whose release day is over", () => {
    expect(due("2023-07-31")).toEqual([]); // the day itself is not over
    expect(due("2023-08-01")).toEqual(["2022 2023-07-31"]);
    expect(due("2024-08-01")).toEqual(["2022 2023-07-31", "2023 2024-07-31"]);
  });

  it("end with the plan's last year, and a value within a year is not that year's figure", () => {
    const all = [2021, 2022, 2023, 2024].map((year) => value(year, 50));
    expect(due("2031-01-01", all)).toEqual(["2025 2026-07-31"]);
    const midYear = value(2022, 50, { statedOn: "2022-06-30" });
    expect(due("2023-08-01", [value(2021, 50), midYear])).toEqual(["2022 2023-07-31"]);
  });

  it("are none of before the plan", () => {
    const args = { readings: [], monthDay: "07-31", at };
    expect(figuresDue({ ...args, years: [2025, 2024] })).toEqual([]);
  });
});

function holder(role: Role, organisation: string | null): Actor {
  return userActor({
    personId: role,
    name: role,
    displayName: role,
    requestId: "1",
    address: null,
    grants: [
      {
        role,
        organisation,
        organisationId: organisation,
        organisationName: null,
        plan: null,
        planId: null,
      },
    ],
  });
}

describe("whose turn it is", () => {
  const due = (dataYear: number) => ({ dataYear, releaseOn: `${dataYear + 1}-07-31` });
  const indicators = [
    { code: "a", provider: "stat", due: [due(2022), due(2023)] },
    { code: "b", provider: "health", due: [due(2021)] },
    { code: "c", provider: null, due: [due(2023)] },
  ];
  const report = (indicator: string, dataYear: number, state: ReportState, day = "2024-10-01") => ({
    indicator,
    dataYear,
    state,
    updatedAt: endOfDay(day),
  });
  const open = [
    report("a", 2023, "draft"),
    report("a", 2024, "returned"),
    report("b", 2023, "withHead"),
    report("a", 2021, "withCommission", "2024-10-09"),
    report("b", 2022, "withCommission", "2024-10-02"),
  ];
  const tasks = (actor: Actor) =>
    figureTasks(actor, "plan", { indicators, open }).map(
      ({ kind, indicator, dataYear }) => `${kind} ${indicator}${dataYear}`,
    );

  it.each<[string, Actor, string[]]>([
    ["its reporter", holder("reporter", "stat"), ["returned a2024", "draft a2023", "due a2022"]],
    ["another reporter", holder("reporter", "health"), ["due b2021"]],
    ["its head", holder("head", "stat"), []],
    ["another head", holder("head", "health"), ["sign b2023"]],
    // What waited longest first; what nobody began is the reviewer's to chase, also where no unit provides it.
    [
      "the reviewer",
      holder("reviewer", null),
      ["review b2022", "review a2021", "due b2021", "due a2022", "due c2023"],
    ],
    ["the manager", holder("manager", null), []],
    ["the leader", holder("leader", null), []],
  ])("%s", (_, actor, expected) => expect(tasks(actor)).toEqual(expected));
});

describe("the version in force", () => {
  const version = (name: string, effectiveOn: string, accepted: string) => ({
    name,
    effectiveOn,
    acceptedAt: endOfDay(accepted),
  });
  const versions = [
    version("late", "2024-06-01", "2024-01-01"),
    version("first", "2023-01-01", "2023-01-01"),
    version("corrected", "2023-01-01", "2024-03-01"),
  ];
  const nameAt = (asOf: string, knownBy = asOf) =>
    latestInForce(versions, { asOf, knownBy: endOfDay(knownBy) })?.name;

  it("is effective by asOf and accepted by knownBy; of one day the one accepted last", () => {
    expect(nameAt("2022-12-31")).toBeUndefined();
    expect(nameAt("2023-01-01")).toBe("first");
    expect(nameAt("2024-02-29")).toBe("first");
    expect(nameAt("2024-03-01")).toBe("corrected");
    expect(nameAt("2023-01-01", "2024-03-01")).toBe("corrected");
    expect(nameAt("2024-05-31")).toBe("corrected");
    expect(nameAt("2024-06-01")).toBe("late");
    expect(nameAt("2024-06-01", "2023-12-31")).toBe("first");
  });

  it("does not depend on the order of the rows", () => {
    const dates = { asOf: "2024-05-31", knownBy: endOfDay("2024-05-31") };
    expect(latestInForce(versions.toReversed(), dates)?.name).toBe("corrected");
  });
});
