import { describe, expect, it } from "vitest";
import { DomainError } from "./errors";
import { decide, takeTransition, transitionsFrom, type Transition } from "./workflow";

type State = "open" | "shut";
const row = { permission: "report.send", notify: null, audit: "report.sent" } as const;
const table: readonly Transition<State, "shut" | "reopen" | "lock">[] = [
  { ...row, name: "shut", from: ["open"], to: "shut", needsReason: false },
  { ...row, name: "reopen", from: ["shut"], to: "open", needsReason: true },
];

describe("decide", () => {
  it("allows a transition that leaves the state", () => {
    expect(decide(table, "shut", "open", null)).toEqual({ allowed: true, transition: table[0] });
  });
  it("refuses it from any other state, before it asks for a reason", () => {
    expect(decide(table, "reopen", "open", null)).toEqual({ allowed: false, reason: "wrongState" });
  });
  it.each([null, "", " \n"])("refuses %j as a reason", (reason) => {
    expect(decide(table, "reopen", "shut", reason)).toEqual({
      allowed: false,
      reason: "reasonMissing",
    });
  });
  it("refuses a transition that is not in the table", () => {
    expect(decide(table, "lock", "open", "why")).toEqual({ allowed: false, reason: "unknown" });
  });
});

describe("transitionsFrom", () => {
  it("keeps the order of the table", () => {
    expect(transitionsFrom(table, "shut").map(({ name }) => name)).toEqual(["reopen"]);
  });
});

describe("takeTransition", () => {
  const codeOf = (name: "shut" | "reopen" | "lock", state: State, reason: string | null) => {
    try {
      return takeTransition(table, name, state, reason).to;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return [error.code, ...(error.details.fields ?? []).map(({ field }) => field)].join(" ");
    }
  };
  it.each([
    ["shut", "open", null, "shut"],
    ["shut", "shut", null, "wrongState"],
    ["lock", "open", "why", "wrongState"],
    ["reopen", "shut", " ", "incomplete reason"],
    ["reopen", "shut", "why", "open"],
  ] as const)("%s from %s with %j: %s", (name, state, reason, expected) => {
    expect(codeOf(name, state, reason)).toBe(expected);
  });
});
