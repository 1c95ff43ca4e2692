// Text as it is compared: full-width forms, case, dashes and quotation marks make no difference. Every folded unit
// knows the characters it came from, so that a hit can be marked in the text as it is printed.

/** From the first unit to before the last, in UTF-16 units of the printed text. */
export type Range = readonly [from: number, to: number];

export type Folded = {
  text: string;
  /** Where the unit of the same index begins and ends in the printed text. */
  begins: readonly number[];
  ends: readonly number[];
};

const dashes = /[\u2010-\u2015\u2212]/g;
const quotes = /[\u201c\u201d\u2018\u2019"'\u300a\u300b\u300c-\u300f]/g;

/** As the query is compared; units do not matter there. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(dashes, "-").replaceAll(quotes, "");
}

export function foldText(printed: string): Folded {
  const begins: number[] = [];
  const ends: number[] = [];
  let text = "";
  let at = 0;
  for (const char of printed) {
    const units = fold(char);
    text += units;
    for (let index = 0; index < units.length; index += 1) {
      begins.push(at);
      ends.push(at + char.length);
    }
    at += char.length;
  }
  return { text, begins, ends };
}

/** The printed range of folded units `from` to before `to`; at least one unit. */
export function printedRange({ begins, ends }: Folded, from: number, to: number): Range {
  return [begins[from] ?? 0, ends[to - 1] ?? 0];
}

/** In order, what overlaps or touches as one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
