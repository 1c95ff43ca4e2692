// Items on people: only open ones are work, the median leaves out units that lead nothing or have nobody.
import { describe, expect, it } from "vitest";
import { isOverloaded, isUpcoming, medianPerReporter, type UnitLoad, unitLoads } from "./loads";

const item = (lead: string | null, supporting: string[] = [], open = true, dueSoon = false) => ({
  owners: { lead, supporting },
  open,
  dueSoon,
});
const unit = (code: string, reporters = 1) => ({ code, reporters, heads: 1, successors: [] });

describe("loads", () => {
  const items = [
    item("a", ["b"], true, true),
    item("a"),
    item("a", ["b"], false),
    item("b"),
    item(null, ["c"]),
  ];

  it("count open items led and supported, in the order of the units, without idle units", () => {
    const loads = unitLoads(items, [unit("b"), unit("a", 2), unit("c", 0), unit("idle")]);
    expect(loads).toMatchObject([
      { unit: "b", led: 1, supported: 1, dueSoon: 0, reporters: 1, perReporter: 1 },
      { unit: "a", led: 2, supported: 0, dueSoon: 1, reporters: 2, perReporter: 1 },
      { unit: "c", led: 0, supported: 1, dueSoon: 0, reporters: 0, perReporter: null },
    ]);
  });

  it("keep a unit whose items are all done", () => {
    expect(unitLoads([item("a", [], false)], [unit("a")])).toMatchObject([{ led: 0 }]);
  });
});

describe("the median", () => {
  const load = (led: number, perReporter: number | null): UnitLoad => ({
    unit: "u",
    led,
    perReporter,
    supported: 0,
    dueSoon: 0,
    reporters: 1,
    heads: 1,
  });
  it.each([
    ["nobody", [], null],
    ["one", [load(4, 4)], 4],
    ["an even number", [load(1, 1), load(10, 10), load(3, 3), load(2, 2)], 2.5],
    ["those that lead nothing or have nobody left out", [load(0, 0), load(9, null), load(5, 5)], 5],
  ] as const)("of %s", (_, loads, expected) => {
    expect(medianPerReporter(loads)).toBe(expected);
  });
  it.each([
    [10, 5, true],
    [9.9, 5, false],
    [10, null, false],
    [null, 5, false],
  ])("%s items beside a median of %s: overloaded %s", (perReporter, median, expected) => {
    expect(isOverloaded(load(1, perReporter), median)).toBe(expected);
  });
});

it.each([
  ["2024-10-15", false],
  ["2024-10-16", true],
  ["2025-01-13", true],
  ["2025-01-14", false],
])("due %s is before long: %s", (dueOn, expected) => {
  expect(isUpcoming(dueOn, { asOf: "2024-10-15", upcomingDays: 90 })).toBe(expected);
});
