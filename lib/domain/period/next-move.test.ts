import { describe, expect, it } from "vitest";
import { periodWindow } from "../calendar";
import { type MovablePeriod, nextMoves } from "./next-move";

const calendar = { holidays: new Set<string>(), makeUpDays: new Set<string>() };
const plan = {
  status: "inForce",
  startsOn: "2021-01-01",
  endsOn: "2025-12-31",
  reportingFrom: "2024-01-01",
};
// By weekdays alone 2024Q3: opens 20 September, closes 10 October, grace to the 17th, review to the 31st.
const quarter = (code: string, state: MovablePeriod["state"], undecided = 0): MovablePeriod => ({
  ...periodWindow(code, calendar),
  state,
  undecided,
});
const moves = (periods: MovablePeriod[], today: string, change: Partial<typeof plan> = {}) =>
  nextMoves(periods, { ...plan, ...change }, { today, calendar }).map(
    ({ name, period, from }) => `${name} ${period}${from ? ` from ${from}` : ""}`,
  );

describe("what a manager may do next", () => {
  it.each<[string, MovablePeriod[], string, string[]]>([
    ["the first quarter, where reporting begins", [], "2024-03-21", ["open 2024Q1"]],
    ["before its window", [], "2024-03-20", ["open 2024Q1 from 2024-03-21"]],
    [
      "the last day of grace",
      [quarter("2024Q3", "open")],
      "2024-10-17",
      ["close 2024Q3 from 2024-10-18", "open 2024Q4 from 2024-12-21"],
    ],
    [
      "the day after",
      [quarter("2024Q3", "open")],
      "2024-10-18",
      ["close 2024Q3", "open 2024Q4 from 2024-12-21"],
    ],
    [
      "closed, under review",
      [quarter("2024Q3", "closed", 2)],
      "2024-10-31",
      ["issue 2024Q3 from 2024-11-01", "open 2024Q4 from 2024-12-21"],
    ],
    [
      "closed, all decided",
      [quarter("2024Q3", "closed")],
      "2024-10-18",
      ["issue 2024Q3", "open 2024Q4 from 2024-12-21"],
    ],
    [
      "two at once",
      [quarter("2024Q2", "closed"), quarter("2024Q3", "open")],
      "2024-10-18",
      ["issue 2024Q2", "close 2024Q3", "open 2024Q4 from 2024-12-21"],
    ],
    ["all done, the plan at its end", [quarter("2025Q4", "issued")], "2026-03-01", []],
  ])("%s", (_, periods, today, expected) => expect(moves(periods, today)).toEqual(expected));

  it("opens nothing of a draft", () => {
    expect(moves([], "2024-03-21", { status: "draft" })).toEqual([]);
  });
});
