// One sheet of A4 for readers with little time: closer set than an official paper, with a picture. A plain description
// again, from which the screen, DOCX and PDF are made alike. Unlike a paper it may not run over its page.
import type { MilestoneKind } from "../milestone/milestone";
import type { Status } from "../milestone/assessment";
import type { Align, PaperLanguage } from "./paper";

/** `block`: the key under which a drafter writes it; without one it is made and locked. */
export type SheetCell = { text: string; block?: string; tone?: "strong" | "over" | "quiet" };
export type SheetColumn = { head: string; width: number; align?: Align };

/** What the picture and its table share: a lane per area, a mark per item. */
export type SheetMark = {
  key: string;
  kind: MilestoneKind;
  status: Status;
  severe: boolean;
  provisional: boolean;
  dueOn: string;
  name: string;
  statusText: string;
  daysLate: number;
};
export type SheetLane = {
  key: string;
  name: string;
  total: number;
  marks: readonly SheetMark[];
  /** By the plan's date: "2 items, 181 days". */
  lateByDate: Readonly<Record<string, string>>;
  /** As many as there are heads. */
  figures: readonly { value: number; over: boolean }[];
};
export type SheetTrack = {
  label: string;
  years: readonly [first: number, last: number];
  asOf: { on: string; label: string };
  /** Heads of the table that stands for the picture: the lanes, how many items, the figures. */
  heads: { lane: string; total: string; figures: readonly string[] };
  lanes: readonly SheetLane[];
};
export type SheetLegend = {
  statuses: readonly { status: Status; severe: boolean; label: string; count: number }[];
  kinds: readonly { kind: MilestoneKind; label: string }[];
};

export type SheetBlock =
  | { kind: "heading"; text: string; note: string }
  /** The sentence that can be read aloud. */
  | { kind: "lead"; text: string }
  | { kind: "text"; text: string; quiet?: boolean; block?: string; label?: string }
  | {
      kind: "table";
      name: "late";
      columns: readonly SheetColumn[];
      rows: readonly (readonly SheetCell[])[];
      none: string;
      /** Rows that are never left out, by their place. */
      kept: readonly number[];
      /** Said below it: the first as it stands (empty: nothing is missing), the nth once n rows are left out. */
      rest: readonly string[];
    }
  | { kind: "classes"; rows: readonly { label: string; text: string }[] }
  /** `asTable`: where the page bears no picture, its lanes stand in a table. */
  | { kind: "track"; track: SheetTrack; legend: SheetLegend; asTable?: boolean };

export type Sheet = {
  form: "sheet";
  language: PaperLanguage;
  title: string;
  /** Quarter, both dates, who issues, sample data: in this order under the title. */
  by: readonly string[];
  blocks: readonly SheetBlock[];
  /** Left and right at the foot. */
  foot: readonly [string, string];
};

export type Signer = { label: string; name: string };
/** A sheet with what its state adds: the draft's mark, and who has signed so far. */
export type SignedSheet = Sheet & { mark: string; signers: readonly Signer[] };

/** How many rows its table has. */
export function rowsOf({ blocks }: Pick<Sheet, "blocks">): number {
  return blocks.reduce((sum, block) => sum + (block.kind === "table" ? block.rows.length : 0), 0);
}

type SheetTable = Extract<SheetBlock, { kind: "table" }>;

/** Without so many rows, the last that may go first. */
function cut(table: SheetTable, left: number): SheetTable {
  const { rows, kept, rest } = table;
  const free = rows.map((_, index) => index).filter((index) => !kept.includes(index));
  const gone = new Set(free.slice(Math.max(0, free.length - left)));
  const stays = rows.map((_, index) => index).filter((index) => !gone.has(index));
  return {
    ...table,
    rows: rows.filter((_, index) => !gone.has(index)),
    kept: kept.map((index) => stays.indexOf(index)),
    rest: rest.slice(gone.size),
  };
}

/** The sheet with at most so many rows in its table, or as many as are never left out. */
export function withRows<S extends Sheet>(sheet: S, most: number): S {
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) =>
      block.kind === "table" && block.rows.length > most
        ? cut(block, block.rows.length - most)
        : block,
    ),
  };
}

/** The sheet with a table of its lanes in place of the picture. */
export function withoutPicture<S extends Sheet>(sheet: S): S {
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) =>
      block.kind === "track" ? { ...block, asTable: true } : block,
    ),
  };
}

/** Every text a drafter may write, by its block. */
export function blocksOf({ blocks }: Pick<Sheet, "blocks">): ReadonlyMap<string, string> {
  const found = blocks.flatMap((block): (readonly [string, string])[] => {
    if (block.kind === "text" && block.block !== undefined) return [[block.block, block.text]];
    if (block.kind !== "table") return [];
    return block.rows
      .flat()
      .flatMap((cell) => (cell.block === undefined ? [] : [[cell.block, cell.text] as const]));
  });
  return new Map(found);
}
