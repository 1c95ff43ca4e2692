import { describe, expect, it } from "vitest";
import { makeAssessment } from "../rollup/assessment.fixture";
import type { Assessment } from "../milestone/assessment";
import { stepObstacle } from "./deadline-rights";
import { whichChange } from "./which-change";

const item = (rest: Partial<Assessment>) =>
  makeAssessment("a", {
    asOf: "2024-06-30",
    dueOn: "2024-06-30",
    workingDueOn: "2024-06-30",
    unassigned: false,
    suggestedOwner: false,
    ...rest,
  });

describe("which other date may be asked for", () => {
  it.each<[string, Partial<Assessment>, object]>([
    [
      "before the date",
      { asOf: "2024-06-29" },
      { kind: "extension", fromOn: "2024-06-30", nth: 1 },
    ],
    ["on the day itself", {}, { kind: "extension", fromOn: "2024-06-30", nth: 1 }],
    [
      "the day after",
      { asOf: "2024-07-01", status: "overdue" },
      { kind: "rectification", fromOn: "2024-06-30", nth: 1 },
    ],
    [
      "a further extension, before the working date",
      { asOf: "2024-09-30", workingDueOn: "2024-09-30", extensions: 1, status: "overdue" },
      { kind: "extension", fromOn: "2024-09-30", nth: 2 },
    ],
    [
      "after the working date",
      { asOf: "2024-10-01", workingDueOn: "2024-09-30", extensions: 1, status: "overdue" },
      { kind: "rectification", fromOn: "2024-09-30", nth: 1 },
    ],
    [
      "a third promise, from the last one",
      {
        asOf: "2024-12-01",
        status: "overdue",
        rectificationDueOn: "2024-11-30",
        rectifications: 2,
      },
      { kind: "rectification", fromOn: "2024-11-30", nth: 3 },
    ],
    ["awaiting review is not done", { status: "awaiting" }, { kind: "extension" }],
    ["done in time", { status: "doneOnTime" }, { kind: null, obstacle: "done" }],
    ["done late", { status: "doneLate" }, { kind: null, obstacle: "done" }],
    ["terminated", { status: "terminated" }, { kind: null, obstacle: "terminated" }],
    ["no lead at all", { unassigned: true }, { kind: null, obstacle: "noLead" }],
    ["a lead only suggested", { suggestedOwner: true }, { kind: null, obstacle: "noLead" }],
  ])("%s", (_name, rest, expected) => {
    expect(whichChange(item(rest), false)).toMatchObject(expected);
  });

  it("none while another is under way, and what is graver is said first", () => {
    expect(whichChange(item({}), true)).toEqual({ kind: null, obstacle: "openRequest" });
    expect(whichChange(item({ status: "doneLate" }), true)).toEqual({
      kind: null,
      obstacle: "done",
    });
  });
});

describe("carrying a request on", () => {
  const late = item({ asOf: "2024-07-01", status: "overdue" });
  const done = item({ status: "doneLate" });
  it.each([
    ["sign", "extension", late, null],
    ["grant", "extension", late, null],
    ["grant", "rectification", late, null],
    ["grant", "rectification", item({}), "dateMoved"],
    ["sign", "extension", done, "done"],
    ["grant", "rectification", done, "done"],
    ["resend", "extension", item({ status: "terminated" }), "terminated"],
    ["grant", "extension", item({ unassigned: true }), null],
    ["refuse", "extension", done, null],
    ["returnByHead", "extension", done, null],
    ["withdraw", "rectification", item({}), null],
  ] as const)("%s of a %s", (name, kind, at, expected) => {
    expect(stepObstacle(name, kind, at)).toBe(expected);
  });
});
