import { describe, expect, it } from "vitest";
import { periodWindow } from "../calendar";
import { backfilling, type MovablePeriod, movesOf, nextMoves, type PeriodMove } from "./next-move";

const calendar = { holidays: new Set<string>(), makeUpDays: new Set<string>() };
const plan = {
  status: "inForce",
  startsOn: "2021-01-01",
  endsOn: "2025-12-31",
  reportingFrom: "2021-01-01",
};
const lateStart = { ...plan, reportingFrom: "2024-01-01" };
// By weekdays alone 2024Q3: opens 20 September, closes 10 October, grace to the 17th, review to the 31st.
const quarter = (
  code: string,
  state: MovablePeriod["state"],
  change: Partial<MovablePeriod> = {},
): MovablePeriod => ({
  ...periodWindow(code, calendar),
  kind: "regular",
  state,
  undecided: 0,
  stale: false,
  ...change,
});

function worded({ name, period, obstacle, kind }: PeriodMove): string {
  const { code, ...params } = obstacle ?? { code: null };
  const waits = code ? ` waits: ${[code, ...Object.values(params)].join(" ")}` : "";
  return `${name} ${kind === "regular" ? "" : `${kind} `}${period}${waits}`;
}
const moves = (periods: MovablePeriod[], today: string, of = plan) =>
  nextMoves(periods, of, { today, calendar }).map(worded);

const q4 = "open 2024Q4 waits: opensLater 2024-12-21";

describe("what a manager may do next", () => {
  it.each<[string, MovablePeriod[], string, string[]]>([
    ["the first quarter, where reporting begins", [], "2021-03-21", ["open 2021Q1"]],
    ["before its window", [], "2021-03-20", ["open 2021Q1 waits: opensLater 2021-03-21"]],
    [
      "the last day of grace",
      [quarter("2024Q3", "open")],
      "2024-10-17",
      ["close 2024Q3 waits: graceRuns 2024-10-17", q4],
    ],
    ["the day after", [quarter("2024Q3", "open")], "2024-10-18", ["close 2024Q3", q4]],
    ["closed", [quarter("2024Q3", "closed")], "2024-10-18", ["compile 2024Q3", q4]],
    [
      "compiled, under review",
      [quarter("2024Q3", "compiled", { undecided: 2 })],
      "2024-10-31",
      ["issue 2024Q3 waits: stillReviewing 2 2024-10-31", q4],
    ],
    ["compiled, all decided", [quarter("2024Q3", "compiled")], "2024-10-18", ["issue 2024Q3", q4]],
    [
      "compiled, then something accepted",
      [quarter("2024Q3", "compiled", { stale: true })],
      "2024-10-18",
      ["issue 2024Q3 waits: stale", q4],
    ],
    [
      "two at once",
      [quarter("2024Q2", "closed"), quarter("2024Q3", "open")],
      "2024-10-18",
      ["compile 2024Q2", "close 2024Q3", q4],
    ],
    [
      "planned ahead",
      [quarter("2024Q3", "issued"), quarter("2024Q4", "planned")],
      "2024-12-21",
      ["open 2024Q4"],
    ],
    ["all done, the plan at its end", [quarter("2025Q4", "issued")], "2026-03-01", []],
  ])("%s", (_, periods, today, expected) => expect(moves(periods, today)).toEqual(expected));

  it("opens nothing of a draft", () => {
    expect(moves([], "2024-03-21", { ...lateStart, status: "draft" })).toEqual([]);
    const at = { today: "2024-03-21", calendar };
    expect(backfilling([], { ...lateStart, status: "draft" }, at)).toBeNull();
  });

  it("begins with the window it would get", () => {
    const at = (today: string) => nextMoves([], plan, { today, calendar })[0]?.window;
    expect(at("2020-12-31")).toBeNull();
    expect(at("2021-01-01")).toEqual({
      opensOn: "2021-01-01",
      closesOn: "2021-04-10",
      graceEndsOn: "2021-04-16",
      reviewEndsOn: "2021-04-30",
    });
    expect(at("2021-03-25")?.opensOn).toBe("2021-03-21");
  });
});

describe("a city that starts late", () => {
  const opening = quarter("2023Q4", "open", { kind: "opening", graceEndsOn: "2024-02-10" });

  it.each<[string, MovablePeriod[], string, string[]]>([
    [
      "begins with an opening round",
      [],
      "2024-01-15",
      ["open opening 2023Q4", "open 2024Q1 waits: opensLater 2024-03-21"],
    ],
    [
      "not before the usual day of that quarter",
      [],
      "2023-12-20",
      [
        "open opening 2023Q4 waits: opensLater 2023-12-21",
        "open 2024Q1 waits: opensLater 2024-03-21",
      ],
    ],
    [
      "has one round",
      [opening],
      "2024-02-11",
      ["close opening 2023Q4", "open 2024Q1 waits: opensLater 2024-03-21"],
    ],
    [
      "goes on from its first quarter, whatever older one was loaded",
      [quarter("2021Q1", "closed", { kind: "backfill" }), { ...opening, state: "issued" }],
      "2024-03-21",
      ["compile backfill 2021Q1", "open 2024Q1"],
    ],
  ])("%s", (_, periods, today, expected) => {
    expect(moves(periods, today, lateStart)).toEqual(expected);
  });

  it("may load older quarters, each once", () => {
    const at = { today: "2024-02-01", calendar };
    const first = backfilling([], { ...plan, reportingFrom: "2021-10-01" }, at);
    expect(first).toEqual({
      quarters: ["2021Q1", "2021Q2"],
      window: {
        opensOn: "2024-02-01",
        closesOn: "2024-02-21",
        graceEndsOn: "2024-02-28",
        reviewEndsOn: "2024-03-13",
      },
    });
    const loaded = [quarter("2021Q1", "open"), quarter("2021Q2", "closed")];
    expect(backfilling(loaded, { ...plan, reportingFrom: "2021-10-01" }, at)).toBeNull();
    expect(backfilling([], plan, at)).toBeNull();
  });
});

describe("what may be done with one quarter", () => {
  const at = { today: "2024-10-15", calendar };
  const all = (state: MovablePeriod["state"], change: Partial<MovablePeriod> = {}) =>
    movesOf(quarter("2024Q3", state, change), at).map(worded);

  it.each<[MovablePeriod["state"], string[]]>([
    ["planned", ["open 2024Q3"]],
    ["open", ["close 2024Q3 waits: graceRuns 2024-10-17", "reschedule 2024Q3"]],
    ["closed", ["compile 2024Q3", "reopen 2024Q3", "issue 2024Q3 waits: notCompiled"]],
    ["compiled", ["compile 2024Q3", "writeBrief 2024Q3", "issue 2024Q3", "reopen 2024Q3"]],
    ["issued", []],
  ])("%s", (state, expected) => expect(all(state)).toEqual(expected));

  it("begins with the days it has, or with new ones", () => {
    const windows = (state: MovablePeriod["state"]) =>
      movesOf(quarter("2024Q3", state), at).flatMap(({ name, window }) =>
        window ? [`${name} ${Object.values(window).join(" ")}`] : [],
      );
    expect(windows("open")).toEqual(["reschedule 2024-09-20 2024-10-10 2024-10-17 2024-10-31"]);
    expect(windows("closed")).toEqual(["reopen 2024-09-20 2024-11-04 2024-11-11 2024-11-25"]);
  });
});
