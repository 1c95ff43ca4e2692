// A small picture of one indicator: the plan's path or limit, the actual line, the latest point coloured by its result.
// Not from nought: the ends are labelled. The side one must not enter is hatched.
import { useId } from "react";
import { Area, At, Line, Plot, type Point } from "./plot";

export type IndicatorShape =
  /** rising, falling: dashed path, hollow squares at targets. */
  | "path"
  /** dashed, no squares: not evaluated. */
  | "forecast"
  | "ceiling"
  | "floor"
  | "range"
  /** No target yet. */
  | "open";

export type IndicatorTargetPoint = { year: number; value: number; max?: number; base?: boolean };
export type IndicatorActual = { year: number; value: number; provisional?: boolean };

type IndicatorChartProps = {
  label: string;
  shape: IndicatorShape;
  years: readonly [number, number];
  actual: readonly IndicatorActual[];
  targets: readonly IndicatorTargetPoint[];
  /** good: on course; off: behind or missed (ink, never red); none: not judged. */
  tone: "good" | "off" | "none";
  words: {
    start: string;
    end: string;
    missing?: string;
    caption: string;
    heads: readonly [string, string, string];
  };
};

const dots = {
  good: "var(--color-done-fill)",
  off: "var(--color-ink)",
  none: "var(--color-idle-fill)",
};

/** Scales: a little air left and right, and above and below what is drawn. */
function scales(years: readonly [number, number], values: readonly number[], spare: number) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const air = (high - low || Math.abs(high) || 1) * spare;
  const x = (year: number) => 0.03 + (0.94 * (year - years[0])) / (years[1] - years[0] || 1);
  const y = (value: number) => (value - low + air) / (high - low + 2 * air);
  return { x, y };
}

type Step = { from: number; to: number; low: number; high: number };

/** In force up to each target year: from the one before it; the last stays. */
function steps(
  targets: readonly IndicatorTargetPoint[],
  x: (year: number) => number,
  y: (value: number) => number,
): Step[] {
  const limits = targets.filter((target) => !target.base);
  return limits.map((target, index) => {
    const before = limits[index - 1];
    return {
      from: before ? x(before.year) : 0,
      to: index === limits.length - 1 ? 1 : x(target.year),
      low: y(target.value),
      high: y(target.max ?? target.value),
    };
  });
}

function edge(list: readonly Step[], side: "low" | "high"): Point[] {
  return list.flatMap((step) => [
    { x: step.from, y: step[side] },
    { x: step.to, y: step[side] },
  ]);
}

export function IndicatorChart({
  label,
  shape,
  years,
  actual,
  targets,
  tone,
  words,
}: IndicatorChartProps) {
  const hatch = useId();
  const values = [
    ...actual.map((point) => point.value),
    ...targets.flatMap((target) => [target.value, target.max ?? target.value]),
  ];
  const isLimit = shape === "ceiling" || shape === "floor" || shape === "range";
  const { x, y } = scales(years, values.length > 0 ? values : [0, 1], isLimit ? 0.3 : 0.16);
  const path = targets.map((target) => ({ x: x(target.year), y: y(target.value) }));
  const limits = isLimit ? steps(targets, x, y) : [];
  const line = actual.map((point) => ({ x: x(point.year), y: y(point.value) }));
  const last = actual.at(-1);
  const fill = `url(#${hatch})`;
  return (
    <div className="min-w-0">
      <Plot
        label={label}
        height={2.75}
        table={{ caption: words.caption, heads: words.heads, rows: rowsOf(actual, targets) }}
      >
        <pattern
          id={hatch}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V5" stroke="var(--color-line-strong)" strokeWidth={1.1} />
        </pattern>
        {limits.map((step) => (
          <g key={step.from}>
            {shape !== "floor" ? (
              <Area
                x={step.from}
                y={step.high}
                width={step.to - step.from}
                height={1 - step.high}
                fill={fill}
              />
            ) : null}
            {shape !== "ceiling" ? (
              <Area x={step.from} y={0} width={step.to - step.from} height={step.low} fill={fill} />
            ) : null}
          </g>
        ))}
        {limits.length > 0 && shape !== "floor" ? (
          <Line points={edge(limits, "high")} className="pth" />
        ) : null}
        {limits.length > 0 && shape !== "ceiling" ? (
          <Line points={edge(limits, "low")} className="pth" />
        ) : null}
        {shape === "path" || shape === "forecast" ? (
          <Line points={path} className="pth" dash="3 2.4" />
        ) : null}
        {shape === "path"
          ? targets.map((target) =>
              target.base ? null : (
                <At key={target.year} x={x(target.year)} y={y(target.value)}>
                  <rect
                    x={-2.7}
                    y={-2.7}
                    width={5.4}
                    height={5.4}
                    fill="var(--color-surface)"
                    stroke="var(--color-ink-3)"
                  />
                </At>
              ),
            )
          : null}
        {shape === "open" ? (
          <Line
            points={[
              { x: 0.5, y: 0.86 },
              { x: 1, y: 0.86 },
            ]}
            className="pth"
            dash="3 2.4"
          />
        ) : null}
        <Line points={line} className="act" />
        {last ? (
          <At x={x(last.year)} y={y(last.value)}>
            <circle
              r={last.provisional ? 3.2 : 3.6}
              fill={last.provisional ? "var(--color-surface)" : dots[tone]}
              stroke={last.provisional ? dots[tone] : "var(--color-surface)"}
              strokeWidth={last.provisional ? 1.8 : 1.2}
            />
          </At>
        ) : null}
      </Plot>
      <div
        aria-hidden
        className="mt-1 flex justify-between gap-2 text-2xs whitespace-nowrap text-ink-3"
      >
        <span>{words.start}</span>
        <span>{shape === "open" && words.missing ? words.missing : words.end}</span>
      </div>
    </div>
  );
}

function rowsOf(
  actual: readonly IndicatorActual[],
  targets: readonly IndicatorTargetPoint[],
): string[][] {
  const years = [...new Set([...actual, ...targets].map((point) => point.year))].sort(
    (a, b) => a - b,
  );
  return years.map((year) => {
    const reached = actual.find((point) => point.year === year);
    const target = targets.find((point) => point.year === year);
    return [
      String(year),
      reached ? String(reached.value) : "—",
      target
        ? target.max === undefined
          ? String(target.value)
          : `${target.value}–${target.max}`
        : "—",
    ];
  });
}
