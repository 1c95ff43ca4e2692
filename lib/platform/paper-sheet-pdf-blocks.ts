// The blocks of a sheet as pdfmake lays them out: closer than those of a paper, ruled without boxes.
import type { Content, TableCell, TableLayout } from "pdfmake/interfaces";
import type { SheetBlock, SheetCell, SheetTrack } from "@/lib/domain/document/sheet";
import { sheetForm, sheetSizes } from "@/lib/domain/document/sheet-form";
import { type FaceName, line, words } from "./paper-pdf-text";
import { trackPicture, type TrackText } from "./paper-track";

export const INK = "#111111";
export const GREY = "#555555";
const HAIR = "#c4c4c0";
export const { width: WIDTH } = sheetForm;

export type Type = { size: number; height: number };
export const set = (text: string, face: FaceName, { size, height }: Type) => ({
  ...words(text, face),
  ...line(face, size, height),
});

/** Thick above and below, hair lines between, none upright. */
const GAP = 5;
const rules: TableLayout = {
  hLineWidth: (row, { table: { body } }) =>
    row === 0 || row === body.length ? 0.75 : row === 1 ? 0.6 : 0.4,
  hLineColor: (row, { table: { body } }) => (row <= 1 || row === body.length ? INK : HAIR),
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: (column, { table: { widths } }) => (column === (widths?.length ?? 0) - 1 ? 0 : GAP),
  paddingTop: () => 2.2,
  paddingBottom: () => 2,
};
const open: TableLayout = {
  ...rules,
  hLineColor: (row, node) => (row === 0 || row === node.table.body.length ? INK : HAIR),
};

function cellContent({ text, tone }: SheetCell, align: "left" | "center" | "right"): TableCell {
  const face = tone === "over" || tone === "strong" ? "strong" : "plain";
  return {
    ...set(text === "" ? "—" : text, face, sheetSizes.table),
    alignment: align,
    // What ends at the right would touch what begins there.
    margin: [0, 0, align === "right" ? GAP : 0, 0],
    verticalAlignment: "middle",
    color: tone === "quiet" ? GREY : INK,
  };
}

function tableContent(table: Extract<SheetBlock, { kind: "table" }>): Content {
  const { columns, rows, none } = table;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const room = WIDTH - GAP * (columns.length - 1);
  const head = columns.map(({ head: text, align = "left" }): TableCell => ({
    ...set(text, "plain", sheetSizes.head),
    color: GREY,
    alignment: align,
    margin: [0, 0, align === "right" ? GAP : 0, 0],
  }));
  const empty: TableCell[] = [
    { ...set(none, "plain", sheetSizes.table), colSpan: columns.length },
    ...columns.slice(1).map((): TableCell => ({ text: "" })),
  ];
  const body = rows.map((row) =>
    row.map((cell, index) => cellContent(cell, columns[index]?.align ?? "left")),
  );
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => (room * width) / total),
      body: [head, ...(body.length > 0 ? body : [empty])],
    },
    layout: rules,
  };
}

function classesContent({ rows }: Extract<SheetBlock, { kind: "classes" }>): Content {
  return {
    table: {
      widths: [sheetForm.label, WIDTH - sheetForm.label - 5],
      body: rows.map(({ label, text }): TableCell[] => [
        set(label, "strong", sheetSizes.classes),
        set(text, "plain", sheetSizes.classes),
      ]),
    },
    layout: open,
  };
}

function textContent(text: string, color: string): Content[] {
  if (text === "") return [];
  return [{ ...set(text, "plain", sheetSizes.text), color, margin: [0, 1.5, 0, 0] }];
}

export function blockContent(block: SheetBlock): Content[] {
  switch (block.kind) {
    case "heading": {
      const title = set(block.text, "strong", sheetSizes.heading);
      const note = words(block.note === "" ? "" : `\u3000${block.note}`, "plain").text;
      const quiet = note.map((run) => ({
        ...(run as object),
        fontSize: sheetSizes.note.size,
        color: GREY,
      }));
      return [
        {
          ...title,
          text: [...title.text, ...(quiet as Content[])],
          margin: [0, sheetForm.before, 0, 2],
        },
      ];
    }
    case "lead":
      return [{ ...set(block.text, "strong", sheetSizes.lead), margin: [0, 1, 0, 1] }];
    case "text":
      return textContent(block.text, block.quiet ? "#444444" : INK);
    case "table":
      return [tableContent(block), ...textContent(block.rest[0] ?? "", "#444444")];
    case "classes":
      return block.rows.length > 0 ? [classesContent(block)] : [];
    case "track":
      return [block.asTable ? lanesContent(block.track) : trackContent(block)];
  }
}

/** Of these faces, above the baseline, in shares of the type's size. */
const ASCENT = 1.16;

/** A word over the picture: its box is as wide as it may be, so that it can end or be centred at its place. */
function overContent(
  { text, x, y, size, strong, fill, align = "left" }: TrackText,
  of: Placed,
): Content {
  const box = 240;
  const shift = { left: 0, center: box / 2, right: box }[align];
  return {
    relativePosition: { x: x * of.scale - shift, y: (y - size * ASCENT) * of.scale - of.height },
    columns: [
      {
        ...words(text, strong ? "strong" : "plain"),
        width: box,
        fontSize: size * of.scale,
        alignment: align,
        color: fill ?? INK,
      },
    ],
  };
}
type Placed = { scale: number; height: number };

function trackContent({ track, legend }: Extract<SheetBlock, { kind: "track" }>): Content {
  const { svg, texts, width, height } = trackPicture(track, legend);
  const scale = WIDTH / width;
  const placed = { scale, height: height * scale };
  return {
    unbreakable: true,
    stack: [
      { svg, width: WIDTH, height: placed.height },
      ...texts.filter(({ text }) => text !== "").map((text) => overContent(text, placed)),
    ],
    margin: [0, 2, 0, 0],
  };
}

/** The lanes with their figures, where there is no room for the picture. */
function lanesContent({ lanes, heads }: SheetTrack): Content {
  const right = (text: string, face: FaceName, color: string): TableCell => ({
    ...set(text, face, sheetSizes.table),
    alignment: "right",
    color,
  });
  const figures = [heads.total, ...heads.figures];
  const column = 52;
  return {
    table: {
      headerRows: 1,
      widths: [WIDTH - figures.length * (column + GAP), ...figures.map(() => column)],
      body: [
        [
          { ...set(heads.lane, "plain", sheetSizes.head), color: GREY },
          ...figures.map((text) => right(text, "plain", GREY)),
        ],
        ...lanes.map(({ name, total, figures: own }) => [
          set(name, "strong", sheetSizes.table),
          right(String(total), "plain", GREY),
          ...own.map(({ value, over }) =>
            right(String(value), over && value > 0 ? "strong" : "plain", value === 0 ? GREY : INK),
          ),
        ]),
      ],
    },
    layout: rules,
  };
}
