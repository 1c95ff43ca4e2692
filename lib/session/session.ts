// From a request to an actor. Only doors (pages, actions, routes) call this; core code takes the actor it is given.
import "server-only";
import { getServerSession } from "next-auth";
import { encode } from "next-auth/jwt";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { systemActor, type UserActor, userActor } from "../domain/actor";
import { toLocalDate } from "../domain/calendar";
import { findAccount } from "../data/people";
import { businessClock } from "../platform/clock";
import { env } from "../platform/env";
import { checkCredentials, type SignedIn } from "./check-credentials";
import { authOptions, isSecure, SESSION_SECONDS, sessionCookieName } from "./options";
import { addressOf, requestIdOf } from "./request";

type Session = { actor: UserActor; mustChangePassword: boolean };

/** The session of this request. Account, grants and its version are read from the database each time. */
const findSession = cache(async (): Promise<Session | null> => {
  const session = await getServerSession(authOptions());
  if (!session?.personId) return null;
  const head = await headers();
  const requestId = requestIdOf(head);
  const reader = systemActor("session", requestId);
  const account = await findAccount(reader, { id: session.personId }, toLocalDate(businessClock()));
  if (!account || account.sessionVersion !== session.sessionVersion) return null;
  const actor = userActor({
    personId: account.id,
    name: account.name,
    displayName: account.displayName,
    grants: account.grants,
    requestId,
    address: addressOf(head),
  });
  return { actor, mustChangePassword: account.mustChangePassword };
});

/** The signed-in actor, or null. */
export async function findActor(): Promise<UserActor | null> {
  return (await findSession())?.actor ?? null;
}

/** Is the password still the one somebody else chose? */
export async function hasInitialPassword(): Promise<boolean> {
  return (await findSession())?.mustChangePassword ?? false;
}

/**
 * The signed-in actor; anybody else is sent to sign in. For pages. With an initial password only the page that
 * changes it opens (`initialPassword: true`).
 */
export async function requireActor(page: { initialPassword?: boolean } = {}): Promise<UserActor> {
  const actor = await findActor();
  if (!actor) redirect("/sign-in");
  if (!page.initialPassword && (await hasInitialPassword())) redirect("/account");
  return actor;
}

/** Opens a session for these credentials. Throws as checkCredentials does. */
export async function openSession(name: string, password: string): Promise<void> {
  const head = await headers();
  const account = await checkCredentials(
    { name, password, address: addressOf(head), requestId: requestIdOf(head) },
    businessClock,
  );
  const store = await cookies();
  store.set(sessionCookieName(), await sessionToken(account), {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    maxAge: SESSION_SECONDS,
  });
}

/** The token next-auth itself would set. */
async function sessionToken(account: SignedIn): Promise<string> {
  return encode({
    secret: env().NEXTAUTH_SECRET,
    maxAge: SESSION_SECONDS,
    token: { sub: account.personId, name: account.name, sessionVersion: account.sessionVersion },
  });
}

/** Forgets the session of this browser. */
export async function closeSession(): Promise<void> {
  (await cookies()).delete(sessionCookieName());
}
