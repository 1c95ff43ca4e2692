// What changed between two texts, word by word: the reviewer reads only the marks. Chinese has no spaces, so
// words come from the language's own segmentation; stray single matches inside a rewritten stretch are swallowed.

export type TextPart = { kind: "same" | "added" | "removed"; text: string };

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const latinOrNumber = /^[\p{Script=Latin}\d.\-/%]+$/u;

/** Words; a date or a number stays one word. */
function toWords(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1);
    if (last !== undefined && latinOrNumber.test(last) && latinOrNumber.test(segment)) {
      words[words.length - 1] = last + segment;
    } else words.push(segment);
  }
  return words;
}

/** Lengths of the longest common subsequences of all tails, row by row. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      lengths[at] =
        a[i] === b[j]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
}

function* compareWords(a: readonly string[], b: readonly string[]): Generator<TextPart> {
  const width = b.length + 1;
  const lengths = commonLengths(a, b);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    const at = i * width + j;
    if (left !== undefined && left === right) {
      yield { kind: "same", text: left };
      i += 1;
      j += 1;
    } else if (
      left !== undefined &&
      (right === undefined || (lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0))
    ) {
      yield { kind: "removed", text: left };
      i += 1;
    } else {
      yield { kind: "added", text: right ?? "" };
      j += 1;
    }
  }
}

/** One stretch of change: removed before added, then what stayed. */
type Stretch = { removed: string; added: string; same: string };

function toStretches(parts: Iterable<TextPart>): Stretch[] {
  const stretches: Stretch[] = [];
  let current: Stretch = { removed: "", added: "", same: "" };
  for (const part of parts) {
    if (part.kind !== "same" && current.same !== "") {
      stretches.push(current);
      current = { removed: "", added: "", same: "" };
    }
    current[part.kind] += part.text;
  }
  return [...stretches, current];
}

/** A match of one sign between two rewritten stretches says nothing: it joins them. */
function joinStray(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const before = joined.at(-1);
    const isStray =
      before !== undefined &&
      before.same.length === 1 &&
      before.removed !== "" &&
      before.added !== "" &&
      stretch.removed !== "" &&
      stretch.added !== "";
    if (!isStray) {
      joined.push({ ...stretch });
      continue;
    }
    before.removed += before.same + stretch.removed;
    before.added += before.same + stretch.added;
    before.same = stretch.same;
  }
  return joined;
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

/** From the earlier text to the later one, in reading order. Joined without the removed parts it is the later text. */
export function textDiff(before: string, after: string): TextPart[] {
  const [a, b] = [toWords(before), toWords(after)];
  const start = sharedStart(a, b);
  const end = sharedStart(a.slice(start).toReversed(), b.slice(start).toReversed());
  const middle = compareWords(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const parts = joinStray(toStretches(middle)).flatMap(({ removed, added, same }): TextPart[] => [
    { kind: "removed", text: removed },
    { kind: "added", text: added },
    { kind: "same", text: same },
  ]);
  return [
    { kind: "same" as const, text: a.slice(0, start).join("") },
    ...parts,
    { kind: "same" as const, text: a.slice(a.length - end).join("") },
  ].filter((part) => part.text !== "");
}
