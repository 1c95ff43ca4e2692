// Every state × role × transition: who may move a report from where, and nobody else.
import { describe, expect, it } from "vitest";
import { userActor } from "../actor";
import { can, type Role, roles } from "../permissions";
import { decide } from "../workflow";
import {
  editableStates,
  type ReportState,
  reportStates,
  reportTransitions,
  type ReportTransitionName,
} from "./report-transitions";

const names = reportTransitions.map(({ name }) => name);

/** Worked out by hand from product.md 6; everything not named here is refused. */
const allowed: Record<
  ReportTransitionName,
  { role: Role | readonly Role[]; from: ReportState[]; to: ReportState }
> = {
  send: { role: "reporter", from: ["draft", "returned"], to: "withHead" },
  withdraw: { role: "reporter", from: ["withHead"], to: "draft" },
  sign: { role: "head", from: ["withHead"], to: "withCommission" },
  returnByHead: { role: "head", from: ["withHead"], to: "returned" },
  accept: { role: "reviewer", from: ["withCommission"], to: "accepted" },
  return: { role: "reviewer", from: ["withCommission"], to: "returned" },
  revoke: { role: ["reviewer", "manager"], from: ["accepted"], to: "returned" },
  drop: { role: ["reporter", "reviewer", "manager"], from: ["draft", "returned"], to: "dropped" },
};

function holder(role: Role) {
  const scope = { organisation: "health", organisationId: "1", organisationName: "Health" };
  const grants = [{ role, ...scope, plan: "p", planId: "2" }];
  const who = { personId: "3", name: "n", displayName: "N", requestId: "r", address: null };
  return userActor({ ...who, grants });
}

const cases = reportStates.flatMap((state) =>
  roles.flatMap((role) => names.map((name) => ({ state, role, name }))),
);

describe("a report on an item the unit leads", () => {
  it.each(cases)("$state: $role × $name", ({ state, role, name }) => {
    const transition = reportTransitions.find((row) => row.name === name);
    const permission = transition?.permission ?? "report.send";
    const right = can(holder(role), permission, { plan: "p", lead: "health", supporting: [] });
    const decision = decide(reportTransitions, name, state, "reason");
    const want = [allowed[name].role].flat().includes(role) && allowed[name].from.includes(state);
    expect(right && decision.allowed).toBe(want);
    if (decision.allowed) expect(decision.transition.to).toBe(allowed[name].to);
  });

  it.each(names)("%s is refused to a unit that only supports", (name) => {
    const permission =
      reportTransitions.find((row) => row.name === name)?.permission ?? "report.send";
    const [role = "reporter"] = [allowed[name].role].flat();
    const actor = holder(role);
    const supports = { plan: "p", lead: "schools", supporting: ["health"] };
    expect(can(actor, permission, supports)).toBe(role === "reviewer");
  });
});

describe("the table", () => {
  it("asks for a reason exactly where something goes back", () => {
    const asking = reportTransitions.filter((row) => row.needsReason).map(({ name }) => name);
    expect(asking).toEqual(["returnByHead", "return", "revoke", "drop"]);
  });
  it("leaves accepted by a revocation alone: a correction is a new report", () => {
    const leaving = reportTransitions.filter((row) => row.from.includes("accepted"));
    expect(leaving.map(({ name }) => name)).toEqual(["revoke"]);
  });
  it("tells the next in line", () => {
    const told = Object.fromEntries(reportTransitions.map((row) => [row.name, row.notify]));
    expect(told).toMatchObject({
      send: "report.sign",
      sign: "report.review",
      return: "report.edit",
    });
  });
  it("lets the unit write only where sending starts", () => {
    const sending = reportTransitions.find((row) => row.name === "send")?.from;
    expect([...editableStates].sort()).toEqual([...(sending ?? [])].sort());
  });
  it("has its own word in the log for each move", () => {
    expect(new Set(reportTransitions.map((row) => row.audit)).size).toBe(reportTransitions.length);
  });
});
