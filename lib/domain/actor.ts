// Who acts. Every read and write takes one as an explicit argument; only lib/session and systemActor() make them.
import type { Role } from "./permissions";
import type { SentKeys } from "./sent-form";

declare const proven: unique symbol;

/** A dated role of a person for a unit, a plan or a region; null scope: all of that kind. */
export type GrantInForce = {
  role: Role;
  organisation: string | null;
  organisationId: string | null;
  /** In the installation's first language; frozen into the log. */
  organisationName: string | null;
  plan: string | null;
  planId: string | null;
  /** The head in whose place it is held; absent or null: in one's own right. */
  deputyFor?: string | null;
};

export type UserActor = {
  readonly [proven]: true;
  kind: "user";
  personId: string;
  name: string;
  displayName: string;
  grants: readonly GrantInForce[];
  requestId: string;
  address: string | null;
  /** Of the form that is being sent: what it asks for is done once, however often it comes. */
  sent?: SentKeys;
};

export type SystemActor = {
  readonly [proven]: true;
  kind: "system";
  job: string;
  requestId: string;
};

/** Another system that reads by token. It holds no role: the one thing it may is in permissions.can. */
export type ClientActor = {
  readonly [proven]: true;
  kind: "client";
  tokenId: string;
  /** The system the token was issued to. */
  name: string;
  /** Its scope; null: every plan. */
  planCode: string | null;
  planId: string | null;
  /** Always empty. */
  grants: readonly GrantInForce[];
  requestId: string;
  address: string | null;
};

export type Actor = UserActor | SystemActor | ClientActor;

/** The actor of a job, an import or the demo. It may do what its command says, and the log names the job. */
export function systemActor(job: string, requestId: string): SystemActor {
  return { kind: "system", job, requestId } as SystemActor;
}

/** To be called by lib/session.ts and the demo seed alone, after the grants were read from the database. */
export function userActor(proof: Omit<UserActor, "kind" | typeof proven>): UserActor {
  return { kind: "user", ...proof } as UserActor;
}

/** To be called by lib/session/api-actor.ts alone, after the token was found in force in the database. */
export function clientActor(
  proof: Omit<ClientActor, "kind" | "grants" | typeof proven>,
): ClientActor {
  return { kind: "client", grants: [], ...proof } as unknown as ClientActor;
}

/** Roles the actor holds on a plan (grants without a plan count for every plan). */
export function rolesOn(actor: UserActor, planCode: string | null): Role[] {
  return actor.grants
    .filter((g) => g.plan === null || planCode === null || g.plan === planCode)
    .map((g) => g.role);
}
