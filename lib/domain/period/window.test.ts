import { describe, expect, it } from "vitest";
import { checkWindow, proposedWindow, reopenedWindow, type WindowDays } from "./window";

const calendar = { holidays: new Set<string>(), makeUpDays: new Set<string>() };
// By weekdays alone 2024Q3: opens 20 September, closes 10 October, grace to the 17th, review to the 31st.
const usual: WindowDays = {
  opensOn: "2024-09-20",
  closesOn: "2024-10-10",
  graceEndsOn: "2024-10-17",
  reviewEndsOn: "2024-10-31",
};

describe("the days proposed", () => {
  const proposed = (today: string, kind: "regular" | "opening" | "backfill" = "regular") =>
    proposedWindow({ code: "2024Q3", kind }, { today, calendar });

  it.each(["2024-07-01", "2024-09-20", "2024-10-10"])("are the usual ones on %s", (today) => {
    expect(proposed(today)).toMatchObject(usual);
  });

  it("begin anew where the usual closing day is over", () => {
    expect(proposed("2024-10-11")).toMatchObject({
      startsOn: "2024-07-01",
      endsOn: "2024-09-30",
      opensOn: "2024-09-20",
      closesOn: "2024-10-31",
      graceEndsOn: "2024-11-07",
      reviewEndsOn: "2024-11-21",
    });
  });

  it.each(["opening", "backfill"] as const)("begin today for a round of kind %s", (kind) => {
    expect(proposed("2024-09-20", kind)).toMatchObject({
      code: "2024Q3",
      opensOn: "2024-09-20",
      closesOn: "2024-10-10",
    });
    expect(proposed("2024-12-02", kind)).toMatchObject({
      opensOn: "2024-12-02",
      closesOn: "2024-12-22",
      graceEndsOn: "2024-12-27",
      reviewEndsOn: "2025-01-10",
    });
  });

  it("keep the opening day of a quarter that opens again", () => {
    expect(reopenedWindow("2024-09-20", { today: "2024-11-01", calendar })).toEqual({
      opensOn: "2024-09-20",
      closesOn: "2024-11-21",
      graceEndsOn: "2024-11-28",
      reviewEndsOn: "2024-12-12",
    });
  });
});

describe("a window that is set", () => {
  const faults = (
    change: Partial<WindowDays>,
    { today = "2024-09-20", kind = "regular" as const, now = {} } = {},
  ) =>
    checkWindow({ ...usual, ...change }, { code: "2024Q3", kind, today, now }).map(
      ({ field, code, params }) => [field, code, ...Object.values(params ?? {})].join(" "),
    );

  it.each<[string, Partial<WindowDays>, string[]]>([
    ["as usual", {}, []],
    [
      "all on one day",
      { closesOn: "2024-09-30", graceEndsOn: "2024-09-30", reviewEndsOn: "2024-09-30" },
      [],
    ],
    ["from the quarter's first day", { opensOn: "2024-07-01" }, []],
    ["before the quarter", { opensOn: "2024-06-30" }, ["opensOn beforeDay 2024-07-01"]],
    ["tomorrow", { opensOn: "2024-09-21" }, ["opensOn inFuture"]],
    [
      "closing before the quarter's end",
      { closesOn: "2024-09-29" },
      ["closesOn beforeDay 2024-09-30"],
    ],
    ["closing yesterday", { closesOn: "2024-09-19" }, ["closesOn inPast"]],
    ["grace before closing", { graceEndsOn: "2024-10-09" }, ["graceEndsOn beforeDay 2024-10-10"]],
    ["review before grace", { reviewEndsOn: "2024-10-16" }, ["reviewEndsOn beforeDay 2024-10-17"]],
    ["the longest", { reviewEndsOn: "2025-09-21" }, []],
    [
      "a year that slipped",
      { reviewEndsOn: "2025-09-22" },
      ["reviewEndsOn afterPeriod 2025-09-21"],
    ],
    ["no day", { closesOn: "" }, ["closesOn required"]],
    ["a day that does not exist", { closesOn: "2024-02-30" }, ["closesOn notDate"]],
    [
      "several",
      { opensOn: "2024-06-01", closesOn: "x", graceEndsOn: "2024-01-01" },
      ["opensOn beforeDay 2024-07-01", "closesOn notDate", "graceEndsOn inPast"],
    ],
  ])("%s", (_, change, expected) => expect(faults(change)).toEqual(expected));

  it("opens a regular quarter within it, whatever the day", () => {
    const later = { closesOn: "2024-10-20", graceEndsOn: "2024-10-25", reviewEndsOn: "2024-10-31" };
    const at = { today: "2024-10-05" };
    expect(faults({ ...later, opensOn: "2024-09-30" }, at)).toEqual([]);
    expect(faults({ ...later, opensOn: "2024-10-01" }, at)).toEqual([
      "opensOn afterPeriod 2024-09-30",
    ]);
  });

  it("opens a round about earlier time up to today, and closes it after that", () => {
    const check = (opensOn: string, closesOn: string) =>
      checkWindow(
        { ...usual, opensOn, closesOn },
        { code: "2023Q4", kind: "opening", today: "2024-10-05", now: {} },
      ).map(({ field, code }) => `${field} ${code}`);
    expect(check("2024-10-05", "2024-10-10")).toEqual([]);
    expect(check("2024-10-06", "2024-10-10")).toEqual(["opensOn inFuture"]);
    expect(check("2024-10-05", "2024-10-05")).toEqual([]);
  });

  it("leaves alone what is not moved", () => {
    const at = { today: "2024-10-15", now: usual };
    expect(faults({ graceEndsOn: "2024-10-21" }, at)).toEqual([]);
    expect(faults({ closesOn: "2024-10-14" }, at)).toEqual(["closesOn inPast"]);
    expect(faults({}, { today: "2024-10-15" })).toEqual(["closesOn inPast"]);
    expect(faults({ graceEndsOn: "2024-11-01" }, at)).toEqual([
      "reviewEndsOn beforeDay 2024-11-01",
    ]);
  });
});
