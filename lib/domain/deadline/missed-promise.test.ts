import { describe, expect, it } from "vitest";
import { isMissedPromise, missedPromises } from "./missed-promise";

const morning = (day: string) => new Date(`${day}T01:00:00Z`);
const seen = (asOf: string, knownBy = asOf, completedOn: string | null = null) => ({
  asOf,
  knownBy: morning(knownBy),
  completedOn,
});

describe("a missed promise", () => {
  it.each([
    ["before its day", seen("2024-03-30"), false],
    ["on its day, which is not over", seen("2024-03-31"), false],
    ["the day after", seen("2024-04-01"), true],
    ["its day as an as-of date, seen later", seen("2024-03-31", "2024-04-20"), true],
    ["an earlier as-of date, seen later", seen("2024-03-30", "2024-04-20"), false],
    ["done in time", seen("2024-04-20", "2024-04-20", "2024-03-31"), false],
    ["done late", seen("2024-04-20", "2024-04-20", "2024-04-01"), true],
  ])("%s", (_name, at, expected) => {
    expect(isMissedPromise("2024-03-31", at)).toBe(expected);
  });

  const first = { setAt: morning("2024-01-10"), dueOn: "2024-03-31" };
  const second = (day: string) => ({ setAt: morning(day), dueOn: "2024-06-30" });
  it.each([
    ["another promised in time takes its place", [first, second("2024-03-31")], []],
    ["another promised too late does not", [first, second("2024-04-01")], [first]],
    [
      "each is counted",
      [first, second("2024-04-01"), { setAt: morning("2024-07-02"), dueOn: "2024-07-10" }],
      [first, second("2024-04-01"), { setAt: morning("2024-07-02"), dueOn: "2024-07-10" }],
    ],
  ])("%s", (_name, promises, missed) => {
    const asOf = promises.length === 3 ? "2024-08-01" : "2024-05-01";
    expect(missedPromises(promises, "2023-12-31", seen(asOf))).toEqual(missed);
  });

  it("binds nobody once the plan's own date has been moved behind it", () => {
    expect(missedPromises([first], "2024-12-31", seen("2024-05-01"))).toEqual([]);
  });
});
