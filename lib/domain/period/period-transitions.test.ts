import { describe, expect, it } from "vitest";
import { can, roles, rolesWith } from "../permissions";
import { userActor } from "../actor";
import { decide } from "../workflow";
import { isPeriodOver, type PeriodState, periodStates } from "./period-state";
import {
  periodNotices,
  periodTransition,
  periodTransitions,
  type PeriodTransitionName,
} from "./period-transitions";

const allowed: Record<PeriodState, readonly PeriodTransitionName[]> = {
  planned: ["open"],
  open: ["close", "reschedule"],
  closed: ["compile", "reopen"],
  compiled: ["compile", "writeBrief", "issue", "reopen"],
  issued: [],
};
const targets: Record<PeriodTransitionName, PeriodState> = {
  open: "open",
  close: "closed",
  reschedule: "open",
  compile: "compiled",
  writeBrief: "compiled",
  issue: "issued",
  reopen: "open",
};
const names = Object.keys(targets) as PeriodTransitionName[];

describe("the way of a quarter", () => {
  it.each(periodStates.flatMap((state) => names.map((name) => [name, state] as const)))(
    "%s from %s",
    (name, state) => {
      const decision = decide(periodTransitions, name, state, "Why.");
      expect(decision.allowed).toBe(allowed[state].includes(name));
      if (decision.allowed) expect(decision.transition.to).toBe(targets[name]);
    },
  );

  it("asks for a reason where days move", () => {
    const asking = names.filter((name) => periodTransition(name).needsReason);
    expect(asking.sort()).toEqual(["reopen", "reschedule"]);
    expect(decide(periodTransitions, "reopen", "closed", " ")).toEqual({
      allowed: false,
      reason: "reasonMissing",
    });
  });

  it("tells the reporters when they must write", () => {
    const telling = names.filter((name) => periodTransition(name).notify !== null);
    expect(telling.sort()).toEqual(["open", "reopen"]);
    expect(Object.keys(periodNotices).sort()).toEqual(telling);
    expect(telling.map((name) => periodTransition(name).notify)).toEqual([
      "report.edit",
      "report.edit",
    ]);
  });

  it.each(roles.flatMap((role) => names.map((name) => [role, name] as const)))(
    "%s: %s",
    (role, name) => {
      const scope = { organisation: null, organisationId: null, organisationName: null };
      const actor = userActor({
        personId: "1",
        name: role,
        displayName: role,
        requestId: "r",
        address: null,
        grants: [{ role, ...scope, plan: "p", planId: "p" }],
      });
      const { permission } = periodTransition(name);
      expect(can(actor, permission, { plan: "p" })).toBe(role === "manager");
      expect(rolesWith(permission)).toEqual(["manager"]);
    },
  );

  it("writes each under its own verb", () => {
    expect(periodTransitions.map((row) => row.audit)).toEqual([
      "period.opened",
      "period.closed",
      "period.rescheduled",
      "period.compiled",
      "period.briefEdited",
      "period.issued",
      "period.reopened",
    ]);
    expect(() => periodTransition("lose" as PeriodTransitionName)).toThrow(
      "no transition of a period: lose",
    );
  });

  it.each([
    ["planned", false],
    ["open", false],
    ["closed", true],
    ["compiled", true],
    ["issued", true],
  ])("%s is over: %s", (state, over) => expect(isPeriodOver(state)).toBe(over));
});
