// Rights as a whole: each row against each role, own-unit reach, and the walls between the offices.
import { describe, expect, it } from "vitest";
import { systemActor, userActor, type GrantInForce } from "./actor";
import {
  administratorRoles,
  can,
  mayEver,
  type Permission,
  permissions,
  type Reach,
  type Role,
  roles,
  rolesWith,
} from "./permissions";

const names = Object.keys(permissions) as Permission[];
const reachOf = (permission: Permission, role: Role): Reach | undefined =>
  (permissions[permission] as Partial<Record<Role, Reach>>)[role];

function actorWith(grant: Partial<GrantInForce> & { role: Role }) {
  const scope = { organisation: null, organisationId: null, organisationName: null };
  const grants = [{ ...scope, plan: "p", planId: "id-p", ...grant }];
  const who = { personId: "1", name: "n", displayName: "N", requestId: "r", address: null };
  return userActor({ ...who, grants });
}

/** May a holder of the role for unit "health" on plan "p" do it where others lead and support? */
function answers(role: Role, permission: Permission) {
  const actor = actorWith({ role, organisation: "health" });
  const items = {
    leads: { plan: "p", lead: "health", supporting: ["schools"] },
    supports: { plan: "p", lead: "schools", supporting: ["health"] },
    neither: { plan: "p", lead: "schools", supporting: ["police"] },
    otherPlan: { plan: "q", lead: "health", supporting: [] },
  };
  return Object.entries(items).flatMap(([name, item]) =>
    can(actor, permission, item) ? [name] : [],
  );
}

const expected: Record<Reach, string[]> = {
  all: ["leads", "supports", "neither"],
  unit: ["leads", "supports"],
  lead: ["leads"],
  office: ["leads", "supports", "neither", "otherPlan"],
};

describe("can", () => {
  const cases = names.flatMap((permission) => roles.map((role) => ({ permission, role })));
  it.each(cases)("$role × $permission reaches what the table says", ({ permission, role }) => {
    const reach = reachOf(permission, role);
    expect(answers(role, permission)).toEqual(reach === undefined ? [] : expected[reach]);
  });

  it("needs a unit for own-unit rights", () => {
    const actor = actorWith({ role: "reporter" });
    expect(can(actor, "report.edit", { plan: "p", lead: null })).toBe(false);
    expect(can(actor, "report.edit", { plan: "p", lead: "health" })).toBe(false);
  });

  it("lets a grant without a plan count on every plan", () => {
    const actor = actorWith({ role: "leader", plan: null, planId: null });
    expect(can(actor, "plan.read", { plan: "q" })).toBe(true);
  });

  it("lets a job do what its command says", () => {
    expect(can(systemActor("job", "r"), "report.review", { plan: "p" })).toBe(true);
  });
});

describe("the table", () => {
  it("keeps administrators away from progress, and apart from each other", () => {
    const held = (role: Role) => names.filter((permission) => reachOf(permission, role));
    expect(held("sysadmin")).toEqual([
      "account.manage",
      "apiToken.manage",
      "calendar.manage",
      "notification.manage",
    ]);
    expect(held("secadmin")).toEqual(["security.manage", "role.manage"]);
    // Neither reads nor touches anything of a plan: what they hold is of no item, and nobody's beside them.
    for (const role of ["sysadmin", "secadmin"] as const)
      for (const permission of held(role)) {
        expect(reachOf(permission, role)).toBe("office");
        expect(rolesWith(permission)).toEqual([role]);
      }
    const writes = names.filter((name) => !/\.(read|work)/.test(name));
    expect(held("auditor").filter((name) => writes.includes(name))).toEqual([]);
    expect([...administratorRoles]).toEqual(["sysadmin", "secadmin", "auditor"]);
  });

  it("keeps writing, signing and reviewing in different hands", () => {
    expect(rolesWith("report.edit")).toEqual(["reporter"]);
    expect(rolesWith("report.sign")).toEqual(["head"]);
    expect(rolesWith("report.review")).toEqual(["reviewer"]);
  });

  it("lets leaders change nothing", () => {
    for (const permission of [
      "report.edit",
      "report.sign",
      "report.review",
      "period.manage",
    ] as const) {
      expect(rolesWith(permission)).not.toContain("leader");
      expect(rolesWith(permission)).not.toContain("secretary");
    }
  });
});

describe("mayEver", () => {
  it("asks for the role on this plan, whatever the item", () => {
    const actor = actorWith({ role: "reporter", organisation: "health" });
    expect(mayEver(actor, "report.edit", "p")).toBe(true);
    expect(mayEver(actor, "report.edit", "q")).toBe(false);
    expect(mayEver(actor, "report.sign", "p")).toBe(false);
  });
});
