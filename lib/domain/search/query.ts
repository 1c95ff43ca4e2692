// What was typed into the search field, as it is looked for.
import { fold } from "./fold";

export type SearchQuery = {
  /** As typed, without what surrounds it and without what is too much. */
  typed: string;
  /** Folded; every one must be found. */
  words: readonly string[];
  /** Something was left out: the query was longer than is looked for. */
  cut: boolean;
};

/** Characters and words that are looked for; a longer text is pasted, not asked. */
export const QUERY_LIMIT = 60;
export const WORD_LIMIT = 6;

const separators = /[\s,;\u3001]+/;

export function readSearchQuery(raw: string): SearchQuery {
  const typed = raw.replaceAll(/\s+/g, " ").trim();
  const kept = Array.from(typed).slice(0, QUERY_LIMIT).join("");
  const words = fold(kept)
    .split(separators)
    .filter((word) => word !== "");
  return {
    typed: kept,
    words: [...new Set(words)].slice(0, WORD_LIMIT),
    cut: kept !== typed || words.length > WORD_LIMIT,
  };
}
