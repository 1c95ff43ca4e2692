// Lines and tables of a sheet in DOCX: of fixed heights, ruled without boxes.
import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { TWIPS_PER_POINT } from "@/lib/domain/document/page-form";
import type { SheetBlock, SheetCell, SheetTrack } from "@/lib/domain/document/sheet";
import { sheetForm, sheetSizes } from "@/lib/domain/document/sheet-form";
import { sheetFonts } from "./paper-docx-styles";

export const twips = (points: number) => Math.round(points * TWIPS_PER_POINT);
export const WIDTH = twips(sheetForm.width);
export const GREY = "555555";
const OVER = "B3201B";

type Type = { size: number; height: number };
type Run = { text: string; bold?: boolean; color?: string; size?: number };

const runOf = ({ text, bold = false, color = "111111", size = 8 }: Run) =>
  new TextRun({ text, bold, color, size: Math.round(size * 2), font: sheetFonts.plain });

/** Lines of a fixed height: an office's fonts differ, the page must not. */
export function paragraph(
  runs: readonly Run[],
  { size, height }: Type,
  more: IParagraphOptions & { before?: number; after?: number } = {},
): Paragraph {
  const { before = 0, after = 0, ...options } = more;
  return new Paragraph({
    ...options,
    spacing: {
      line: twips(height),
      lineRule: LineRuleType.EXACT,
      before: twips(before),
      after: twips(after),
    },
    children: runs.map((run) => runOf({ size, ...run })),
  });
}

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
export const rule = (size: number, color: string): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size,
  color,
});
const borders = {
  top: rule(6, "111111"),
  bottom: rule(6, "111111"),
  left: none,
  right: none,
  insideVertical: none,
  insideHorizontal: rule(3, "C4C4C0"),
};

type Line = { cells: readonly (Run & { align?: "left" | "center" | "right" })[]; type: Type };

export function tableOf(
  widths: readonly number[],
  rows: readonly Line[],
  firstIsHead: boolean,
): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const sizes = widths.map((width) => Math.round((WIDTH * width) / total));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: sizes,
    borders,
    margins: { top: 28, bottom: 28, left: 0, right: 90 },
    rows: rows.map(
      ({ cells, type }, row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: firstIsHead && row === 0,
          children: cells.map(
            ({ align = "left", ...run }, index) =>
              new TableCell({
                width: { size: sizes[index] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlign.CENTER,
                children: [
                  paragraph([run], type, {
                    alignment: AlignmentType[upper(align)],
                    // What ends at the right would touch what begins there.
                    indent: { right: align === "right" ? 90 : 0 },
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

const upper = (align: "left" | "center" | "right") =>
  (({ left: "LEFT", center: "CENTER", right: "RIGHT" }) as const)[align];

function cellRun({ text, tone }: SheetCell): Run {
  return {
    text: text === "" ? "—" : text,
    bold: tone === "over" || tone === "strong",
    ...(tone === "quiet" ? { color: GREY } : {}),
  };
}

export function lateTable({
  columns,
  rows,
  none: empty,
}: Extract<SheetBlock, { kind: "table" }>): Table {
  const head: Line = {
    type: sheetSizes.head,
    cells: columns.map(({ head: text, align = "left" }) => ({ text, color: GREY, align })),
  };
  const blank = columns.map((_, index) => ({ text: index === 0 ? empty : "" }));
  const body = rows.map((row): Line => ({
    type: sheetSizes.table,
    cells: row.map((cell, index) => ({ ...cellRun(cell), align: columns[index]?.align ?? "left" })),
  }));
  const lines = body.length > 0 ? body : [{ type: sheetSizes.table, cells: blank }];
  return tableOf(
    columns.map(({ width }) => width),
    [head, ...lines],
    true,
  );
}

/** The lanes with their figures and how long the oldest is overdue. */
export function trackTable({ lanes, heads }: SheetTrack): Table {
  const right = (run: Run) => ({ ...run, align: "right" as const });
  const head: Line = {
    type: sheetSizes.head,
    cells: [
      { text: heads.lane, color: GREY },
      ...[heads.total, ...heads.figures].map((text) => right({ text, color: GREY })),
    ],
  };
  const rows = lanes.map(({ name, total, figures }): Line => ({
    type: sheetSizes.table,
    cells: [
      { text: name, bold: true },
      right({ text: String(total), color: GREY }),
      ...figures.map(({ value, over }) =>
        right({
          text: String(value),
          bold: over && value > 0,
          color: value === 0 ? GREY : over ? OVER : "111111",
        }),
      ),
    ],
  }));
  return tableOf([4, 1, ...heads.figures.map(() => 1)], [head, ...rows], true);
}
