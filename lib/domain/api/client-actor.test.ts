// Another system reads what everyone on a plan may read, within its scope, and may do nothing else.
import { describe, expect, it } from "vitest";
import { clientActor } from "../actor";
import { can, mayEver, type Permission, permissions } from "../permissions";

const client = (planCode: string | null) =>
  clientActor({
    tokenId: "t",
    name: "portal",
    planCode,
    planId: planCode && `id-${planCode}`,
    requestId: "r",
    address: null,
  });
const items = [
  { plan: "p", lead: "portal", supporting: ["portal"] },
  { plan: "q" },
  { plan: null },
];

describe("a client", () => {
  it("holds no role", () => {
    expect(client("p").grants).toEqual([]);
  });

  it.each(Object.keys(permissions) as Permission[])("%s", (permission) => {
    const scoped = items.filter((item) => can(client("p"), permission, item));
    const unscoped = items.filter((item) => can(client(null), permission, item));
    const reads = permission === "plan.read";
    expect(scoped.map((item) => item.plan)).toEqual(reads ? ["p"] : []);
    expect(unscoped).toHaveLength(reads ? 3 : 0);
  });

  it("may ever read on its plan alone", () => {
    expect(mayEver(client("p"), "plan.read", "p")).toBe(true);
    expect(mayEver(client("p"), "plan.read", null)).toBe(true);
    expect(mayEver(client("p"), "plan.read", "q")).toBe(false);
    expect(mayEver(client(null), "report.edit", null)).toBe(false);
  });
});
