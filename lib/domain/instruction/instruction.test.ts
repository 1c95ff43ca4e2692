import { describe, expect, it } from "vitest";
import { userActor } from "../actor";
import type { Role } from "../permissions";
import { byUrgency, daysLeft, isOpen, mayDo, mayRead, modesOf, stateAt } from "./instruction";
import type { InstructionState } from "./instruction-transitions";

const at = (day: number) => new Date(Date.UTC(2024, 9, day));

describe("who puts an instruction on record in which way", () => {
  it.each<[Role[], string[]]>([
    [["leader"], ["online"]],
    [["secretary"], ["paper", "meeting"]],
    [
      ["leader", "secretary"],
      ["online", "paper", "meeting"],
    ],
    [["manager"], []],
    [[], []],
  ])("%j: %j", (roles, modes) => {
    expect(modesOf(roles)).toEqual(modes);
  });
});

describe("where it stood on a day", () => {
  const replies = [
    { repliedAt: at(5), decidedAt: at(6) },
    { repliedAt: at(8), decidedAt: at(9) },
  ];
  const closed = { state: "closed" as const, recordedAt: at(2), endedAt: at(9), replies };
  it.each([
    [1, null],
    [2, "given"],
    [5, "replied"],
    [6, "given"],
    [8, "replied"],
    [9, "closed"],
    [30, "closed"],
  ])("on the %ith: %s", (day, state) => {
    expect(stateAt(closed, at(day))).toBe(state);
  });

  it("an answer that nobody decided on before it was withdrawn is none any more", () => {
    const open = [{ repliedAt: at(5), decidedAt: null }];
    const withdrawn = { ...closed, state: "withdrawn" as const, replies: open };
    expect(stateAt(withdrawn, at(8))).toBe("replied");
    expect(stateAt(withdrawn, at(9))).toBe("withdrawn");
  });
});

it("is on the leader's page until it is settled", () => {
  const states: InstructionState[] = ["given", "replied", "closed", "withdrawn"];
  expect(states.filter(isOpen)).toEqual(["given", "replied"]);
});

it("counts days only while an answer is awaited", () => {
  const left = (state: InstructionState, today: string) =>
    daysLeft({ state, dueOn: "2024-10-15" }, today);
  expect(left("given", "2024-10-10")).toBe(5);
  expect(left("given", "2024-10-15")).toBe(0);
  expect(left("given", "2024-10-18")).toBe(-3);
  expect(left("replied", "2024-10-18")).toBeNull();
  expect(left("closed", "2024-10-18")).toBeNull();
});

it("shows the most overdue first and what is answered last", () => {
  const rows = [
    { state: "replied" as const, dueOn: "2024-09-01" },
    { state: "given" as const, dueOn: "2024-11-01" },
    { state: "given" as const, dueOn: "2024-10-01" },
    { state: "given" as const, dueOn: "2024-10-01" },
  ];
  const order = [...rows].sort(byUrgency).map((row) => `${row.state} ${row.dueOn}`);
  expect(order).toEqual([
    "given 2024-10-01",
    "given 2024-10-01",
    "given 2024-11-01",
    "replied 2024-09-01",
  ]);
});

describe("whose it is", () => {
  const actorOf = (role: Role, organisation: string | null) =>
    userActor({
      personId: "1",
      name: "a",
      displayName: "A",
      grants: [
        {
          role,
          organisation,
          organisationId: null,
          organisationName: null,
          plan: "p",
          planId: null,
        },
      ],
      requestId: "r",
      address: null,
    });
  const owned = { plan: "p", owners: ["old", "new"], items: [] };
  const about = { ...owned, items: [{ plan: "p", lead: "led", supporting: ["helping"] }] };

  it("the unit or its successor answers, leaders and the manager close", () => {
    expect(mayDo(actorOf("reporter", "old"), "instruction.answer", owned)).toBe(true);
    expect(mayDo(actorOf("head", "new"), "instruction.answer", owned)).toBe(true);
    expect(mayDo(actorOf("reporter", "other"), "instruction.answer", owned)).toBe(false);
    expect(mayDo(actorOf("manager", null), "instruction.close", owned)).toBe(true);
    expect(mayDo(actorOf("reviewer", null), "instruction.close", owned)).toBe(false);
  });

  it.each<[Role, string | null, boolean]>([
    ["reporter", "old", true],
    ["head", "new", true],
    ["reporter", "led", true],
    ["reporter", "helping", true],
    ["reporter", "other", false],
    ["auditor", null, true],
    ["sysadmin", null, false],
  ])("%s of %s reads it: %s", (role, unit, reads) => {
    expect(mayRead(actorOf(role, unit), about)).toBe(reads);
  });

  it("of another plan nobody reads it", () => {
    expect(mayRead(actorOf("leader", null), { ...about, plan: "q", items: [] })).toBe(false);
  });
});
