// What the database's second fence is told of an actor: derived from the one permission table, compared by the row
// policies (prisma/migrations/20241010000000_row_policies).
import type { Actor, GrantInForce } from "../domain/actor";
import { grantReaches, type Permission, permissions } from "../domain/permissions";

/** Rights by which rows are told apart within a plan, under the names the policies ask for. */
export const fencedRights = {
  draft: "report.readDraft",
  problems: "report.readProblems",
  evidence: "evidence.read",
  supervision: "supervision.read",
  notices: "notice.send",
} as const satisfies Record<string, Permission>;

/** How far one right goes. */
export type FencedReach = {
  /** On every plan there is. */
  every: boolean;
  /** Ids of the plans on all of whose items it holds, joined by commas. */
  plans: string;
  /** Units on whose items it holds: those they lead alone, or support as well. `plan`: null for every plan. */
  units: { plan: string | null; unit: string; lead: boolean }[];
};

export type FenceSettings = {
  kind: Actor["kind"];
  person: string;
  /** Id of the token another system reads by. */
  client: string;
  /** Ids of the plans the actor may read, joined by commas; "*": all of them. */
  plans: string;
  rights: string;
  request: string;
};

const everywhere: FencedReach = { every: true, plans: "", units: [] };
const nowhere: FencedReach = { every: false, plans: "", units: [] };

const reachesWhole = (grant: GrantInForce, permission: Permission) =>
  grantReaches({ ...grant, organisation: null }, permission, { plan: grant.plan });

function reachOf(grants: readonly GrantInForce[], permission: Permission): FencedReach {
  const whole = grants.filter((grant) => reachesWhole(grant, permission));
  const units = grants.flatMap((grant): FencedReach["units"] => {
    const { plan, planId, organisation, organisationId: unit } = grant;
    if (organisation === null || unit === null || whole.includes(grant)) return [];
    const supports = grantReaches(grant, permission, { plan, supporting: [organisation] });
    if (!supports && !grantReaches(grant, permission, { plan, lead: organisation })) return [];
    return [{ plan: planId, unit, lead: !supports }];
  });
  return {
    every: whole.some((grant) => grant.planId === null),
    plans: whole.flatMap((grant) => grant.planId ?? []).join(","),
    units,
  };
}

/** Permissions that stand by themselves and that one of these grants carries. */
function officesOf(grants: readonly GrantInForce[]): string[] {
  const held = new Set(grants.map((grant) => grant.role));
  return Object.entries(permissions).flatMap(([name, row]) =>
    Object.entries(row).some(
      ([role, reach]) => reach === "office" && [...held].includes(role as never),
    )
      ? [name]
      : [],
  );
}

function rightsOf(actor: Actor): string {
  const named = Object.entries(fencedRights).map(([name, permission]) => {
    if (actor.kind === "system") return [name, everywhere] as const;
    if (actor.kind === "client") return [name, nowhere] as const;
    return [name, reachOf(actor.grants, permission)] as const;
  });
  const offices = actor.kind === "user" ? officesOf(actor.grants) : [];
  return JSON.stringify({ ...Object.fromEntries(named), offices });
}

/** Ids of the plans the actor may read, "*" for all. */
function plansOf(actor: Actor): string {
  if (actor.kind === "system") return "*";
  if (actor.kind === "client") return actor.planId ?? "*";
  const { every, plans } = reachOf(actor.grants, "plan.read");
  return every ? "*" : plans;
}

/** What a transaction of this actor says of itself. */
export function fenceSettings(actor: Actor): FenceSettings {
  return {
    kind: actor.kind,
    person: actor.kind === "user" ? actor.personId : "",
    client: actor.kind === "client" ? actor.tokenId : "",
    plans: plansOf(actor),
    rights: rightsOf(actor),
    request: actor.requestId,
  };
}
