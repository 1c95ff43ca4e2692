// The blocks of a paper as paragraphs and tables of DOCX.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import {
  type PageForm,
  POINTS_PER_MM,
  textWidth,
  TWIPS_PER_MM,
  TWIPS_PER_POINT,
  typeSizes,
} from "@/lib/domain/document/page-form";
import {
  type Align,
  type Block,
  type FactRow,
  factShares,
  keepsRowsWhole,
  paragraphsOf,
  signatureIndents,
  type Table as PaperTable,
} from "@/lib/domain/document/paper";
import { styleIds } from "./paper-docx-styles";

export type DocxPart = Paragraph | Table;

const alignments: Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};
const character = typeSizes.body * TWIPS_PER_POINT;

export function blockParts(
  block: Block,
  form: PageForm,
  { keepNext }: { keepNext: boolean },
): DocxPart[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          text: block.text,
          style: styleIds.headings[block.level - 1] ?? "Heading1",
        }),
      ];
    case "paragraph":
      return bodyParagraphs(paragraphsOf(block.text), keepNext);
    case "list":
      return bodyParagraphs(block.items, keepNext);
    case "facts":
      return [factsTable(block.rows, form), after()];
    case "table":
      return [tableOf(block, form), after()];
    case "signature":
      return signature(block.name, block.date);
    case "signers":
      return [signers(block.people, form)];
    case "note":
      return [new Paragraph({ text: block.text, style: styleIds.note })];
  }
}

/** Of several the last alone is held to what follows. */
function bodyParagraphs(texts: readonly string[], keepNext: boolean): Paragraph[] {
  return texts.map(
    (text, index) =>
      new Paragraph({
        text,
        style: styleIds.body,
        ...(keepNext && index === texts.length - 1 ? { keepNext } : {}),
      }),
  );
}

/** Two tables that touch would become one. */
const after = () => new Paragraph({ text: "", style: styleIds.note });

/** Column widths in twips that fill the page. */
function columnWidths(shares: readonly number[], form: PageForm): number[] {
  const room = textWidth(form) * TWIPS_PER_MM;
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.round((room * share) / total));
}

const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const frame = {
  borders: {
    top: line,
    bottom: line,
    left: line,
    right: line,
    insideHorizontal: line,
    insideVertical: line,
  },
  layout: TableLayoutType.FIXED,
  margins: { top: 40, bottom: 40, left: 80, right: 80 },
} as const;

type CellLook = { style: string; align?: Align; span?: number };

function cellOf(text: string, width: number, { style, align, span }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(span ? { columnSpan: span } : {}),
    children: text
      .split("\n")
      .map(
        (part) =>
          new Paragraph({ text: part, style, ...(align ? { alignment: alignments[align] } : {}) }),
      ),
  });
}

function tableOf(block: PaperTable, form: PageForm): Table {
  const { columns, rows, none } = block;
  const widths = columnWidths(
    columns.map(({ width }) => width),
    form,
  );
  const cantSplit = keepsRowsWhole(block, (textWidth(form) * POINTS_PER_MM) / typeSizes.table);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head: text }, index) =>
      cellOf(text, widths[index] ?? 0, { style: styleIds.cellHead }),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit,
        children: row.map((text, index) =>
          cellOf(text, widths[index] ?? 0, {
            style: styleIds.cell,
            align: columns[index]?.align ?? "left",
          }),
        ),
      }),
  );
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const empty = new TableRow({
    children: [
      cellOf(none, whole, { style: styleIds.cell, align: "center", span: columns.length }),
    ],
  });
  return new Table({
    ...frame,
    columnWidths: widths,
    width: { size: whole, type: WidthType.DXA },
    rows: [head, ...(body.length > 0 ? body : [empty])],
  });
}

function factsTable(rows: readonly FactRow[], form: PageForm): Table {
  const widths = columnWidths(factShares, form);
  const width = (from: number, to: number) =>
    widths.slice(from, to).reduce((sum, each) => sum + each, 0);
  const label = (text: string, at: number) =>
    cellOf(text, width(at, at + 1), { style: styleIds.factsLabel });
  const value = (text: string, from: number, to: number) =>
    cellOf(text, width(from, to), {
      style: styleIds.facts,
      ...(to - from > 1 ? { span: to - from } : {}),
    });
  return new Table({
    ...frame,
    columnWidths: widths,
    width: { size: width(0, 4), type: WidthType.DXA },
    rows: rows.map(
      ([first, second]) =>
        new TableRow({
          cantSplit: true,
          children: second
            ? [
                label(first[0], 0),
                value(first[1], 1, 2),
                label(second[0], 2),
                value(second[1], 3, 4),
              ]
            : [label(first[0], 0), value(first[1], 1, 4)],
        }),
    ),
  });
}

function signature(name: string, date: string): Paragraph[] {
  const indents = signatureIndents(name, date);
  const part = (text: string, characters: number, keepNext: boolean) =>
    new Paragraph({
      text,
      style: styleIds.signature,
      keepNext,
      indent: { right: Math.round(characters * character) },
    });
  return [part("", 0, true), part(name, indents.name, true), part(date, indents.date, false)];
}

function signers(people: readonly { label: string; name: string }[], form: PageForm): Paragraph {
  const step = Math.round((textWidth(form) * TWIPS_PER_MM) / Math.max(1, people.length));
  const texts = people.map(({ label, name }) => `${label}${name === "" ? "____________" : name}`);
  return new Paragraph({
    style: styleIds.facts,
    spacing: { before: 280 },
    tabStops: texts.map((_, index) => ({ type: TabStopType.LEFT, position: index * step })),
    children: [new TextRun({ text: texts.join("\t") })],
  });
}
