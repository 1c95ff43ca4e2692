import { describe, expect, it } from "vitest";
import { type EscalationRow, escalationRuns, standingAt } from "./runs";

const at = (day: number) => new Date(Date.UTC(2024, 9, day));
const row = (
  id: string,
  milestone: string,
  [from, to]: [number, number | null],
  change: Partial<EscalationRow> = {},
): EscalationRow => ({
  id,
  milestone,
  ordinal: 1,
  cause: "c",
  remedy: "r",
  proposal: "p",
  markedAt: at(from),
  markedByName: `by ${id}`,
  endedAt: to === null ? null : at(to),
  endedByName: to === null ? null : "e",
  endReason: null,
  ...change,
});

const rows = [
  row("1", "a", [1, 3]),
  row("2", "b", [2, 4], { ordinal: 2, endReason: "Settled." }),
  row("3", "a", [3, 5], { cause: "better" }),
  row("4", "a", [5, null], { cause: "better", ordinal: 2 }),
  row("5", "b", [6, null]),
];

describe("one item's time before leaders", () => {
  it("goes on under other words and in another place, and ends with a reason", () => {
    const told = escalationRuns(rows).map(({ latest, since, firstBy, reworded }) => [
      latest.id,
      since.getUTCDate(),
      firstBy,
      reworded,
    ]);
    expect(told).toEqual([
      ["5", 6, "by 5", 0],
      ["2", 2, "by 2", 0],
      ["4", 1, "by 1", 1],
    ]);
  });

  it("begins anew after an end, even at once", () => {
    const again = [row("1", "a", [1, 2], { endReason: "Settled." }), row("2", "a", [2, null])];
    expect(escalationRuns(again)).toHaveLength(2);
    expect(escalationRuns([])).toEqual([]);
  });
});

describe("what stood before leaders", () => {
  it.each<[number, string[]]>([
    [0, []],
    [2, ["1", "2"]],
    [3, ["3", "2"]],
    [4, ["3"]],
    [6, ["5", "4"]],
  ])("on the %ith, in their order", (day, ids) => {
    expect(standingAt(rows, at(day)).map(({ id }) => id)).toEqual(ids);
  });

  it("of two in one place the one marked first comes first", () => {
    const same = [row("late", "a", [2, null]), row("early", "b", [1, null])];
    expect(standingAt(same, at(9)).map(({ id }) => id)).toEqual(["early", "late"]);
  });
});
