// A list of units pasted into a checklist: which boxes it means, with the day beside a name where one stands there.
import { isLocalDate } from "../calendar";
import type { LocalDate } from "../milestone/milestone";

export type PastedUnits = {
  found: { unit: string; on: LocalDate | null }[];
  /** Names that are on the list under no name, or under several. */
  unknown: string[];
};

const plain = (name: string) => name.replaceAll(/\s+/g, "").toLowerCase();

/** The unit of this name; a part of a name counts where only one unit has it. */
function unitOf(name: string, units: readonly string[]): string | null {
  const exact = units.find((unit) => plain(unit) === plain(name));
  if (exact !== undefined) return exact;
  const containing = units.filter((unit) => plain(unit).includes(plain(name)));
  return containing.length === 1 ? (containing[0] ?? null) : null;
}

/** Two names and more are a list; anything else is what somebody searches for. */
export function isList(text: string): boolean {
  return entriesOf(text).length > 1;
}

function entriesOf(text: string): string[] {
  return text
    .split(/[\n\r、;；]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** A name a line, its day after a blank, a tab or a comma, as a spreadsheet's two columns come over. */
export function readPasted(text: string, units: readonly string[]): PastedUnits {
  const found = new Map<string, LocalDate | null>();
  const unknown: string[] = [];
  for (const entry of entriesOf(text)) {
    const dated = /^(.*?)[\s,，]+(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(entry);
    const [, name = entry, year = "", month = "", date = ""] = dated ?? [];
    const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
    const unit = unitOf(name, units);
    if (unit === null) unknown.push(name);
    else found.set(unit, dated && isLocalDate(day) ? day : (found.get(unit) ?? null));
  }
  return { found: [...found].map(([unit, on]) => ({ unit, on })), unknown };
}
