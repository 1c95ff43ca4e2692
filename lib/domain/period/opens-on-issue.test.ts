import { expect, it } from "vitest";
import { systemActor, userActor } from "../actor";
import type { Role } from "../permissions";
import { opensOnIssue } from "./opens-on-issue";

const person = (...grants: [Role, string | null][]) =>
  userActor({
    personId: "1",
    name: "n",
    displayName: "n",
    requestId: "r",
    address: null,
    grants: grants.map(([role, plan]) => ({
      role,
      plan,
      planId: plan,
      organisation: null,
      organisationId: null,
      organisationName: null,
    })),
  });

it.each<[string, [Role, string | null][], boolean]>([
  ["a leader of the plan", [["leader", "p"]], true],
  ["a secretary of every plan", [["secretary", null]], true],
  [
    "both",
    [
      ["leader", "p"],
      ["secretary", "p"],
    ],
    true,
  ],
  [
    "a leader who manages another plan",
    [
      ["leader", "p"],
      ["manager", "q"],
    ],
    true,
  ],
  [
    "a leader who also reviews here",
    [
      ["leader", "p"],
      ["reviewer", "p"],
    ],
    false,
  ],
  [
    "a leader who manages every plan",
    [
      ["leader", "p"],
      ["manager", null],
    ],
    false,
  ],
  ["a leader of another plan", [["leader", "q"]], false],
  ["a reporter", [["reporter", "p"]], false],
  ["nobody", [], false],
])("%s", (_, grants, expected) => expect(opensOnIssue(person(...grants), "p")).toBe(expected));

it("not a job", () => expect(opensOnIssue(systemActor("job", "r"), "p")).toBe(false));
