// Parts of a line chart that fits any width without script: places are shares of the frame, text and points keep
// their size. 0,0 is the lower left corner.
import type { CSSProperties, ReactNode } from "react";
import { DataRows, type ChartTable } from "./data-rows";

export type Point = { x: number; y: number };
const across = (x: number) => `${(x * 100).toFixed(2)}%`;
const down = (y: number) => `${((1 - y) * 100).toFixed(2)}%`;

type PlotProps = {
  label: string;
  height: number;
  table: ChartTable;
  children: ReactNode;
  className?: string;
};

/** height in rem. The class gives room for ticks (padding). */
export function Plot({ label, height, table, children, className }: PlotProps) {
  return (
    <div className={className}>
      <svg
        role="img"
        aria-label={label}
        className="block w-full overflow-visible"
        style={{ height: `${height}rem` }}
      >
        {children}
      </svg>
      <DataRows {...table} />
    </div>
  );
}

type LineProps = {
  points: readonly Point[];
  className?: string;
  dash?: string;
  style?: CSSProperties;
};

export function Line({ points, className, dash, style }: LineProps) {
  if (points.length < 2) return null;
  const d = points
    .map(
      (point, index) =>
        `${index === 0 ? "M" : "L"}${(point.x * 100).toFixed(2)} ${((1 - point.y) * 100).toFixed(2)}`,
    )
    .join("");
  return (
    <svg
      width="100%"
      height="100%"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      overflow="visible"
    >
      <path
        d={d}
        className={className}
        style={style}
        fill="none"
        strokeDasharray={dash}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

/** Something of fixed size at a place, drawn round its own 0,0 in units of 1/16 rem. */
export function At({ x, y, children }: Point & { children: ReactNode }) {
  return (
    <svg
      x={across(x)}
      y={down(y)}
      width="1rem"
      height="1rem"
      viewBox="0 0 16 16"
      overflow="visible"
    >
      {children}
    </svg>
  );
}

type WordsProps = Point & {
  children: ReactNode;
  dx?: string;
  dy?: string;
  anchor?: "start" | "middle" | "end";
  className?: string;
  fill?: string;
};

export function Words({ x, y, children, dx, dy, anchor = "start", className, fill }: WordsProps) {
  return (
    <text
      x={across(x)}
      y={down(y)}
      dx={dx}
      dy={dy}
      textAnchor={anchor}
      className={className}
      style={fill ? { fill } : undefined}
    >
      {children}
    </text>
  );
}

export function Across({ y, className, dash }: { y: number; className: string; dash?: string }) {
  return (
    <line x1="0" x2="100%" y1={down(y)} y2={down(y)} className={className} strokeDasharray={dash} />
  );
}

export function Upright({ x, className, dash }: { x: number; className: string; dash?: string }) {
  return (
    <line
      x1={across(x)}
      x2={across(x)}
      y1="0"
      y2="100%"
      className={className}
      strokeDasharray={dash}
    />
  );
}

export function Area({
  x,
  y,
  width,
  height,
  fill,
}: Point & { width: number; height: number; fill: string }) {
  return (
    <rect
      x={across(x)}
      y={down(y + height)}
      width={across(width)}
      height={across(height)}
      fill={fill}
    />
  );
}

/** At most `most` of a row of ticks, evenly, the last kept. */
export function thin<T>(ticks: readonly T[], most: number): T[] {
  const step = Math.ceil(ticks.length / most);
  return ticks.filter((_, index) => (ticks.length - 1 - index) % step === 0);
}
