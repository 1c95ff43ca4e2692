// What a session still lacks before it may be used for anything, and why sessions end.

/** How somebody proved who they are. */
export const signInWays = ["password", "sso"] as const;
export type SignInWay = (typeof signInWays)[number];

/** provider: the single sign-on asked for it. */
export const shownFactors = ["none", "code", "recovery", "provider"] as const;
export type ShownFactor = (typeof shownFactors)[number];

/** Who or what ended a session before its time. */
export const sessionEnds = [
  "signOut",
  "owner",
  "everywhere",
  "administrator",
  "password",
  "factor",
  "replaced",
] as const;
export type SessionEnd = (typeof sessionEnds)[number];

/** What must be done first: nothing else is open until it is. */
export type Due = "password" | "factor";

export type Standing = {
  way: SignInWay;
  factor: ShownFactor;
  /** The password is one somebody else chose, or has come of age. */
  passwordDue: boolean;
  /** A role held today asks for a second factor. */
  factorNeeded: boolean;
};

/** Whoever came by single sign-on typed no password, so that its age is of no account. */
export function dueOf({ way, factor, passwordDue, factorNeeded }: Standing): Due | null {
  if (way === "password" && passwordDue) return "password";
  return factorNeeded && factor === "none" ? "factor" : null;
}

/** Seconds between two notes that a session was seen: one write a minute, and an idle limit true to a minute. */
export const SEEN_SECONDS = 60;
