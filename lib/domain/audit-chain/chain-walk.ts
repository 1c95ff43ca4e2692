// Goes through the log event by event and says where each chain first breaks. It needs nothing but the events, in the
// order of their chains and numbers, and keeps one state for each chain.
import { canonicalText } from "./canonical";
import { type ChainedEvent, type ChainHead, chainOf, NO_HASH } from "./chained-event";

/**
 * content: the event is not what was hashed. link: it does not name the one before it. gap: numbers are missing before
 * it. duplicate: its number was there already. version: hashed in a way this program does not know. tail: the last
 * events are missing. beyond: events stand after the head. head: the last event is not the one that the head, or a
 * list kept elsewhere, names.
 */
export const differences = [
  "gap",
  "duplicate",
  "link",
  "version",
  "content",
  "tail",
  "beyond",
  "head",
] as const;
export type Difference = (typeof differences)[number];

export type ChainFault = {
  number: bigint;
  /** Of the event found there; null where it is missing. */
  id: string | null;
  differs: Difference[];
  /** First and last of the numbers that are not there. */
  missing: { from: bigint; to: bigint } | null;
};
export type ChainVerdict = {
  chain: string;
  events: number;
  /** The last event seen before any fault. */
  last: { number: bigint; hash: string } | null;
  fault: ChainFault | null;
};

type Hash = (text: string) => string;
type Options = {
  sha256: Hash;
  /** A chosen part of the log: numbers may be missing, and each event stands for itself. */
  partial?: boolean;
  /** Heads written down earlier or elsewhere; each must be found. */
  expected?: readonly ChainHead[];
};

export type ChainWalk = {
  take: (event: ChainedEvent) => void;
  /** With the heads as the database or the export has them. */
  end: (heads: readonly ChainHead[]) => ChainVerdict[];
};

export function chainWalk(options: Options): ChainWalk {
  const verdicts = new Map<string, ChainVerdict>();
  const expected = expectedHashes(options.expected ?? []);
  const verdictOf = (chain: string) => {
    const known = verdicts.get(chain);
    if (known) return known;
    const fresh: ChainVerdict = { chain, events: 0, last: null, fault: null };
    verdicts.set(chain, fresh);
    return fresh;
  };
  return {
    take: (event) => {
      const verdict = verdictOf(event.chain);
      verdict.events += 1;
      if (verdict.fault) return;
      verdict.fault = faultOf(event, verdict.last, options);
      const { chain, chainNumber, hash, id } = event;
      if (verdict.fault) return;
      const known = expected.get(chain)?.get(BigInt(chainNumber)) ?? hash;
      if (known !== hash) verdict.fault = missed(BigInt(chainNumber), "head", id);
      else verdict.last = { number: BigInt(chainNumber), hash };
    },
    end: (heads) => {
      const last = options.partial ? [] : heads;
      for (const head of [...last, ...(options.expected ?? [])]) {
        const verdict = verdictOf(head.chain);
        verdict.fault ??= endFault(verdict, head, last.includes(head), options.partial ?? false);
      }
      return [...verdicts.values()];
    },
  };
}

function expectedHashes(heads: readonly ChainHead[]): Map<string, Map<bigint, string>> {
  const hashes = new Map<string, Map<bigint, string>>();
  for (const { chain, number, hash } of heads) {
    const of = hashes.get(chain) ?? new Map<bigint, string>();
    hashes.set(chain, of.set(number, hash));
  }
  return hashes;
}

const missed = (number: bigint, difference: Difference, id: string | null): ChainFault => ({
  number,
  id,
  differs: [difference],
  missing: null,
});

function faultOf(
  event: ChainedEvent,
  last: ChainVerdict["last"],
  { sha256, partial }: Options,
): ChainFault | null {
  const number = BigInt(event.chainNumber);
  const next = (last?.number ?? 0n) + 1n;
  const differs: Difference[] = [];
  if (number > next && !partial) differs.push("gap");
  if (number < next) differs.push("duplicate");
  const follows = number === next && (last !== null || number === 1n);
  if (follows && event.previousHash !== (last?.hash ?? NO_HASH)) differs.push("link");
  const canonical = canonicalText(event);
  if (canonical === null) differs.push("version");
  else if (sha256(canonical) !== event.hash || event.chain !== chainOf(event.planId))
    differs.push("content");
  if (differs.length === 0) return null;
  const missing = differs.includes("gap") ? { from: next, to: number - 1n } : null;
  return { number, id: event.id, differs, missing };
}

/** `own`: the head that stands beside the chain; else one that was written down before, which the chain may be past. */
function endFault(
  { last }: ChainVerdict,
  head: ChainHead,
  own: boolean,
  partial: boolean,
): ChainFault | null {
  const number = last?.number ?? 0n;
  if (number < head.number)
    return partial
      ? null
      : {
          number: number + 1n,
          id: null,
          differs: ["tail"],
          missing: { from: number + 1n, to: head.number },
        };
  if (!own) return null;
  if (number > head.number) return missed(head.number + 1n, "beyond", null);
  return head.hash === (last?.hash ?? NO_HASH) ? null : missed(number, "head", null);
}
