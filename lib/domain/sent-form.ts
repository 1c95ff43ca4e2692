// A form carries a key from the page it stood on, so that one sent twice is acted on once.

/** The hidden field with the key. Begins with $, as all that is in a form and was not typed. */
export const SENT_FIELD = "$sent";

/** Longer ones were not made here. */
export const LONGEST_SENT_KEY = 80;

/** Gives each change made in the course of one sending a key of its own, in the order they are made. */
export type SentKeys = { next: () => string; made: () => number };

export function sentKeys(sending: string): SentKeys {
  let count = 0;
  return { next: () => `${sending}.${count++}`, made: () => count };
}
