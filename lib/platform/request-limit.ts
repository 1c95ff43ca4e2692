// Counters of requests, in the memory of this server: a write to the database for each page would cost more than it
// guards. Several servers allow each their own share. Failed sign-ins are counted on the database, for all of them.
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { type Asking, countsOf, type Count } from "../domain/web/request-limits";

const WINDOW_SECONDS = 60;

export type RequestLimiter = (asking: Asking) => Promise<number>;

/** Answers for each request how many seconds its asker must wait; 0: let in. `factor` times the figures are let in. */
export function requestLimiter(factor: number): RequestLimiter {
  const counters = new Map<string, RateLimiterMemory>();
  const counterOf = ({ kind, limit }: Count) => {
    const name = `${kind}:${limit}`;
    const counter =
      counters.get(name) ??
      new RateLimiterMemory({
        keyPrefix: name,
        points: Math.max(1, Math.floor(limit * factor)),
        duration: WINDOW_SECONDS,
      });
    counters.set(name, counter);
    return counter;
  };
  return async (asking) => {
    const waits = countsOf(asking).map(async (count) => {
      try {
        await counterOf(count).consume(count.key || "all");
        return 0;
      } catch (refused) {
        // Over the limit is an answer here, not a fault.
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      }
    });
    return Math.max(0, ...(await Promise.all(waits)));
  };
}
