// Every state with every step: what may be done, by whom, and what needs a reason.
import { describe, expect, it } from "vitest";
import { type Permission, permissions, type Role, roles } from "../permissions";
import { decide } from "../workflow";
import { type BriefingState, briefingStates } from "./briefing";
import {
  briefingTransition,
  type BriefingTransitionName,
  briefingTransitions,
  movesOf,
} from "./briefing-transitions";

const leaves: Record<BriefingState, Partial<Record<BriefingTransitionName, BriefingState>>> = {
  drafted: { edit: "drafted", rebase: "drafted", check: "checked" },
  checked: { return: "drafted", issue: "issued" },
  issued: {},
};

describe("a step", () => {
  const cases = briefingStates.flatMap((state) =>
    briefingTransitions.map(({ name }) => ({ state, name })),
  );
  it.each(cases)("$name from $state", ({ state, name }) => {
    const decision = decide(briefingTransitions, name, state, "reason");
    const to = leaves[state][name];
    if (to === undefined) expect(decision).toEqual({ allowed: false, reason: "wrongState" });
    else expect(decision).toMatchObject({ allowed: true, transition: { to } });
  });

  it("back to the draft needs a reason, no other does", () => {
    expect(decide(briefingTransitions, "return", "checked", " ")).toMatchObject({
      reason: "reasonMissing",
    });
    expect(briefingTransitions.filter((row) => row.needsReason)).toHaveLength(1);
  });

  it("unknown is refused", () => {
    expect(() => briefingTransition("x" as BriefingTransitionName)).toThrow(RangeError);
  });
});

const holders = (permission: Permission) =>
  roles.filter((role: Role) => role in permissions[permission]);

it("the commission drafts and checks, its manager issues", () => {
  expect(holders("briefing.draft")).toEqual(["reviewer", "manager"]);
  expect(holders("briefing.check")).toEqual(["reviewer", "manager"]);
  expect(holders("briefing.issue")).toEqual(["manager"]);
});

it("whoever wrote it is told that another must check", () => {
  const drafted = { state: "drafted", writers: ["a", null] } as const;
  const of = (person: string) => movesOf(drafted, person, () => true);
  expect(of("a").find(({ name }) => name === "check")?.ownWork).toBe(true);
  expect(of("b").every(({ ownWork }) => !ownWork)).toBe(true);
  expect(movesOf(drafted, "a", () => false)).toEqual([]);
  expect(movesOf({ state: "issued", writers: [] }, "a", () => true)).toEqual([]);
});
