// 时限变更表 of one item as a paper: every date it was ever given, by whom, approved by whom, by which document.
import type { DeadlineRow } from "../deadline/deadline-table";
import { toLocalDate } from "../calendar";
import type { LocalDate } from "../milestone/milestone";
import type { Paper, PaperLanguage, Table } from "./paper";

export type DeadlineForPaper = {
  planTitle: string;
  code: string;
  title: string;
  lead: string;
  status: string;
  dueOn: LocalDate;
  workingDueOn: LocalDate;
  rectificationDueOn: LocalDate | null;
  asOf: LocalDate;
  /** To the minute, in the plan's time. */
  knownBy: string;
  printedBy: string;
  rows: readonly DeadlineRow[];
  /** Reasons and remedies are left out for this reader. */
  wordsHidden: boolean;
};

export type DeadlinePaperWords = {
  language: PaperLanguage;
  disclaimer: string;
  title: string;
  facts: Record<
    "plan" | "item" | "lead" | "status" | "dueOn" | "workingDueOn" | "rectificationDueOn" | "dates",
    string
  >;
  itemName: (item: { title: string; code: string }) => string;
  dates: (of: { asOf: LocalDate; knownBy: string }) => string;
  columns: Record<
    "ordinal" | "kind" | "when" | "by" | "before" | "after" | "state" | "approvedBy" | "reason",
    string
  >;
  kind: (row: DeadlineRow) => string;
  state: (row: DeadlineRow) => string;
  askedFor: (day: LocalDate) => string;
  by: (row: DeadlineRow) => string;
  days: (row: DeadlineRow) => string;
  reason: (row: DeadlineRow) => string;
  hidden: string;
  none: string;
  footnote: string;
  printed: (of: { by: string; at: string }) => string;
};

/** Pure: the same table and words give the same paper. */
export function deadlinePaper(table: DeadlineForPaper, words: DeadlinePaperWords): Paper {
  const { facts, none } = words;
  const { asOf, knownBy } = table;
  return {
    language: words.language,
    orientation: "landscape",
    draftMark: null,
    disclaimer: words.disclaimer,
    title: [words.title],
    number: null,
    addressee: null,
    blocks: [
      {
        kind: "facts",
        rows: [
          [[facts.plan, table.planTitle]],
          [[facts.item, words.itemName(table)]],
          [
            [facts.lead, table.lead],
            [facts.status, table.status],
          ],
          [
            [facts.dueOn, table.dueOn],
            [facts.workingDueOn, table.workingDueOn === table.dueOn ? none : table.workingDueOn],
          ],
          [
            [facts.rectificationDueOn, table.rectificationDueOn ?? none],
            [facts.dates, words.dates({ asOf, knownBy })],
          ],
        ],
      },
      changeTable(table.rows, words),
      ...(table.wordsHidden ? [{ kind: "note", text: words.hidden } as const] : []),
      { kind: "note", text: words.footnote },
      { kind: "note", text: words.printed({ by: table.printedBy, at: knownBy }) },
    ],
  };
}

/** Lines of a cell, the empty ones left out. */
const lines = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join("\n");

function changeTable(rows: readonly DeadlineRow[], words: DeadlinePaperWords): Table {
  const { columns, none } = words;
  return {
    kind: "table",
    columns: [
      { head: columns.ordinal, width: 12, align: "center" },
      { head: columns.kind, width: 24, align: "center" },
      { head: columns.when, width: 25, align: "center" },
      { head: columns.by, width: 31 },
      { head: columns.before, width: 25, align: "center" },
      { head: columns.after, width: 26, align: "center" },
      { head: columns.state, width: 20, align: "center" },
      { head: columns.approvedBy, width: 30 },
      { head: columns.reason, width: 50 },
    ],
    rows: rows.map((row, index) => [
      String(index + 1),
      words.kind(row),
      row.effectiveOn ?? toLocalDate(row.askedAt ?? row.at),
      words.by(row) || none,
      row.from ?? none,
      lines(row.to, words.days(row), row.askedFor ? words.askedFor(row.askedFor) : null),
      words.state(row),
      lines(row.approvedBy, row.document) || none,
      words.reason(row) || none,
    ]),
    none,
  };
}
