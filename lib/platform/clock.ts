// The business clock of this installation: real time, or a demo's own day that runs on.
import type { Clock } from "../domain/clock";
import { env } from "./env";

/** The instant that business rules take as now. */
export const businessClock: Clock = () => {
  const { LUOSHI_CLOCK_START: start, LUOSHI_CLOCK_ANCHOR: anchor } = env();
  const now = Date.now();
  if (!start) return new Date(now);
  const elapsed = anchor ? now - Date.parse(anchor) : 0;
  return new Date(Date.parse(start) + elapsed);
};
