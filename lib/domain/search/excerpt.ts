// A long text around what was found in it.
import { foldText, mergeRanges, printedRange, type Range } from "./fold";

export type Part = { text: string; hit: boolean };
export type Excerpt = { parts: readonly Part[]; cutBefore: boolean; cutAfter: boolean };

/** The text in pieces, those in the ranges as hits. */
export function partsOf(text: string, ranges: readonly Range[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from > at) parts.push({ text: text.slice(at, from), hit: false });
    parts.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false });
  return parts;
}

/** Where folded words stand in a text; each once. */
export function rangesOf(text: string, words: readonly string[]): Range[] {
  const folded = foldText(text);
  return mergeRanges(
    words.flatMap((word) => {
      const at = folded.text.indexOf(word);
      return at < 0 ? [] : [printedRange(folded, at, at + word.length)];
    }),
  );
}

const BEFORE = 24;

/** About `room` characters of the text from a little before the first word; null where none of them stands in it. */
export function excerptOf(text: string, words: readonly string[], room = 96): Excerpt | null {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const ranges = rangesOf(line, words);
  const [first] = ranges;
  if (!first) return null;
  const from =
    line.length <= room ? 0 : Math.max(0, Math.min(first[0] - BEFORE, line.length - room));
  const to = Math.min(line.length, Math.max(from + room, first[1]));
  const shown = ranges
    .filter((range) => range[1] <= to)
    .map((range): Range => [range[0] - from, range[1] - from]);
  return {
    parts: partsOf(line.slice(from, to), shown),
    cutBefore: from > 0,
    cutAfter: to < line.length,
  };
}
