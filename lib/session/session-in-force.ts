// From a token to an actor: the one place where a session becomes somebody who may act. Account, grants and session are
// read from the database each time.
import "server-only";
import {
  type Due,
  dueOf,
  type ShownFactor,
  type SignInWay,
} from "../domain/account/session-limits";
import { needsFactor } from "../domain/account/sign-in-settings";
import { systemActor, type UserActor, userActor } from "../domain/actor";
import { toLocalDate } from "../domain/calendar";
import type { Clock } from "../domain/clock";
import { findSignedIn, noteSeen } from "../data/account-sessions";
import { addressOf, requestIdOf } from "./request";
import { readSessionToken } from "./tokens";

export type SessionInForce = {
  actor: UserActor;
  sessionId: string;
  way: SignInWay;
  factor: ShownFactor;
  /** Must be done before anything else. */
  due: Due | null;
  /** The password was chosen by somebody else, or has come of age. */
  dueSince: "initial" | "age" | null;
  /** A role held today asks for a second factor. */
  factorNeeded: boolean;
  /** The sign-in before this one. */
  previous: { at: Date | null; address: string | null; failures: number; fresh: boolean };
};

/** `quietly`: a look by the page itself, which keeps no idle session alive. */
export async function findSessionInForce(
  token: string | undefined,
  headers: Headers,
  clock: Clock,
  quietly = false,
): Promise<SessionInForce | null> {
  const claims = await readSessionToken(token);
  if (!claims) return null;
  const requestId = requestIdOf(headers);
  const reader = systemActor("session", requestId);
  const found = await findSignedIn(reader, claims, toLocalDate(clock()));
  if (!found) return null;
  const { session, account, settings, agedPassword } = found;
  if (session.stale && !quietly) await noteSeen(reader, session.id);
  const held = account.grants.map((grant) => grant.role);
  const factorNeeded = needsFactor(held, settings);
  return {
    actor: userActor({
      personId: account.id,
      name: account.name,
      displayName: account.displayName,
      grants: account.grants,
      requestId,
      address: addressOf(headers),
    }),
    sessionId: session.id,
    way: session.way,
    factor: session.factor,
    due: dueOf({
      way: session.way,
      factor: session.factor,
      passwordDue: account.mustChangePassword || agedPassword,
      factorNeeded,
    }),
    dueSince: account.mustChangePassword ? "initial" : agedPassword ? "age" : null,
    factorNeeded,
    previous: {
      at: session.previousAt,
      address: session.previousAddress,
      failures: session.failuresSince,
      fresh: session.fresh,
    },
  };
}
