import { describe, expect, it } from "vitest";
import { userActor } from "../actor";
import type { Role } from "../permissions";
import { mayDrop, sideOf, sightOf } from "./correction-rights";

function holder(...held: Role[]) {
  const scope = { organisation: "health", organisationId: "1", organisationName: "Health" };
  const grants = held.map((role) => ({ role, ...scope, plan: "p", planId: "2" }));
  const who = { personId: "3", name: "n", displayName: "N", requestId: "r", address: null };
  return userActor({ ...who, grants });
}
const own = { plan: "p", lead: "health", supporting: [] };
const foreign = { plan: "p", lead: "schools", supporting: ["health"] };

describe("the side that proposes", () => {
  it.each([
    [["reporter"], own, "unit"],
    [["reviewer"], own, "commission"],
    [["manager"], own, "commission"],
    [["reporter", "reviewer"], own, "unit"],
    [["reporter", "reviewer"], foreign, "commission"],
  ] as const)("of %j", (roles, subject, side) => {
    expect(sideOf(holder(...roles), subject)).toBe(side);
  });
});

describe("giving up a proposal", () => {
  it.each([
    ["reporter", "unit", true],
    ["reporter", "commission", false],
    ["reviewer", "unit", false],
    ["reviewer", "commission", true],
    ["manager", "unit", true],
    ["manager", "commission", true],
    ["head", "unit", false],
    ["leader", "commission", false],
    ["auditor", "unit", false],
  ] as const)("of the %s, made by the %s: %s", (role, side, may) => {
    expect(mayDrop(holder(role), own, side)).toBe(may);
  });

  it("is not for a unit that does not lead the item", () => {
    expect(mayDrop(holder("reporter"), foreign, "unit")).toBe(false);
  });
});

describe("what is seen of a correction", () => {
  const all = { listed: true, after: true, reason: true };
  const named = { listed: true, after: false, reason: false };
  const nothing = { listed: false, after: false, reason: false };
  it.each([
    ["unit", "draft", "unit", false, all],
    ["unit", "dropped", "commission", false, all],
    ["concerned", "draft", "unit", false, named],
    ["concerned", "withHead", "unit", false, named],
    ["concerned", "dropped", "unit", false, nothing],
    ["concerned", "dropped", "unit", true, all],
    ["concerned", "draft", "commission", false, all],
    ["concerned", "dropped", "commission", false, all],
    ["concerned", "withCommission", "unit", true, all],
    ["everyone", "draft", "commission", false, nothing],
    ["everyone", "withHead", "unit", false, nothing],
    ["everyone", "withCommission", "unit", true, named],
    ["everyone", "returned", "unit", true, named],
    ["everyone", "dropped", "unit", true, nothing],
    ["everyone", "accepted", "unit", true, { listed: true, after: true, reason: false }],
  ] as const)("by %s: %s of the %s, signed %s", (reach, state, side, signed, sight) => {
    expect(sightOf({ state, side, signed }, reach)).toEqual(sight);
  });
});
