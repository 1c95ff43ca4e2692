// What the database is told of an actor, against the table of permissions.
import { describe, expect, it } from "vitest";
import { type GrantInForce, clientActor, systemActor, userActor } from "../domain/actor";
import { fenceSettings, type FencedReach, fencedRights } from "./fence-settings";

const named = { name: "n", displayName: "N", requestId: "request-1", address: null };
const grant = (change: Partial<GrantInForce>): GrantInForce => ({
  role: "reporter",
  organisation: null,
  organisationId: null,
  organisationName: null,
  plan: "p",
  planId: "plan-1",
  ...change,
});
const health = { organisation: "health", organisationId: "unit-1", organisationName: "Health" };
const told = (...grants: GrantInForce[]) =>
  fenceSettings(userActor({ personId: "person-1", grants, ...named }));
type Rights = Record<keyof typeof fencedRights, FencedReach> & { offices: string[] };
const rightsOf = (...grants: GrantInForce[]) => JSON.parse(told(...grants).rights) as Rights;

describe("fenceSettings", () => {
  it("says who it is and which plans may be read", () => {
    expect(told(grant(health))).toMatchObject({
      kind: "user",
      person: "person-1",
      client: "",
      plans: "plan-1",
      request: "request-1",
    });
    expect(told(grant({ role: "leader", plan: null, planId: null })).plans).toBe("*");
    expect(told(grant(health), grant({ ...health, planId: "plan-2" })).plans).toBe("plan-1,plan-2");
    expect(told().plans).toBe("");
  });

  it("names a unit for what it leads, and for what it supports where the right goes so far", () => {
    const unit = { plan: "plan-1", unit: "unit-1" };
    const reporter = rightsOf(grant(health));
    expect(reporter.draft).toEqual({ every: false, plans: "", units: [{ ...unit, lead: false }] });
    expect(reporter.notices.units).toEqual([]);
    const head = rightsOf(grant({ ...health, role: "head" }));
    expect(head.draft.units).toEqual([{ ...unit, lead: true }]);
    expect(head.evidence.units).toEqual([{ ...unit, lead: false }]);
  });

  it("names the whole plan for the commission, and no draft", () => {
    const { draft, problems, notices } = rightsOf(grant({ ...health, role: "reviewer" }));
    expect(problems).toEqual({ every: false, plans: "plan-1", units: [] });
    expect(notices.plans).toBe("plan-1");
    expect(draft).toEqual({ every: false, plans: "", units: [] });
    expect(rightsOf(grant({ role: "manager", plan: null, planId: null })).problems.every).toBe(
      true,
    );
  });

  it("gives the administrators of accounts and of roles no plan, each their offices", () => {
    for (const role of ["sysadmin", "secadmin"] as const) {
      const held = grant({ role, plan: null, planId: null });
      const { offices, ...rights } = rightsOf(held);
      expect(told(held).plans).toBe("");
      expect(Object.values(rights).every(({ every, plans }) => !every && plans === "")).toBe(true);
      expect(offices.length).toBeGreaterThan(0);
    }
    const offices = (role: "sysadmin" | "secadmin" | "auditor") =>
      rightsOf(grant({ role, plan: null, planId: null })).offices;
    const all = [...offices("sysadmin"), ...offices("secadmin"), ...offices("auditor")];
    expect(new Set(all).size).toBe(all.length);
    expect(offices("auditor")).toContain("audit.read");
    expect(rightsOf(grant({ role: "leader" })).offices).toEqual([]);
  });

  it("opens everything to a job, and to another system its plan alone", () => {
    expect(fenceSettings(systemActor("nightly", "request-2"))).toMatchObject({
      kind: "system",
      person: "",
      plans: "*",
    });
    const client = clientActor({ tokenId: "token-1", planCode: "p", planId: "plan-1", ...named });
    const { rights, ...rest } = fenceSettings(client);
    expect(rest).toMatchObject({ kind: "client", client: "token-1", plans: "plan-1" });
    expect(JSON.parse(rights)).toMatchObject({ evidence: { every: false, plans: "", units: [] } });
  });
});
