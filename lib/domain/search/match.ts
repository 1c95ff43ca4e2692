// Does a record answer the query, how well, and where to mark it. Every word must be found.
import { fold, foldText, mergeRanges, printedRange, type Range } from "./fold";
import type { SearchQuery } from "./query";
import { findShortened, findSpelled, maySpell, type Spelled, type Spelling } from "./spelling";

export type SearchName = { text: string; spelling?: Spelling };

export type Searchable = {
  /** Codes, and places in the plan's text; the first is the record's own. */
  codes: readonly string[];
  /** Names in the order in which marks are given back. */
  names: readonly SearchName[];
  /** Names of what it belongs to: they narrow a query that names the record itself. */
  beside?: readonly string[];
  /** Is called by a few characters of its name. */
  shortened?: boolean;
};

/** From the best to the least. */
export const ranks = [
  "code",
  "whole",
  "codeStart",
  "titleStart",
  "title",
  "spellingStart",
  "spelling",
  "shortened",
  "loose",
  "beside",
] as const;
export type Rank = (typeof ranks)[number];

export type Hit = {
  /** Of the word that was found least well. */
  rank: Rank;
  /** The code it was found by. */
  code: string | null;
  /** For each name, in order. */
  marks: readonly (readonly Range[])[];
};

type Found = { rank: Rank; code?: string; name?: number; ranges?: readonly Range[] };

function byCode(word: string, codes: readonly string[]): Found | null {
  const starting = codes.filter((code) => fold(code).startsWith(word));
  const exact = starting.find((code) => fold(code) === word);
  if (exact !== undefined) return { rank: "code", code: exact };
  return starting[0] === undefined ? null : { rank: "codeStart", code: starting[0] };
}

const isLetter = (char: string | undefined) => char !== undefined && /[a-z0-9]/.test(char);

/** Where a word stands in folded text; one or two letters or digits only where a word begins. */
export function placeIn(text: string, word: string): number {
  if (word.length > 2 || !isLetter(word[0])) return text.indexOf(word);
  if (word.length === 1 && /[a-z]/.test(word)) return text.startsWith(word) ? 0 : -1;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text[at - 1])) return at;
  return -1;
}

/** At the start better than further in, of several names the one found best. */
function best(found: readonly (Found | null)[]): Found | null {
  const all = found.flatMap((each) => each ?? []);
  return all.toSorted((a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank))[0] ?? null;
}

function byText(word: string, names: readonly SearchName[]): Found | null {
  return best(
    names.map((each, name) => {
      const folded = foldText(each.text);
      const at = placeIn(folded.text, word);
      if (at < 0) return null;
      const ranges = [printedRange(folded, at, at + word.length)];
      const whole = word.length === folded.text.length;
      return { rank: whole ? "whole" : at === 0 ? "titleStart" : "title", name, ranges };
    }),
  );
}

function soundRank({ range, starts, loose }: Spelled, text: string): Rank {
  if (loose) return "loose";
  if (!starts) return "spelling";
  return range[1] === text.length ? "whole" : "spellingStart";
}

function bySound(word: string, names: readonly SearchName[]): Found | null {
  return best(
    names.map(({ text, spelling }, name) => {
      const spelled = spelling ? findSpelled(text, spelling, word) : null;
      if (!spelled) return null;
      return { rank: soundRank(spelled, text), name, ranges: [spelled.range] };
    }),
  );
}

function byShortName(word: string, { names, shortened }: Searchable): Found | null {
  if (!shortened) return null;
  return best(
    names.map(({ text, spelling }, name) => {
      const ranges = spelling ? findShortened(text, spelling, word) : null;
      return ranges && { rank: "shortened", name, ranges };
    }),
  );
}

function byBelonging(word: string, { beside = [] }: Searchable): Found | null {
  return beside.some((name) => placeIn(fold(name), word) >= 0) ? { rank: "beside" } : null;
}

/** Words of a name in their order are one phrase, and syllables typed apart ("gui an xin qu") one word of sounds. */
function inOneBreath(words: readonly string[], names: readonly SearchName[]): Found | null {
  if (words.length < 2) return null;
  const phrase = byText(words.join(" "), names);
  return phrase ?? (words.every(maySpell) ? bySound(words.join(""), names) : null);
}

function toHit(found: readonly Found[], { names }: Searchable): Hit {
  const worst = Math.max(...found.map(({ rank }) => ranks.indexOf(rank)));
  return {
    rank: ranks[worst] ?? "beside",
    code: found.find(({ code }) => code !== undefined)?.code ?? null,
    marks: names.map((_, index) =>
      mergeRanges(found.flatMap(({ name, ranges }) => (name === index && ranges) || [])),
    ),
  };
}

/** null where a word is not found, or nothing was asked. */
export function matchRecord({ words }: SearchQuery, record: Searchable): Hit | null {
  const breath = inOneBreath(words, record.names);
  if (breath) return toHit([breath], record);
  const found = words.map(
    (word) =>
      byCode(word, record.codes) ??
      byText(word, record.names) ??
      bySound(word, record.names) ??
      byShortName(word, record) ??
      byBelonging(word, record),
  );
  const all = found.flatMap((each) => each ?? []);
  const named = all.some(({ rank }) => rank !== "beside");
  return named && all.length === words.length ? toHit(all, record) : null;
}

/** Those that answer, the best first; equals keep their order. */
export function findRecords<R extends Searchable>(
  query: SearchQuery,
  records: readonly R[],
): (R & { hit: Hit })[] {
  return records
    .flatMap((record) => {
      const hit = matchRecord(query, record);
      return hit ? [{ ...record, hit }] : [];
    })
    .toSorted((a, b) => ranks.indexOf(a.hit.rank) - ranks.indexOf(b.hit.rank));
}
