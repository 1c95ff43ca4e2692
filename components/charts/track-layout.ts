// Where each mark of the five-year picture stands: shares of the width across, units of 1/16 rem down.
// Pure; drawn by plan-track.tsx.
import type { MarkLook, MarkStatus } from "./mark-shapes";
import { shareOf } from "./time-scale";

export type TrackMark = MarkLook & {
  key: string;
  href: string;
  /** The plan's date; extensions do not move a mark. */
  dueOn: string;
  /** Short, for the row of an overdue item and for the table. */
  name: string;
  /** The status in words, with days or awaited party. */
  statusText: string;
  daysLate?: number;
  /** "546 days", already worded. */
  lateText?: string;
  /** After it, quiet: an extension in force. */
  note?: string;
  /** Everything in one line: read out, and shown on hover. */
  label: string;
};

export type TrackDensity = {
  perRow: number;
  rowHeight: number;
  lateRowHeight: number;
  pad: number;
  minimum: number;
  markSize: number;
  /** Of the plot on a common screen or page: whether words fit is reckoned by it. */
  width: number;
};
/** screen: six abreast and names; compact (phone, print): fewer, and overdue items of one date share a row. */
export const densities: Record<"screen" | "phone" | "print", TrackDensity> = {
  screen: {
    perRow: 6,
    rowHeight: 12.8,
    lateRowHeight: 16.5,
    pad: 6,
    minimum: 22,
    markSize: 4.6,
    width: 760,
  },
  phone: {
    perRow: 3,
    rowHeight: 12.4,
    lateRowHeight: 17,
    pad: 6,
    minimum: 18,
    markSize: 4.2,
    width: 340,
  },
  print: {
    perRow: 6,
    rowHeight: 8.6,
    lateRowHeight: 12.5,
    pad: 2.7,
    minimum: 13,
    markSize: 3.2,
    width: 560,
  },
};

const stackOrder: Record<MarkStatus, number> = {
  doneOnTime: 0,
  doneLate: 1,
  onTrack: 2,
  notStarted: 3,
  terminated: 4,
  dueSoon: 5,
  notReported: 6,
  shouldHaveStarted: 7,
  atRisk: 8,
  awaiting: 10,
  overdue: 11,
};
const rank = (mark: TrackMark) => stackOrder[mark.status] + (mark.severe ? 0.5 : 0);

export type Placed = { mark: TrackMark; x: number; y: number };
export type LateRow = {
  y: number;
  marks: Placed[];
  from: number;
  /** Of those beyond the named ones. */
  isRest: boolean;
  text: { name: string; late: string; note?: string };
};
export type LaneLayout = { height: number; placed: Placed[]; late: LateRow[] };
export type TrackFrame = {
  from: string;
  to: string;
  halves: number;
  asOf: number;
  density: TrackDensity;
};

export function trackFrame(
  firstYear: number,
  lastYear: number,
  asOfOn: string,
  density: TrackDensity,
): TrackFrame {
  const from = `${firstYear}-01-01`;
  const to = `${lastYear}-12-31`;
  return {
    from,
    to,
    halves: (lastYear - firstYear + 1) * 2,
    asOf: shareOf(asOfOn, from, to),
    density,
  };
}

function halfOf(frame: TrackFrame, dueOn: string): number {
  const half =
    (Number(dueOn.slice(0, 4)) - Number(frame.from.slice(0, 4))) * 2 +
    (dueOn.slice(5) > "06-30" ? 1 : 0);
  return Math.min(frame.halves - 1, Math.max(0, half));
}

/** Marks are set from the end of their half-year backwards. */
function acrossFromEnd(frame: TrackFrame, half: number, back: number, pitch = 1): number {
  const column = 1 / frame.halves;
  return (half + 1) * column - (column / (frame.density.perRow + 0.12)) * (0.58 + back * pitch);
}

function groupBy<T>(list: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}

function lateRows(
  frame: TrackFrame,
  overdue: readonly TrackMark[],
  top: number,
  options: LateOptions,
): LateRow[] {
  const { density } = frame;
  const sorted = [...overdue].sort(
    (a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0) || a.key.localeCompare(b.key),
  );
  const named = options.together
    ? []
    : sorted.slice(0, sorted.length > options.max ? options.max : sorted.length);
  const rest = sorted.slice(named.length);
  const rows = named.map((mark): TrackMark[] => [mark]);
  /* What is not named is still drawn: together by date (compact), or all in the last rows. */
  const side = Math.max(2, density.perRow - 2);
  const restGroups = groupBy(rest, (mark) =>
    options.together ? mark.dueOn : String(halfOf(frame, mark.dueOn)),
  );
  const restLines: TrackMark[][] = [];
  for (const group of restGroups.values()) {
    for (let at = 0; at < group.length; at += side) {
      const line = Math.floor(at / side);
      const chunk = group.slice(at, at + side);
      if (options.together) restLines.push(chunk);
      else restLines[line] = [...(restLines[line] ?? []), ...chunk];
    }
  }
  return [...rows, ...restLines].map((marks, index) => {
    const y = top + index * density.lateRowHeight + density.lateRowHeight / 2;
    const byHalf = groupBy(marks, (mark) => String(halfOf(frame, mark.dueOn)));
    const placed = [...byHalf].flatMap(([half, group]) =>
      group.map((mark, back): Placed => ({
        mark,
        y,
        x: acrossFromEnd(frame, Number(half), back, density.perRow > 3 ? 1.7 : 1.2),
      })),
    );
    const first = marks[0];
    const isRest = index >= rows.length;
    const firstRest = index === rows.length;
    const text = !isRest
      ? { name: first?.name ?? "", late: first?.lateText ?? "", note: first?.note }
      : options.together
        ? {
            name: "",
            late:
              index > 0 && restLines[index - 1]?.[0]?.dueOn === first?.dueOn
                ? ""
                : (options.byDate[first?.dueOn ?? ""] ?? first?.lateText ?? ""),
          }
        : { name: firstRest ? options.more : "", late: "" };
    return { y, marks: placed, from: Math.min(...placed.map((entry) => entry.x)), isRest, text };
  });
}

type LateOptions = {
  together: boolean;
  max: number;
  more: string;
  byDate: Readonly<Record<string, string>>;
};

export function layOutLane(
  frame: TrackFrame,
  marks: readonly TrackMark[],
  options: LateOptions,
): LaneLayout {
  const { density } = frame;
  const overdue = marks.filter((mark) => mark.status === "overdue");
  const late = lateRows(frame, overdue, density.pad, options);
  const lateHeight = late.length * density.lateRowHeight + (late.length > 0 ? 3 : 0);
  const cells = groupBy(
    marks.filter((mark) => mark.status !== "overdue"),
    (mark) => String(halfOf(frame, mark.dueOn)),
  );
  const rows = Math.max(
    0,
    ...[...cells.values()].map((cell) => Math.ceil(cell.length / density.perRow)),
  );
  const inner = Math.max(lateHeight + rows * density.rowHeight, density.minimum);
  const base = density.pad + inner;
  const placed = [...cells].flatMap(([half, cell]) =>
    [...cell]
      .sort(
        (a, b) => rank(a) - rank(b) || a.kind.localeCompare(b.kind) || a.key.localeCompare(b.key),
      )
      .map((mark, index, all): Placed => {
        const row = Math.floor(index / density.perRow);
        const inRow = Math.min(density.perRow, all.length - row * density.perRow);
        return {
          mark,
          x: acrossFromEnd(frame, Number(half), inRow - 1 - (index % density.perRow)),
          y: base - row * density.rowHeight - density.rowHeight / 2,
        };
      }),
  );
  return { height: base + density.pad * 0.8, placed, late };
}
