// Failed sign-ins are counted per account and per address on the database, so that several servers count as one.
import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { database } from "./db";

// 5 failures of one name or 30 from one address within 15 minutes close the door for 15 minutes.
const FAILURES_PER_NAME = 5;
const FAILURES_PER_ADDRESS = 30;
const WINDOW_SECONDS = 15 * 60;

function limiter(keyPrefix: string, points: number) {
  return new RateLimiterPrisma({
    storeClient: database(),
    tableName: "rateLimit",
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
    blockDuration: WINDOW_SECONDS,
    clearExpiredByTimeout: false,
  });
}

const keysOf = (name: string, address: string | null) => [
  { limiter: limiter("sign-in-name", FAILURES_PER_NAME), key: name.toLowerCase() },
  ...(address ? [{ limiter: limiter("sign-in-address", FAILURES_PER_ADDRESS), key: address }] : []),
];

/** Whole minutes until this name may be tried from this address again; 0: now. */
export async function signInBlockedMinutes(name: string, address: string | null): Promise<number> {
  let wait = 0;
  for (const { limiter: counter, key } of keysOf(name, address)) {
    const state = await counter.get(key);
    if (state && state.consumedPoints >= counter.points) wait = Math.max(wait, state.msBeforeNext);
  }
  return Math.ceil(wait / 60_000);
}

/** Count one failure. */
export async function countFailedSignIn(name: string, address: string | null): Promise<void> {
  for (const { limiter: counter, key } of keysOf(name, address)) {
    try {
      await counter.consume(key);
    } catch (refused) {
      // Over the limit is an answer here, not a fault.
      if (!(refused instanceof RateLimiterRes)) throw refused;
    }
  }
}

/** A right password forgets the failures of its name, not those of the address. */
export async function forgetFailedSignIns(name: string): Promise<void> {
  await limiter("sign-in-name", FAILURES_PER_NAME).delete(name.toLowerCase());
}
