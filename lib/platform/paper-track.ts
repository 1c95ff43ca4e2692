// The plan in one picture for print, as SVG: laid out by the same rules as on the screen (components/charts), drawn in
// the fonts of the paper. Units are CSS pixels; 4 of them are 3 points.
import {
  densities,
  type LaneLayout,
  layOutLane,
  type TrackFrame,
  trackFrame,
  type TrackMark,
} from "@/components/charts/track-layout";
import type { SheetLane, SheetLegend, SheetTrack } from "@/lib/domain/document/sheet";
import { inks, kindSvg, markSvg } from "./paper-track-marks";

const WIDTH = 678;
const HEAD = 31;
const LEGEND_ROW = 12;
/** Closer than the print of a page: the picture takes at most a quarter of the sheet. */
const density = {
  ...densities.print,
  perRow: 7,
  rowHeight: 7.1,
  lateRowHeight: 9.8,
  pad: 1.9,
  minimum: 10.5,
  markSize: 2.7,
};

/** Words stand over the picture, not in it: the printer then sets them as it sets all others. */
export type TrackText = {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  size: number;
  strong?: boolean;
  fill?: string;
  align?: "left" | "center" | "right";
};
type Drawing = { shapes: string[]; texts: TrackText[] };

const line = (from: readonly [number, number], to: readonly [number, number], paint: string) =>
  `<path d="M${from.map((n) => n.toFixed(2)).join(" ")}L${to.map((n) => n.toFixed(2)).join(" ")}" fill="none" ${paint}/>`;

const bar = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x.toFixed(2)}" y="${y}" width="${width.toFixed(2)}" height="${height}" rx="1" fill="${fill}"/>`;

type Plot = {
  left: number;
  width: number;
  /** Of one figure at the right end. */
  figure: number;
  frame: TrackFrame;
  years: readonly [number, number];
};

/** About as wide as the words are set, in shares of the type's size: this face's letters are wider than half of one. */
function roomOf(text: string): number {
  let room = 0;
  for (const sign of text) room += (sign.codePointAt(0) ?? 0) < 0x2000 ? 0.57 : 1;
  return room;
}

function toMarks({ marks, lateByDate }: SheetLane): TrackMark[] {
  return marks.map((mark) => ({
    ...mark,
    href: "",
    label: mark.name,
    lateText: lateByDate[mark.dueOn] ?? "",
  }));
}

const lookOf = ({ kind, status, severe = false, provisional = false }: TrackMark) => ({
  kind,
  status,
  severe,
  provisional,
});

/** Beside the as-of line, or before the mark where the line leaves no room after it. */
function drawLate(drawing: Drawing, { late }: LaneLayout, top: number, plot: Plot): void {
  const { left, width, frame } = plot;
  const asOf = left + frame.asOf * width;
  for (const { y, from, text, marks } of late) {
    const start = left + from * width;
    const at = top + y;
    drawing.shapes.push(
      line([start, at], [asOf, at], `stroke="${inks.overFill}" stroke-width="1"`),
      ...marks.map(({ mark, x }) =>
        markSvg(lookOf(mark), left + x * width, at, density.markSize * 0.92),
      ),
    );
    const words = { text: text.late, y: at + 3.3, size: 9, strong: true, fill: inks.over };
    if (frame.asOf <= 0.72) drawing.texts.push({ ...words, x: asOf + 6 });
    else drawing.texts.push({ ...words, x: start - 8, align: "right" });
  }
}

function drawLane(
  drawing: Drawing,
  lane: SheetLane,
  layout: LaneLayout,
  { top, plot }: { top: number; plot: Plot },
): void {
  const { left, width } = plot;
  const y = top + layout.height / 2 + 3.8;
  const bottom = top + layout.height;
  drawing.shapes.push(
    line([0, bottom], [WIDTH, bottom], `stroke="${inks.hair}" stroke-width="0.8"`),
    ...layout.placed.map(({ mark, x, y: down }) =>
      markSvg(lookOf(mark), left + x * width, top + down, density.markSize),
    ),
  );
  drawLate(drawing, layout, top, plot);
  drawing.texts.push(
    { text: lane.name, x: 0, y, size: 11, strong: true },
    { text: String(lane.total), x: left - 8, y, size: 9.4, fill: inks.quiet, align: "right" },
    ...lane.figures.map(({ value, over }, index) => ({
      text: String(value),
      x: figureEnd(plot, index),
      y,
      size: 11,
      strong: over && value > 0,
      fill: value === 0 ? inks.quiet : over ? inks.over : inks.ink,
      align: "right" as const,
    })),
  );
}

const figureEnd = ({ left, width, figure }: Plot, index: number) =>
  left + width + figure * (index + 1);

function drawHead(drawing: Drawing, { asOf, heads }: SheetTrack, bottom: number, plot: Plot): void {
  const { left, width, frame, years } = plot;
  const count = years[1] - years[0] + 1;
  const now = left + frame.asOf * width;
  const tag = roomOf(asOf.label) * 9.4 + 12;
  const tagLeft = Math.min(Math.max(now - tag / 2, 0), WIDTH - tag);
  drawing.shapes.push(
    ...Array.from({ length: count + 1 }, (_, index) => {
      const x = left + (width * index) / count;
      const dash = index === 0 ? "" : 'stroke-dasharray="1 3"';
      return line([x, HEAD - 3], [x, bottom], `stroke="${inks.line}" stroke-width="1" ${dash}`);
    }),
    bar(left, 26, width, 3, inks.hair),
    bar(left, 26, frame.asOf * width, 3, inks.ink),
    bar(tagLeft, 0, tag, 13, inks.ink),
    line([now, 12], [now, bottom], `stroke="${inks.ink}" stroke-width="1.2"`),
  );
  drawing.texts.push(
    ...Array.from({ length: count }, (_, index) => ({
      text: String(years[0] + index),
      x: left + (width * index) / count + (index > 0 ? 5 : 0),
      y: 23,
      size: 10,
      strong: true,
    })),
    ...heads.figures.map((text, index) => ({
      text,
      x: figureEnd(plot, index),
      y: 23,
      size: 9,
      fill: inks.quiet,
      align: "right" as const,
    })),
    {
      text: asOf.label,
      x: tagLeft + tag / 2,
      y: 9.7,
      size: 9.4,
      strong: true,
      fill: "#ffffff",
      align: "center",
    },
  );
}

/** Two rows at the foot: statuses with their counts, then the kinds. */
function drawLegend(drawing: Drawing, { statuses, kinds }: SheetLegend, top: number): void {
  const entries = [
    ...statuses.map(({ label, count, ...look }) => ({
      words: `${label} ${count}`,
      draw: (x: number, y: number) =>
        markSvg(
          { ...look, kind: "count", provisional: false },
          x,
          y,
          look.status === "overdue" ? 2.7 : 3.2,
        ),
    })),
    ...kinds.map(({ kind, label }) => ({
      words: label,
      draw: (x: number, y: number) => kindSvg(kind, x, y, 3.2),
    })),
  ];
  const room = ({ words }: { words: string }) => roomOf(words) * 9.2 + 14;
  const whole = entries.reduce((sum, entry) => sum + room(entry), 0);
  const half = entries.findIndex(
    (_, index) =>
      entries.slice(0, index + 1).reduce((sum, each) => sum + room(each), 0) > whole / 2,
  );
  for (const [index, row] of [entries.slice(0, half), entries.slice(half)].entries()) {
    const taken = row.reduce((sum, entry) => sum + room(entry), 0);
    // Where the words of a language need more, they are set smaller.
    const scale = Math.min(1, (WIDTH - 4 * row.length) / taken);
    const gap = (WIDTH - taken * scale) / Math.max(1, row.length - 1);
    const y = top + LEGEND_ROW * (index + 0.5);
    let x = 0;
    for (const entry of row) {
      drawing.shapes.push(entry.draw(x + 5, y));
      const size = 9.2 * scale;
      drawing.texts.push({ text: entry.words, x: x + 13, y: y + 3.3, size, fill: "#333333" });
      x += room(entry) * scale + gap;
    }
  }
}

export type TrackPicture = {
  svg: string;
  texts: readonly TrackText[];
  width: number;
  height: number;
};

/** The picture with its legend, as wide as the text of a sheet; the words to set over it. */
export function trackPicture(track: SheetTrack, legend: SheetLegend): TrackPicture {
  const { lanes, years, asOf, heads } = track;
  const names = lanes.map(({ name, total }) => roomOf(name) * 11 + roomOf(String(total)) * 9.4);
  const left = Math.min(170, Math.max(78, ...names.map((each) => each + 20)));
  const figure = Math.max(30, ...heads.figures.map((head) => roomOf(head) * 9 + 7));
  const frame = trackFrame(years[0], years[1], asOf.on, density);
  const width = WIDTH - left - figure * heads.figures.length;
  const plot = { left, width, figure, frame, years };
  const drawing: Drawing = { shapes: [], texts: [] };
  const placed = lanes.map((lane) => {
    const options = { together: true, max: 5, more: "", byDate: lane.lateByDate };
    return { lane, layout: layOutLane(frame, toMarks(lane), options) };
  });
  const bottom = placed.reduce((sum, { layout }) => sum + layout.height, HEAD);
  drawHead(drawing, track, bottom, plot);
  let top = HEAD;
  for (const { lane, layout } of placed) {
    drawLane(drawing, lane, layout, { top, plot });
    top += layout.height;
  }
  drawLegend(drawing, legend, bottom + 3);
  const height = Math.ceil(bottom + 3 + LEGEND_ROW * 2);
  const box = `width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${box}>${drawing.shapes.join("")}</svg>`;
  return { svg, texts: drawing.texts, width: WIDTH, height };
}
