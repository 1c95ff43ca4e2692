// Heads of chains as lines that can be printed, copied, kept elsewhere and read back: chain, number, hash.
import type { ChainHead } from "./chained-event";

export const headLine = ({ chain, number, hash }: ChainHead) => `${chain} ${number} ${hash}`;

const line = /([0-9a-f-]{36}|installation)\s+(\d{1,19})\s+([0-9a-f]{64})(?![0-9a-f])/g;

/** All that reads as a head, in whatever stands around it: the output of the check itself, a mail, a printed list. */
export function readHeads(text: string): ChainHead[] {
  return [...text.matchAll(line)].flatMap(([, chain, number, hash]) =>
    chain && number && hash ? [{ chain, number: BigInt(number), hash }] : [],
  );
}
