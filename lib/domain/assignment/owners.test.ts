// Which arrangement holds on a day, what a form has seen, and the history that nothing overwrites.
import { describe, expect, it } from "vitest";
import { at, makeFacts, makeLead, makeTarget, morning } from "../milestone/facts.fixture";
import { type AssignmentRow, arrangementsOf, ownersAt, seenOf } from "./owners";

const facts = makeFacts({ target: makeTarget({ kind: "count", min: 1, unit: "x" }) });
let last = 0;
const row = (change: Partial<AssignmentRow> = {}): AssignmentRow => {
  last += 1;
  return { ...makeLead({ startsOn: "2021-01-01" }), id: `id-${last}`, document: null, ...change };
};

const suggested = { state: "suggested", acceptedAt: morning("2021-01-05") } as const;
const ended = { endsOn: "2021-03-01", endedAt: morning("2021-02-26") };
const confirmed = {
  state: "confirmed",
  document: "Plan 1",
  startsOn: "2021-03-01",
  acceptedAt: morning("2021-02-26"),
} as const;
const rows = [
  row({ organisation: "a", ...suggested, ...ended }),
  row({ organisation: "b", part: "supporting", ...suggested, ...ended }),
  row({ organisation: "b", ...confirmed, leaderInCharge: "Deputy" }),
  row({ organisation: "a", part: "supporting", ...confirmed }),
  row({ organisation: "c", part: "supporting", ...confirmed }),
];

describe("who owns an item", () => {
  it.each([
    ["before anything", "2020-12-31", null, [], null],
    ["while suggested", "2021-02-28", "a", ["b"], "suggested"],
    ["on the first day of what was confirmed", "2021-03-01", "b", ["a", "c"], "confirmed"],
  ] as const)("%s", (_, day, lead, supporting, state) => {
    const owners = ownersAt(facts, rows, at(day));
    expect([owners.lead, owners.supporting, owners.state]).toEqual([lead, supporting, state]);
  });

  it("carries the paper, the day and the leader in charge", () => {
    expect(ownersAt(facts, rows, at("2022-01-01"))).toMatchObject({
      document: "Plan 1",
      since: "2021-03-01",
      leaderInCharge: "Deputy",
    });
  });

  it("does not know of an end that was recorded later", () => {
    const dates = { asOf: "2021-02-10", knownBy: morning("2021-02-10") };
    expect(ownersAt(facts, rows, dates).supporting).toEqual(["b"]);
  });
});

it("a form has seen the rows that are not ended, in a fixed order", () => {
  expect(seenOf(rows.toReversed())).toEqual(
    rows
      .slice(2)
      .map((each) => each.id)
      .sort(),
  );
});

describe("the history", () => {
  it("puts the rows of one decision together, the newest first", () => {
    expect(arrangementsOf(rows).map((each) => [each.state, each.lead, each.supporting])).toEqual([
      ["confirmed", "b", ["a", "c"]],
      ["suggested", "a", ["b"]],
    ]);
  });

  it("keeps what never held, and what had no lead", () => {
    const odd = [
      row({ part: "supporting", organisation: "b", ...suggested, endsOn: "2021-01-01" }),
    ];
    expect(arrangementsOf(odd)).toMatchObject([
      { lead: null, supporting: ["b"], startsOn: "2021-01-01", endsOn: "2021-01-01" },
    ]);
  });
});
