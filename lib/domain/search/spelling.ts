// Chinese by its sounds: initials ("gaxq"), whole syllables ("guianxinqu"), the last one perhaps not yet finished, or
// both in turn. Which sounds a character has is given: lib/platform/pinyin.ts.
import type { Range } from "./fold";

/** Sounds by code point of the text, the likely one first; none for what is no Chinese character. */
export type Spelling = readonly (readonly string[])[];

export type Spelled = { range: Range; starts: boolean; loose: boolean };

type Unit = { from: number; to: number; sounds: readonly string[] };
type Step = "initial" | "syllable" | "either";

/** Characters with sounds, and letters and digits as they stand; marks and spaces are passed over. */
function unitsOf(text: string, spelling: Spelling): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  Array.from(text).forEach((char, index) => {
    const letter = char.normalize("NFKC").toLowerCase();
    const sounds = spelling[index] ?? [];
    const own = sounds.length > 0 ? sounds : /^[a-z0-9]$/.test(letter) ? [letter] : [];
    if (own.length > 0) units.push({ from: at, to: at + char.length, sounds: own });
    at += char.length;
  });
  return units;
}

/** How many of the letters this sound may take. */
function bitesOf(sound: string, letters: string, step: Step, first: boolean): number[] {
  const bites: number[] = [];
  if (step !== "initial") {
    if (letters.startsWith(sound)) bites.push(sound.length);
    // A first syllable of one or two letters that is not whole says too little.
    else if (sound.startsWith(letters) && (!first || letters.length > 2))
      bites.push(letters.length);
  }
  if (step !== "syllable" && sound[0] === letters[0]) bites.push(1);
  return bites;
}

/** The unit after the last one the letters reach, or null. */
function walk(
  units: readonly Unit[],
  at: number,
  letters: string,
  step: Step,
  first = true,
): number | null {
  const unit = units[at];
  if (!unit) return null;
  for (const sound of unit.sounds) {
    for (const bite of bitesOf(sound, letters, step, first)) {
      const rest = letters.slice(bite);
      const end = rest === "" ? at + 1 : walk(units, at + 1, rest, step, false);
      if (end !== null) return end;
    }
  }
  return null;
}

function spell(units: readonly Unit[], letters: string, step: Step, loose: boolean) {
  const starts = letters.length === 1 ? units.slice(0, 1) : units;
  for (const [at] of starts.entries()) {
    const end = walk(units, at, letters, step);
    const [from, to] = [units[at]?.from, end === null ? undefined : units[end - 1]?.to];
    if (from !== undefined && to !== undefined)
      return { range: [from, to], starts: at === 0, loose } as const;
  }
  return null;
}

/** Letters, perhaps with digits: what may be meant as sounds. */
export const maySpell = (word: string): boolean =>
  /^[a-z0-9\u00fc]*[a-z\u00fc][a-z0-9]*$/.test(word);

/**
 * Where the text sounds like these folded letters; null where it does not. One letter counts at the start alone.
 * Loose: by another sound of a character that has several, or by initials and syllables in turn.
 */
export function findSpelled(text: string, spelling: Spelling, word: string): Spelled | null {
  if (!maySpell(word)) return null;
  const letters = word.replaceAll("\u00fc", "v");
  const units = unitsOf(text, spelling);
  const likely = units.map((unit) => ({ ...unit, sounds: unit.sounds.slice(0, 1) }));
  const strict =
    spell(likely, letters, "initial", false) ?? spell(likely, letters, "syllable", false);
  if (strict || letters.length < 3) return strict;
  return spell(units, letters, "either", true);
}

/**
 * A short name, by characters or initials in their order (a bureau is called by three of its seven characters). Two
 * characters or three letters at least.
 */
export function findShortened(text: string, spelling: Spelling, word: string): Range[] | null {
  const letters = maySpell(word);
  const asked = Array.from(word);
  if (asked.length < (letters ? 3 : 2) || asked.length > 6) return null;
  const ranges: Range[] = [];
  let at = 0;
  let next = 0;
  for (const [index, char] of Array.from(text).entries()) {
    const said = letters ? (spelling[index]?.[0]?.[0] ?? "") : char;
    if (next < asked.length && said === asked[next]) {
      ranges.push([at, at + char.length]);
      next += 1;
    }
    at += char.length;
  }
  return next === asked.length ? ranges : null;
}
