// 任务分解表 as a spreadsheet: which cell says what, and what it would change. All of it counts or none of it.
import type { FieldFault } from "../errors";
import { isSame } from "../plan/same";
import type { Owners } from "./owners";
import { type Decision, readTypedRow, type TypedRow, type UnitDirectory } from "./typed-rows";

export const sheetColumns = ["item", "title", "lead", "supporting", "leader", "state"] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** What the head row may call each column, in either language. */
export type SheetHeadings = Readonly<Record<SheetColumn, readonly string[]>>;

const columnLetter = (index: number) => String.fromCharCode(65 + index);
/** A title or two may stand above the head row. */
const HEAD_WITHIN = 10;
const needed = ["item", "lead"] as const;

type Head = { row: number; at: Partial<Record<SheetColumn, number>> };

function findHead(rows: readonly (readonly string[])[], headings: SheetHeadings): Head | null {
  for (const [row, cells] of rows.slice(0, HEAD_WITHIN).entries()) {
    const at: Head["at"] = {};
    for (const column of sheetColumns) {
      const index = cells.findIndex((cell) => headings[column].includes(cell.trim()));
      if (index !== -1) at[column] = index;
    }
    if (needed.every((column) => at[column] !== undefined)) return { row, at };
  }
  return null;
}

/** changed: differs from what holds; confirms: the same, so far only suggested; same: nothing to do. */
export type SheetEffect = "changed" | "confirms" | "same";
export type SheetRow = {
  /** As the sheet counts, from 1. */
  line: number;
  typed: TypedRow;
  decision: Decision;
  before: Owners;
  effect: SheetEffect;
};

export type ReadSheetResult = { rows: SheetRow[]; faults: FieldFault[]; blank: number };

type Known = {
  headings: SheetHeadings;
  directory: UnitDirectory;
  current: ReadonlyMap<string, Owners>;
};

/**
 * The rows of a sheet against what holds now. Rows without any unit for an item that has none are left alone
 * (`blank`). A fault's field is its cell, "C5": noHead, unknownItem, unknownUnit, rowTwice {code, line}, leadSupports, twice,
 * required, tooLong.
 */
export function readAssignmentSheet(
  cells: readonly (readonly string[])[],
  { headings, directory, current }: Known,
): ReadSheetResult {
  const head = findHead(cells, headings);
  if (!head) return { rows: [], faults: [{ field: "A1", code: "noHead" }], blank: 0 };
  const items = new Set(current.keys());
  const seen = new Map<string, number>();
  const result: ReadSheetResult = { rows: [], faults: [], blank: 0 };
  const cellOf = (field: SheetColumn, line: number) =>
    `${columnLetter(head.at[field] ?? head.at.item ?? 0)}${line}`;
  for (const [index, row] of cells.slice(head.row + 1).entries()) {
    const line = head.row + index + 2;
    const typed = typedOf(row, head.at);
    if (Object.values(typed).every((text) => text === "")) continue;
    const before = current.get(typed.item);
    if (before?.lead === null && typed.lead === "" && typed.supporting === "" && !typed.leader) {
      result.blank += 1;
      continue;
    }
    const first = seen.get(typed.item);
    if (first !== undefined) {
      const params = { code: typed.item, line: first };
      result.faults.push({ field: cellOf("item", line), code: "rowTwice", params });
    } else seen.set(typed.item, line);
    const read = readTypedRow(typed, { directory, items });
    result.faults.push(
      ...read.faults.map((fault) => ({ ...fault, field: cellOf(fault.field, line) })),
    );
    if (read.decision && before) {
      const effect = effectOf(read.decision, before);
      result.rows.push({ line, typed, decision: read.decision, before, effect });
    }
  }
  return result;
}

function typedOf(row: readonly string[], at: Head["at"]): TypedRow {
  const text = (column: SheetColumn) => {
    const index = at[column];
    return index === undefined ? "" : (row[index] ?? "").trim();
  };
  return {
    item: text("item"),
    lead: text("lead"),
    supporting: text("supporting"),
    leader: text("leader"),
  };
}

export function effectOf(decision: Decision, before: Owners): SheetEffect {
  const now = [decision.lead, decision.supporting.toSorted(), decision.leaderInCharge];
  const then = [before.lead, before.supporting.toSorted(), before.leaderInCharge];
  if (!isSame(now, then)) return "changed";
  return before.state === "confirmed" ? "same" : "confirms";
}
