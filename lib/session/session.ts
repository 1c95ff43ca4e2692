// From a request to an actor. Only doors (pages, actions, routes) call this; core code takes the actor it is given.
import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Due } from "../domain/account/session-limits";
import { signInPath } from "../domain/account/return-path";
import type { UserActor } from "../domain/actor";
import { recordChange } from "../data/record-change";
import { endSessions } from "../data/account-sessions";
import { businessClock } from "../platform/clock";
import { callerOf } from "./request";
import { findSessionInForce, type SessionInForce } from "./session-in-force";
import { enterWithCode, enterWithPassword, type Opened, type Outcome } from "./sign-in";
import {
  cookieOptions,
  deviceCookieName,
  deviceCookieOptions,
  deviceToken,
  PENDING_SECONDS,
  pendingCookieName,
  pendingToken,
  readDeviceToken,
  readPendingToken,
  sessionCookieName,
  sessionToken,
  TOKEN_SECONDS,
} from "./tokens";

const readSession = cache(async (quietly: boolean): Promise<SessionInForce | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return findSessionInForce(token, await headers(), businessClock, quietly);
});

/** The session of this request, whatever it still lacks. For the door itself; everybody else asks findActor. */
export async function findSession(): Promise<SessionInForce | null> {
  return readSession(false);
}

type Despite = {
  /** What may still be due: the page or action that does it. */
  despite?: readonly Due[];
  /** A look by the page itself, which keeps no idle session alive. */
  quietly?: boolean;
};

/** The signed-in actor, or null: also while a password or a second factor is due, which leaves nothing else open. */
export async function findActor({
  despite = [],
  quietly = false,
}: Despite = {}): Promise<UserActor | null> {
  const session = await readSession(quietly);
  if (!session || (session.due !== null && !despite.includes(session.due))) return null;
  return session.actor;
}

/** The sign-in before this one, to be told while this one is fresh. */
export async function previousSignIn() {
  const previous = (await findSession())?.previous;
  return previous?.fresh ? previous : null;
}

/** Why there is no actor. */
export async function noActorCode(): Promise<"notSignedIn" | "passwordDue" | "factorDue"> {
  const due = (await findSession())?.due;
  if (!due) return "notSignedIn";
  return due === "password" ? "passwordDue" : "factorDue";
}

const pageOfDue: Record<Due, string> = { password: "/account", factor: "/account/second-factor" };

/**
 * The session with its actor. For pages: anybody else is sent to sign in and comes back afterwards; whoever has something
 * due is sent to the page where it is done, which opens `despite` that.
 */
export async function requireSession(
  page: { despite?: readonly Due[] } = {},
): Promise<SessionInForce> {
  const session = await findSession();
  if (!session) redirect(signInPath((await headers()).get("x-path")));
  const { due } = session;
  if (due !== null && !(page.despite ?? []).includes(due)) redirect(pageOfDue[due]);
  return session;
}

/** The signed-in actor, for pages, as requireSession. */
export async function requireActor(page: { despite?: readonly Due[] } = {}): Promise<UserActor> {
  return (await requireSession(page)).actor;
}

async function thisCaller() {
  return callerOf(await headers(), (await cookies()).get(deviceCookieName())?.value);
}

/** Opens a session, or the second step towards one. Throws as enterWithPassword does. */
export async function openWithPassword(
  name: string,
  password: string,
  to: string,
): Promise<Outcome["step"]> {
  const given = { name, password, to };
  return take(await enterWithPassword(given, await thisCaller(), businessClock));
}

/** The browser gets what it has earned: a session, or five minutes for the second step. */
export async function take(outcome: Outcome): Promise<Outcome["step"]> {
  if (outcome.step === "open") {
    await setSession(outcome.opened);
    return "open";
  }
  const token = await pendingToken(outcome.pending);
  (await cookies()).set(pendingCookieName(), token, cookieOptions(PENDING_SECONDS));
  return "code";
}

/** Who stands between password and code. */
export async function findPending() {
  return readPendingToken((await cookies()).get(pendingCookieName())?.value);
}

/** Opens the session the second step was for; says where to go. Null: it took too long. Throws as enterWithCode does. */
export async function openWithCode(typed: string): Promise<string | null> {
  const pending = await findPending();
  if (!pending) return null;
  await setSession(await enterWithCode(pending, typed, await thisCaller(), businessClock));
  (await cookies()).delete(pendingCookieName());
  return pending.to;
}

/** A new session each time: none that somebody else may know is ever made one's own. */
export async function setSession(opened: Opened): Promise<void> {
  await endHere("replaced", opened.sessionId);
  const store = await cookies();
  store.set(sessionCookieName(), await sessionToken(opened), cookieOptions(TOKEN_SECONDS));
  if (readDeviceToken(store.get(deviceCookieName())?.value ?? null, opened.name) === null) {
    store.set(deviceCookieName(), deviceToken(opened.name), deviceCookieOptions());
  }
}

/** This session as a command may carry it on under a new id. */
export async function hereSession() {
  const session = await findSession();
  if (!session) return null;
  const { way, factor, previous } = session;
  const { device, address } = await thisCaller();
  return { way, factor, device, address, previous };
}

/** The browser goes on under this id: a command has ended the one before. */
export async function keepSession(
  { personId, name }: Pick<UserActor, "personId" | "name">,
  sessionId: string,
): Promise<void> {
  const token = await sessionToken({ personId, name, sessionId });
  (await cookies()).set(sessionCookieName(), token, cookieOptions(TOKEN_SECONDS));
}

async function endHere(by: "signOut" | "replaced", except?: string): Promise<void> {
  const session = await findSession();
  if (!session || session.sessionId === except) return;
  const { actor, sessionId: id } = session;
  await recordChange(actor, businessClock(), async (tx) => {
    await endSessions(tx, actor.personId, { id }, by);
    const subject = { subjectType: "Person", subjectId: actor.personId };
    return {
      result: undefined,
      audit: [{ action: "session.signedOut", planId: null, ...subject }],
    };
  });
}

/** Ends the session of this browser, here and on the server. */
export async function closeSession(): Promise<void> {
  await endHere("signOut");
  await forgetSession();
}

/** For a browser whose session has been ended otherwise. */
export async function forgetSession(): Promise<void> {
  const store = await cookies();
  store.delete(sessionCookieName());
  store.delete(pendingCookieName());
}
