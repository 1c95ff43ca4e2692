import { describe, expect, it } from "vitest";
import { auditActions, revisingActions } from "../audit";
import { type Permission, permissions, type Role, roles } from "../permissions";
import { itemRightNames, itemRights, rightOf } from "./item-rights";
import { byHolder, countCould, type DatedGrant, heldRight, whoCould } from "./who-could";

const grant = (role: Role, rest: Partial<DatedGrant> = {}): DatedGrant => ({
  personId: role,
  name: role,
  role,
  organisation: null,
  plan: "p",
  deputyFor: null,
  startsOn: "2021-01-01",
  endsOn: null,
  ...rest,
});
const subject = { plan: "p", lead: "health", supporting: ["police"] };
const holdersOf = (right: string, grants: DatedGrant[], subjects = [subject]) =>
  whoCould(grants, subjects)
    .find((group) => group.right === right)
    ?.holders.map(({ personId }) => personId);

describe("who could change an item", () => {
  const all = roles.map((role) =>
    grant(role, role === "reporter" || role === "head" ? { organisation: "health" } : {}),
  );
  it.each<[string, string[]]>([
    ["report", ["reporter"]],
    ["sign", ["reporter", "head"]],
    ["review", ["reviewer", "manager"]],
    ["correct", ["reporter", "reviewer", "manager"]],
    ["amendment", ["reviewer", "manager"]],
    ["closure", ["reviewer", "manager"]],
    ["period", ["manager"]],
  ])("%s: %s", (right, expected) => {
    expect(holdersOf(right, all)).toEqual(expected);
  });
  it("is asked by unit and plan", () => {
    expect(holdersOf("report", [grant("reporter", { organisation: "police" })])).toEqual([
      "reporter",
    ]);
    expect(holdersOf("sign", [grant("head", { organisation: "police" })])).toEqual([]);
    expect(holdersOf("review", [grant("reviewer", { plan: "other" })])).toEqual([]);
  });
  it("holds for the unit that handed the item over that day, and for the one that took it", () => {
    const both = [subject, { ...subject, lead: "police", supporting: [] }];
    const heads = ["health", "police", "works"].map((organisation) =>
      grant("head", { organisation, personId: organisation }),
    );
    expect(holdersOf("sign", heads, both)).toEqual(["health", "police"]);
  });
  it("counts a person of two roles once", () => {
    const groups = whoCould(
      [grant("reviewer", { personId: "x" }), grant("manager", { personId: "x" })],
      [subject],
    );
    expect(countCould(groups)).toEqual({ people: 1, units: 0 });
  });
  it("stands by person too: each grant once, those that let do nothing left out", () => {
    const held = byHolder(whoCould(all, [subject]), all);
    expect(held.map(({ grant: { role } }) => role)).toEqual(
      roles.slice(0, roles.indexOf("sysadmin")),
    );
    const head = held.find(({ grant: { role } }) => role === "head");
    expect([...(head?.rights ?? [])]).toEqual([
      "sign",
      "deadline",
      "definition",
      "assignment",
      "chase",
    ]);
  });
  it("tells an act by somebody who could not", () => {
    const groups = whoCould(all, [subject]);
    expect(heldRight(groups, { right: "review", personId: "reviewer" })).toBe(true);
    expect(heldRight(groups, { right: "review", personId: "reporter" })).toBe(false);
    expect(heldRight(groups, { right: "review", personId: null })).toBe(true);
    expect(heldRight(groups, { right: null, personId: "leader" })).toBe(true);
  });
});

describe("what can be done to an item", () => {
  const ofOthers = ["profile.changed", "grant.given", "grant.ended", "period.rescheduled"];
  it("has a place for every act after which figures may differ", () => {
    const lost = [...revisingActions].filter(
      (action) =>
        rightOf(action) === null && !ofOthers.includes(action) && !action.startsWith("indicator."),
    );
    expect(lost).toEqual([]);
  });
  it("names each verb once", () => {
    const verbs = itemRightNames.flatMap((name): readonly string[] => itemRights[name].done);
    expect(new Set(verbs).size).toBe(verbs.length);
    expect(verbs.filter((verb) => !auditActions.some((action) => action === verb))).toEqual([]);
  });
  it("leaves out no permission of those who only work on items", () => {
    const named = new Set<string>(
      itemRightNames.flatMap((name): readonly string[] => itemRights[name].permissions),
    );
    const missing = (Object.keys(permissions) as Permission[]).filter((permission) => {
      const row: Partial<Record<Role, string>> = permissions[permission];
      return row.reporter === "lead" && row.leader === undefined && !named.has(permission);
    });
    // A work list, a file of many items, and how a unit answers: none of them changes one item by itself.
    expect(missing).toEqual([
      "report.work",
      "contribution.ask",
      "workbook.exchange",
      "instruction.answer",
    ]);
  });
});
