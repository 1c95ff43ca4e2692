import { describe, expect, it } from "vitest";
import { done, makeAssessment, overdue } from "./assessment.fixture";
import { groupBy, groupByKey } from "./group-by";
import { compareWorst, listWorst } from "./worst";

const risk = (code: string, severe: boolean, forecastDelay: number | null) =>
  makeAssessment(code, { status: "atRisk", severe, forecastDelay });

describe("the worst by name", () => {
  const ordered = [
    overdue("z", 300),
    overdue("y", 10, { forecastDelay: 5 }),
    overdue("x", 0, { forecastDelay: 40 }),
    overdue("b", 0, { forecastDelay: 30 }),
    overdue("c", 0, { forecastDelay: 30 }),
    overdue("a", 0, { forecastDelay: null }),
    risk("w", true, 95),
    risk("v", true, null),
    risk("u", false, 80),
    risk("s", false, -5),
    risk("t", false, null),
  ];

  it("overdue by days, then severe, then forecast delay, then code, from any order", () => {
    const codes = ordered.map((item) => item.code);
    expect(listWorst(ordered).map((item) => item.code)).toEqual(codes);
    expect(listWorst(ordered.toReversed()).map((item) => item.code)).toEqual(codes);
  });

  it("names only what is overdue or at risk and not apart", () => {
    const others = [
      done("d"),
      makeAssessment("o"),
      overdue("apart", 9, { countedApart: "aspirational" }),
    ];
    expect(listWorst(others)).toEqual([]);
  });

  it("an item compares equal to itself alone", () => {
    const equal = ordered.map((a) => ordered.filter((b) => compareWorst(a, b) === 0));
    expect(equal).toEqual(ordered.map((item) => [item]));
  });
});

describe("lanes", () => {
  const items = [
    makeAssessment("1", { area: "1", task: "1.1", lead: "health", places: ["nanming"] }),
    makeAssessment("2", { area: "2", task: null, lead: null, places: ["nanming", "yunyan"] }),
    makeAssessment("3", { area: "1", task: "1.1", lead: "edu", places: [] }),
    makeAssessment("4", { area: "1", task: "1.2", lead: "health", places: ["nanming"] }),
  ];
  const codes = (groups: ReturnType<typeof groupBy>) =>
    groups.map((group) => [group.key, group.items.map((item) => item.code)]);

  it("by area, task and lead", () => {
    expect(codes(groupBy(items, "area"))).toEqual([
      ["1", ["1", "3", "4"]],
      ["2", ["2"]],
    ]);
    expect(codes(groupBy(items, "task"))).toEqual([
      ["1.1", ["1", "3"]],
      [null, ["2"]],
      ["1.2", ["4"]],
    ]);
    expect(codes(groupBy(items, "lead"))).toEqual([
      ["health", ["1", "4"]],
      [null, ["2"]],
      ["edu", ["3"]],
    ]);
  });

  it("a district's items are those whose only place it is", () => {
    expect(codes(groupBy(items, "place"))).toEqual([
      ["nanming", ["1", "4"]],
      [null, ["2", "3"]],
    ]);
  });

  it("by any other key, such as the leader in charge", () => {
    expect(
      codes(groupByKey(items, (item) => (item.lead === "health" ? "vice-mayor" : null))),
    ).toEqual([
      ["vice-mayor", ["1", "4"]],
      [null, ["2", "3"]],
    ]);
  });
});
