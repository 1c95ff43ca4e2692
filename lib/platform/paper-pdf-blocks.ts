// The blocks of a paper as pdfmake lays them out.
import type { Content, ContentTable, TableCell, TableLayout } from "pdfmake/interfaces";
import {
  BODY_LINE,
  FACTS_LINE,
  INDENT_CHARACTERS,
  type PageForm,
  POINTS_PER_MM,
  TABLE_LINE,
  textWidth,
  typeSizes,
} from "@/lib/domain/document/page-form";
import {
  type Block,
  type FactRow,
  factShares,
  keepsRowsWhole,
  paragraphsOf,
  signatureIndents,
  type Table,
} from "@/lib/domain/document/paper";
import { line, words } from "./paper-pdf-text";

const FIRST_LINE = INDENT_CHARACTERS * typeSizes.body;
const CELL_INSET = 4;

const grid: TableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => CELL_INSET,
  paddingRight: () => CELL_INSET,
  paddingTop: () => 3,
  paddingBottom: () => 2,
};

export function blockContent(block: Block, form: PageForm): Content {
  switch (block.kind) {
    case "heading":
      return {
        ...words(block.text, block.level === 1 ? "heavy" : block.level === 2 ? "title" : "body"),
        leadingIndent: FIRST_LINE,
        ...line(block.level === 1 ? "heavy" : "body", typeSizes.body, BODY_LINE),
        headlineLevel: block.level,
      };
    case "paragraph":
      return paragraphsOf(block.text).map((text) => ({
        ...words(text, "body"),
        leadingIndent: FIRST_LINE,
      }));
    case "list":
      return block.items.map((text) => ({ ...words(text, "body"), leadingIndent: FIRST_LINE }));
    case "facts":
      return factsContent(block.rows, form);
    case "table":
      return tableContent(block, form);
    case "signature":
      return signatureContent(block.name, block.date);
    case "signers":
      return signersContent(block.people);
    case "note":
      return {
        ...words(block.text, "body"),
        ...line("body", typeSizes.table, TABLE_LINE),
        margin: [0, 4, 0, 4],
      };
  }
}

/** Column widths in points that fill the page: shares of what lines and insets leave. */
function columnWidths(shares: readonly number[], form: PageForm): number[] {
  const room =
    textWidth(form) * POINTS_PER_MM - shares.length * 2 * CELL_INSET - (shares.length + 1) * 0.5;
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (room * share) / total);
}

function tableContent(block: Table, form: PageForm): ContentTable {
  const { columns, rows, none } = block;
  const type = line("body", typeSizes.table, TABLE_LINE);
  const head: TableCell[] = columns.map((column) => ({
    ...words(column.head, "heavy"),
    ...line("heavy", typeSizes.table, TABLE_LINE),
    alignment: "center",
    verticalAlignment: "middle",
  }));
  const body = rows.map((row) =>
    row.map((cell, index): TableCell => ({
      ...words(cell, "body"),
      ...type,
      alignment: columns[index]?.align ?? "left",
      verticalAlignment: "middle",
    })),
  );
  const empty: TableCell[] = [
    { ...words(none, "body"), ...type, colSpan: columns.length, alignment: "center" },
    ...columns.slice(1).map((): TableCell => ({ text: "" })),
  ];
  const across = (textWidth(form) * POINTS_PER_MM) / typeSizes.table;
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: keepsRowsWhole(block, across),
      widths: columnWidths(
        columns.map(({ width }) => width),
        form,
      ),
      body: [head, ...(rows.length > 0 ? body : [empty])],
    },
    layout: grid,
    margin: [0, 6, 0, 8],
  };
}

function factsContent(rows: readonly FactRow[], form: PageForm): ContentTable {
  const middle = { verticalAlignment: "middle" } as const;
  const label = (text: string) => ({
    ...words(text, "heavy"),
    ...line("heavy", typeSizes.facts, FACTS_LINE),
    ...middle,
  });
  const value = (text: string) => ({
    ...words(text, "body"),
    ...line("body", typeSizes.facts, FACTS_LINE),
    ...middle,
  });
  const body = rows.map(([first, second]): TableCell[] => {
    const [name, text] = first;
    if (second) return [label(name), value(text), label(second[0]), value(second[1])];
    return [label(name), { ...value(text), colSpan: 3 }, { text: "" }, { text: "" }];
  });
  return {
    table: { widths: columnWidths(factShares, form), body, dontBreakRows: true },
    layout: grid,
    margin: [0, 6, 0, 8],
  };
}

/** Name and date keep together. */
function signatureContent(name: string, date: string): Content {
  const indents = signatureIndents(name, date);
  const right = (text: string, characters: number): Content => ({
    ...words(text, "body"),
    alignment: "right",
    margin: [0, 0, characters * typeSizes.body, 0],
  });
  return {
    unbreakable: true,
    stack: [{ text: " " }, right(name, indents.name), right(date, indents.date)],
  };
}

function signersContent(people: readonly { label: string; name: string }[]): Content {
  return {
    unbreakable: true,
    margin: [0, BODY_LINE / 2, 0, 0],
    columns: people.map(({ label, name }) => ({
      ...words(`${label}${name === "" ? "____________" : name}`, "body"),
      ...line("body", typeSizes.facts, FACTS_LINE),
      width: "*",
    })),
  };
}
