// Every state × role × transition of a proposal: who decides what, and nobody else.
import { describe, expect, it } from "vitest";
import { systemActor, userActor } from "../actor";
import { can, type Role, roles } from "../permissions";
import { decide } from "../workflow";
import { isProposer } from "./proposal";
import {
  proposalStates,
  proposalTransitions,
  type ProposalTransitionName,
} from "./proposal-transitions";

/** Worked out by hand from product.md 3: the lead proposes and takes back, the manager decides. */
const allowed: Record<ProposalTransitionName, Role[]> = {
  confirm: ["manager"],
  refuse: ["manager"],
  withdraw: ["reporter", "head", "manager"],
};

function holder(role: Role, organisation: string | null = "health") {
  const scope = { organisation, organisationId: "1", organisationName: "Health" };
  const grants = [{ role, ...scope, plan: "p", planId: "2" }];
  const who = { personId: role, name: "n", displayName: "N", requestId: "r", address: null };
  return userActor({ ...who, grants });
}

const cases = proposalStates.flatMap((state) =>
  roles.flatMap((role) => proposalTransitions.map(({ name }) => ({ state, role, name }))),
);

describe("a proposal for an item the unit leads", () => {
  it.each(cases)("$state: $role × $name", ({ state, role, name }) => {
    const permission = proposalTransitions.find((row) => row.name === name)?.permission;
    const right = permission && can(holder(role), permission, { plan: "p", lead: "health" });
    const decision = decide(proposalTransitions, name, state, "reason");
    const want = allowed[name].includes(role) && state === "proposed";
    expect(right === true && decision.allowed).toBe(want);
  });

  it("asks for a reason exactly where it is refused", () => {
    const asking = proposalTransitions.filter((row) => row.needsReason).map(({ name }) => name);
    expect(asking).toEqual(["refuse"]);
  });
});

describe("who proposed it", () => {
  it.each([
    ["the same person", holder("reporter", null), { personId: "reporter", organisation: "" }, true],
    ["a colleague", holder("head"), { personId: "reporter", organisation: "health" }, true],
    ["another unit", holder("head", "schools"), { personId: "x", organisation: "health" }, false],
    [
      "the manager, of a unit's",
      holder("manager", null),
      { personId: "x", organisation: "health" },
      false,
    ],
    [
      "nobody's unit is nobody",
      holder("manager", null),
      { personId: "x", organisation: "" },
      false,
    ],
    ["a job", systemActor("job", "r"), { personId: "x", organisation: "" }, true],
  ])("%s", (_, actor, proposal, is) => {
    expect(isProposer(actor, proposal)).toBe(is);
  });
});
