// The head of an item's file 一事一档: what the item is, how it stands, and what the file holds.
import type { FactRow, Paper, PaperLanguage } from "./paper";

export type ContentsRow = { path: string; what: string; by: string; on: string };

export type ItemFileWords = {
  language: PaperLanguage;
  disclaimer: string;
  title: string;
  contents: string;
  columns: Record<"ordinal" | "path" | "what" | "by" | "when", string>;
  none: string;
  note: string;
  printed: string;
};

/** Pure. `facts` are label and value in the reader's words. */
export function itemFilePaper(
  file: {
    title: string;
    facts: readonly FactRow[];
    rows: readonly ContentsRow[];
  },
  words: ItemFileWords,
): Paper {
  const { columns } = words;
  return {
    language: words.language,
    orientation: "portrait",
    draftMark: null,
    disclaimer: words.disclaimer,
    title: [words.title],
    number: file.title,
    addressee: null,
    blocks: [
      { kind: "facts", rows: file.facts },
      { kind: "heading", level: 1, text: words.contents },
      {
        kind: "table",
        columns: [
          { head: columns.ordinal, width: 12, align: "center" },
          { head: columns.path, width: 58 },
          { head: columns.what, width: 38 },
          { head: columns.by, width: 27 },
          { head: columns.when, width: 25, align: "center" },
        ],
        rows: file.rows.map((row, index) => [
          String(index + 1),
          row.path,
          row.what,
          row.by || words.none,
          row.on || words.none,
        ]),
        none: words.none,
      },
      { kind: "note", text: words.note },
      { kind: "note", text: words.printed },
    ],
  };
}
