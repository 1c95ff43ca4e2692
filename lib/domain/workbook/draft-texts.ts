// A draft as the texts of its row, and a row's texts as a draft again. Only what was changed is read: a text that
// stands as it was written says nothing new, and what has no column (day, coordination) is never touched.
import { checkReading } from "../report/check-draft";
import { type Draft, TEXT_LIMIT } from "../report/draft";
import type { LocalDate, Target } from "../milestone/milestone";
import { type CellFault, tidy } from "./cell";
import { type FieldTexts, type WorkbookField, workbookFields } from "./columns";
import { parseDay } from "./day-text";
import { codeOf, type Named, nameOf, type ReadingNames } from "./readings/reading-text";
import { parseReading, writeReading } from "./readings/readings-as-text";

export type ForecastClass = NonNullable<Draft["forecastClass"]>;
export type WorkbookNames = ReadingNames & { classes: readonly Named<ForecastClass>[] };

/** What a row is read against. */
export type RowContext = { target: Target; names: WorkbookNames; periodEndsOn: LocalDate };

/** Longest text a cell takes in the file format, with room to spare. */
const CELL_LIMIT = 32_000;

export function toTexts(
  draft: Draft,
  { target, names }: Omit<RowContext, "periodEndsOn">,
): FieldTexts {
  const value = tidy(writeReading(draft.reading, target, names));
  return {
    // A list too long for a cell stays where it is: the cell says how long it is and is read by nobody.
    value: value.length > CELL_LIMIT ? `… (${value.length})` : value,
    doneText: tidy(draft.doneText),
    problemsText: tidy(draft.problemsText),
    nextText: tidy(draft.nextText),
    forecastOn: draft.forecastOn ?? "",
    forecastClass: draft.forecastClass ? nameOf(draft.forecastClass, names.classes) : "",
  };
}

/** The same statement written another way is no change: 2024/8/15 for 2024-08-15. */
export function isSameText(field: WorkbookField, a: string, b: string): boolean {
  if (tidy(a) === tidy(b)) return true;
  return field === "forecastOn" && parseDay(a) !== null && parseDay(a) === parseDay(b);
}

/** Fields in which a row differs from the texts it was made from. */
export function touchedFields(texts: FieldTexts, made: FieldTexts): WorkbookField[] {
  return workbookFields.filter((field) => !isSameText(field, texts[field], made[field]));
}

export type FieldFaults = { field: WorkbookField; fault: CellFault }[];
export type DraftOutcome = { ok: true; draft: Draft } | { ok: false; faults: FieldFaults };

type Read<T> = { value: T } | { faults: readonly CellFault[] };

function readDay(text: string): Read<LocalDate | null> {
  if (tidy(text) === "") return { value: null };
  const day = parseDay(tidy(text));
  return day === null
    ? { faults: [{ code: "notDate", params: { text: tidy(text) } }] }
    : { value: day };
}

function readClass(text: string, { names }: RowContext): Read<Draft["forecastClass"]> {
  if (tidy(text) === "") return { value: null };
  const code = names.classes.find((each) => each.code === codeOf(tidy(text), names.classes));
  return code
    ? { value: code.code }
    : { faults: [{ code: "notClass", params: { text: tidy(text) } }] };
}

function readWords(text: string): Read<string> {
  const words = tidy(text);
  if (words.length <= TEXT_LIMIT) return { value: words };
  return { faults: [{ code: "tooLong", params: { limit: TEXT_LIMIT, length: words.length } }] };
}

function readReading(text: string, before: Draft, context: RowContext): Read<Draft["reading"]> {
  const { target, names, periodEndsOn } = context;
  const found = parseReading(tidy(text), { target, names, before: before.reading });
  if (!found.ok) return { faults: found.faults };
  const faults = checkReading(target, { ...before, reading: found.reading }, periodEndsOn);
  const placed = faults.flatMap((each): CellFault[] => {
    if (each.field !== "reading") return [];
    if (each.code === "afterPeriod")
      return [{ code: "afterPeriod", params: { day: periodEndsOn } }];
    return [{ code: "otherKind" }];
  });
  return placed.length > 0 ? { faults: placed } : { value: found.reading };
}

/** The draft with what the touched fields say, or every fault at its field. */
export function readTexts(
  texts: FieldTexts,
  touched: readonly WorkbookField[],
  before: Draft,
  context: RowContext,
): DraftOutcome {
  const read: { [F in WorkbookField]: (text: string) => Read<Draft[keyof Draft]> } = {
    value: (text) => readReading(text, before, context),
    doneText: readWords,
    problemsText: readWords,
    nextText: readWords,
    forecastOn: readDay,
    forecastClass: (text) => readClass(text, context),
  };
  const faults: FieldFaults = [];
  const changes = touched.flatMap((field) => {
    const found = read[field](texts[field]);
    if ("value" in found) return [[field === "value" ? "reading" : field, found.value] as const];
    faults.push(...found.faults.map((fault) => ({ field, fault })));
    return [];
  });
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, draft: { ...before, ...(Object.fromEntries(changes) as Partial<Draft>) } };
}
