// What each written row would change, or why it cannot: against the draft as it stands now.
import { type Draft, emptyDraft } from "../report/draft";
import { carriedOver } from "../report/form-values";
import type { LocalDate, Target } from "../milestone/milestone";
import type { CellFault, PlacedFault } from "./cell";
import { noTexts, type FieldTexts, type WorkbookField } from "./columns";
import { isSameText, readTexts, toTexts, type WorkbookNames } from "./draft-texts";
import { touchedIn } from "./merge-files";
import type { FileRow } from "./read-rows";

/** An item the unit owes, as it stands now. */
export type OwedItem = {
  code: string;
  target: Target;
  /** Why its words cannot be written now: it was sent, or the period takes no more; null: they can. */
  locked: "sent" | "closed" | null;
  /** Of the draft; null: none was begun. */
  version: number | null;
  draft: Draft | null;
  /** The words accepted last for an earlier quarter. */
  last: Draft | null;
};

export type UnitItems = {
  periodEndsOn: LocalDate;
  owed: readonly OwedItem[];
  /** Items of the plan that are another unit's, and the unit's own that owe nothing this quarter. */
  foreign: ReadonlySet<string>;
  notOwed: ReadonlySet<string>;
};

export type FieldChange = { field: WorkbookField; made: string; now: string; file: string };

export type RowChange = {
  code: string;
  file: string;
  /** What is written when the row is taken. */
  draft: Draft;
  changes: readonly FieldChange[];
  /** The version it is written over. */
  version: number | null;
  /** Somebody saved the draft since the file was made: left out unless it is asked for. */
  changedMeanwhile: boolean;
};

export type Judged = {
  changes: readonly RowChange[];
  /** Written rows that say what the draft says already. */
  same: number;
  faults: readonly PlacedFault[];
};

/** The draft a row is written over: what is saved, else as the entry form is filled in advance. */
export function standingDraft({ draft, last }: Pick<OwedItem, "draft" | "last">): Draft {
  return draft ?? (last ? carriedOver(last) : emptyDraft);
}

function whyNotOwed(code: string, { foreign, notOwed }: UnitItems): CellFault {
  const params = { milestone: code };
  if (notOwed.has(code)) return { code: "codeNotOwed", params };
  return { code: foreign.has(code) ? "codeForeign" : "codeUnknown", params };
}

type Judgement = { faults: PlacedFault[] } | { change: RowChange | null };

function judgeRow(row: FileRow, items: UnitItems, names: WorkbookNames): Judgement {
  const at = (cell: string) => ({ file: row.file, sheet: row.sheet, cell });
  const item = items.owed.find((each) => each.code === row.code);
  if (!item) return { faults: [{ ...whyNotOwed(row.code, items), at: at(row.codeCell) }] };
  const context = { target: item.target, names, periodEndsOn: items.periodEndsOn };
  const before = standingDraft(item);
  const touched = touchedIn(row);
  const read = readTexts(row.texts, touched, before, context);
  if (!read.ok) {
    return {
      faults: read.faults.map(({ field, fault }) => ({ ...fault, at: at(row.cells[field]) })),
    };
  }
  const now = toTexts(before, context);
  const file = toTexts(read.draft, context);
  const changes = toChanges(touched, { made: row.made?.texts ?? noTexts, now, file });
  if (changes.length === 0) return { change: null };
  if (item.locked) {
    const params = { milestone: row.code };
    return { faults: [{ code: item.locked, params, at: at(row.codeCell) }] };
  }
  const changedMeanwhile = item.version !== (row.made?.version ?? null);
  const { code, version } = item;
  return {
    change: { code, file: row.file, draft: read.draft, changes, version, changedMeanwhile },
  };
}

function toChanges(
  touched: readonly WorkbookField[],
  { made, now, file }: Record<"made" | "now" | "file", FieldTexts>,
): FieldChange[] {
  return touched
    .filter((field) => !isSameText(field, now[field], file[field]))
    .map((field) => ({ field, made: made[field], now: now[field], file: file[field] }));
}

export function judgeRows(
  rows: readonly FileRow[],
  items: UnitItems,
  names: WorkbookNames,
): Judged {
  const judged = rows.map((row) => judgeRow(row, items, names));
  const changes = judged.flatMap((each) => ("change" in each && each.change ? [each.change] : []));
  const faults = judged.flatMap((each) => ("faults" in each ? each.faults : []));
  const order = new Map(items.owed.map((item, at) => [item.code, at]));
  return {
    changes: changes.toSorted((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0)),
    same: judged.length - changes.length - judged.filter((each) => "faults" in each).length,
    faults,
  };
}
