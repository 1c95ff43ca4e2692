// The registry of kinds, as text: a new kind is one file and one line here, and the compiler asks for the rest.
import type { MilestoneKind, Reading, Target } from "@/lib/domain/milestone/milestone";
import { buildText } from "./build-text";
import { countText } from "./count-text";
import { coverageText } from "./coverage-text";
import { qualitativeText } from "./qualitative-text";
import type { Parsed, ReadingNames, ReadingText } from "./reading-text";
import { thresholdText } from "./threshold-text";

const texts: { [K in MilestoneKind]: ReadingText<K> } = {
  build: buildText,
  count: countText,
  coverage: coverageText,
  threshold: thresholdText,
  qualitative: qualitativeText,
};

/** Methods compare their parameters loosely: the caller keeps target and reading of one kind together. */
const textOf = (kind: MilestoneKind): ReadingText<MilestoneKind> =>
  texts[kind] as ReadingText<MilestoneKind>;

/** The cell of a reading; "" where there is none, or one of another kind than the item's. */
export function writeReading(reading: Reading | null, target: Target, names: ReadingNames): string {
  if (reading === null || reading.kind !== target.kind) return "";
  return textOf(target.kind).write(reading, target, names);
}

/** What a cell says; a blank one says nothing. */
export function parseReading(
  text: string,
  ask: { target: Target; names: ReadingNames; before: Reading | null },
): Parsed<Reading | null> {
  if (text.trim() === "") return { ok: true, reading: null };
  const { target, names, before } = ask;
  return textOf(target.kind).parse(
    text,
    target,
    names,
    before?.kind === target.kind ? before : null,
  );
}
