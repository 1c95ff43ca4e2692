// Who leads what as people type it, in a form's row or a spreadsheet's: units by full name in either language or by code.
import type { FieldFault } from "../errors";

export type TypedRow = {
  /** The item's code. */
  item: string;
  lead: string;
  /** Separated by 、 , ; or lines. */
  supporting: string;
  leader: string;
};

export type Decision = {
  milestone: string;
  lead: string;
  supporting: string[];
  leaderInCharge: string | null;
};

export const LEADER_LIMIT = 100;

type NamedUnit = { code: string; nameZh: string; nameEn: string };

/** What was typed, without the differences of width, case and spacing that nobody means. */
function plain(text: string): string {
  return text.normalize("NFKC").replaceAll("’", "'").replaceAll(/\s+/g, " ").trim().toLowerCase();
}

/** Codes by name and code. A name that two units bear finds neither. */
export type UnitDirectory = ReadonlyMap<string, string | null>;

export function unitDirectory(units: readonly NamedUnit[]): UnitDirectory {
  const directory = new Map<string, string | null>();
  for (const { code, nameZh, nameEn } of units) {
    for (const name of new Set([nameZh, nameEn].map(plain).filter(Boolean))) {
      directory.set(name, directory.has(name) ? null : code);
    }
  }
  for (const { code } of units) directory.set(plain(code), code);
  return directory;
}

const findUnit = (directory: UnitDirectory, text: string) => directory.get(plain(text)) ?? null;

function partsOf(text: string): string[] {
  return text.split(/[、，,;；\n]/).flatMap((part) => part.trim() || []);
}

export type RowFault = { field: keyof TypedRow } & Pick<FieldFault, "code" | "params">;

type Known = { directory: UnitDirectory; items: ReadonlySet<string> };

/**
 * One row in codes, or what is wrong with it by field: required, tooLong {limit}, unknownItem {code}, unknownUnit
 * {name}, leadSupports {name}, twice {name}.
 */
export function readTypedRow(
  row: TypedRow,
  { directory, items }: Known,
): { decision: Decision | null; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const [item, leadText, leader] = [row.item.trim(), row.lead.trim(), row.leader.trim()];
  if (!items.has(item)) faults.push({ field: "item", code: "unknownItem", params: { code: item } });
  const lead = findUnit(directory, leadText);
  if (leadText === "") faults.push({ field: "lead", code: "required" });
  else if (lead === null) {
    faults.push({ field: "lead", code: "unknownUnit", params: { name: leadText } });
  }
  const supporting: string[] = [];
  for (const name of partsOf(row.supporting)) {
    const code = findUnit(directory, name);
    const fault = (words: string) =>
      faults.push({ field: "supporting", code: words, params: { name } });
    if (code === null) fault("unknownUnit");
    else if (code === lead) fault("leadSupports");
    else if (supporting.includes(code)) fault("twice");
    else supporting.push(code);
  }
  if (leader.length > LEADER_LIMIT) {
    faults.push({ field: "leader", code: "tooLong", params: { limit: LEADER_LIMIT } });
  }
  if (lead === null || faults.length > 0) return { decision: null, faults };
  return {
    decision: { milestone: item, lead, supporting, leaderInCharge: leader || null },
    faults,
  };
}

/** All rows or none: a fault's field is "rows.3.lead". An item in two rows is a fault of the later one. */
export function readTypedRows(
  rows: readonly TypedRow[],
  known: Known,
): { decisions: Decision[]; faults: FieldFault[] } {
  const seen = new Set<string>();
  const decisions: Decision[] = [];
  const faults: FieldFault[] = [];
  rows.forEach((row, index) => {
    const read = readTypedRow(row, known);
    const item = row.item.trim();
    if (seen.has(item)) {
      faults.push({ field: `rows.${index}.item`, code: "itemTwice", params: { code: item } });
    }
    seen.add(item);
    faults.push(...read.faults.map((each) => ({ ...each, field: `rows.${index}.${each.field}` })));
    if (read.decision) decisions.push(read.decision);
  });
  return { decisions, faults };
}
