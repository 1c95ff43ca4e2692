// What every kind must answer to be written into one cell and read back from it.
import type { MilestoneKind, Reading, ReadingOf, TargetOf } from "@/lib/domain/milestone/milestone";
import type { CellFault } from "../cell";

export type ValueLabel = ReadingOf<"threshold">["label"];

/** A coded thing with the word that is written first and the words understood beside it. */
export type Named<Code extends string = string> = { code: Code; names: readonly string[] };

export type ReadingNames = {
  /** Stages of the construction template; an item's own list brings its own names. */
  stages: readonly Named[];
  labels: readonly Named<ValueLabel>[];
  /** 无: nothing yet, which is a statement of its own. */
  none: readonly string[];
  /** 年, after a year's digits; "" where none is written. */
  year: string;
  /** Words that may stand behind a number of units, and beside a figure, and say nothing: 家; 数据, 发布. */
  counters: readonly string[];
  fillers: readonly string[];
  /** Which of two names of a record is written. */
  prefers: "zh" | "en";
};

export type Parsed<R> = { ok: true; reading: R } | { ok: false; faults: readonly CellFault[] };

export type ReadingText<K extends MilestoneKind> = {
  /** One text for the cell: lines apart by a newline. */
  write(reading: ReadingOf<K>, target: TargetOf<K>, names: ReadingNames): string;
  /**
   * The reading a text says; never called with a blank one. `before` is what stood in the row: what is named again
   * without its day keeps it.
   */
  parse(
    text: string,
    target: TargetOf<K>,
    names: ReadingNames,
    before: ReadingOf<K> | null,
  ): Parsed<ReadingOf<K>>;
};

/** For compare: no spaces, one case. */
const bare = (text: string) => text.replaceAll(/\s+/g, "").toLowerCase();

export function isSaid(text: string, words: readonly string[]): boolean {
  return words.some((word) => bare(word) === bare(text));
}

export function codeOf(name: string, list: readonly Named[]): string | null {
  return list.find((each) => each.code === name || isSaid(name, each.names))?.code ?? null;
}

export function nameOf(code: string, list: readonly Named[]): string {
  return list.find((each) => each.code === code)?.names[0] ?? code;
}

/** Lines, also those set apart by a semicolon; blank ones left out. */
export function linesOf(text: string): string[] {
  return text
    .split(/[\n;；]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The reading when nothing is wrong with it. */
export function parsed<R extends Reading>(reading: R, faults: readonly CellFault[]): Parsed<R> {
  return faults.length > 0 ? { ok: false, faults } : { ok: true, reading };
}

/** Names that come a second time. */
export function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) < at))];
}

export function twiceFaults(names: readonly string[]): CellFault[] {
  return repeated(names).map((name) => ({ code: "twice", params: { name } }));
}
