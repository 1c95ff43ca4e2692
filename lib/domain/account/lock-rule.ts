// How long a door stays shut after wrong tries. Each wrong one costs more, up to a ceiling: guessing becomes hopeless,
// and nobody can lock somebody else out for good.

/** Tries one caller has at one name before the first wait. */
export const FREE_TRIES = 5;
/** Tries all callers who are strange to a name have at it together. */
export const FREE_TRIES_OF_STRANGERS = 20;
/** Tries from one address, whatever the names: an office behind one address mistypes more than one person does. */
export const FREE_TRIES_OF_ADDRESS = 30;
/** Failures are remembered this long after the last of them. */
export const REMEMBERED_SECONDS = 24 * 60 * 60;
const CEILING_SECONDS = 15 * 60;

/**
 * Seconds until the try after this one. `tries` counts this one, `free` those that cost nothing but the last: 0, then
 * one minute, two, four, eight, and fifteen from there on.
 */
export function waitSeconds(tries: number, free: number): number {
  if (tries < free) return 0;
  return Math.min(60 * 2 ** Math.min(tries - free, 10), CEILING_SECONDS);
}
