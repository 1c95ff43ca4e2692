// Every gap by itself, and that a complete arrangement has none.
import { describe, expect, it } from "vitest";
import { findGaps, type GapKind, type UnitFacts } from "./gaps";
import type { Owners } from "./owners";

const unit = (code: string, change: Partial<UnitFacts> = {}): UnitFacts => ({
  code,
  reporters: 1,
  heads: 1,
  successors: [],
  ...change,
});
const units = new Map(
  [
    unit("good"),
    unit("helper"),
    unit("noReporter", { reporters: 0 }),
    unit("noHead", { heads: 0 }),
    unit("empty", { reporters: 0, heads: 0 }),
    unit("gone", { successors: ["good"] }),
  ].map((each) => [each.code, each]),
);
const complete: Owners = {
  lead: "good",
  supporting: ["helper"],
  leaderInCharge: "Deputy",
  state: "confirmed",
  document: "Plan 1",
  since: "2021-03-01",
};

describe("gaps", () => {
  it.each<[string, Partial<Owners>, GapKind[]]>([
    ["nothing is missing", {}, []],
    ["nobody leads", { lead: null, state: null, leaderInCharge: null }, ["noLead"]],
    ["only suggested", { state: "suggested" }, ["suggested"]],
    ["no leader in charge", { leaderInCharge: null }, ["noLeader"]],
    ["the lead cannot report", { lead: "noReporter" }, ["noReporter"]],
    ["the lead cannot sign", { lead: "noHead" }, ["noHead"]],
    ["the lead has nobody", { lead: "empty" }, ["noReporter", "noHead"]],
    ["a unit that is not known", { lead: "unheard of" }, ["noReporter", "noHead"]],
    ["a helper has nobody", { supporting: ["helper", "empty"] }, ["noGrant"]],
    ["a helper has a head alone", { supporting: ["noReporter"] }, []],
    ["the lead was merged", { lead: "gone" }, ["merged"]],
    ["a helper was merged", { supporting: ["gone"] }, ["merged"]],
    [
      "several at once",
      { state: "suggested", leaderInCharge: null, supporting: ["empty", "gone"] },
      ["suggested", "noLeader", "noGrant", "merged"],
    ],
  ])("%s", (_, change, expected) => {
    expect(findGaps({ ...complete, ...change }, units)).toEqual(expected);
  });
});
