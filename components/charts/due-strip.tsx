// What has fallen due, one cell per item: done solid, done late split, overdue with a tick above and below, awaiting
// empty. The order is fixed, never by colour. Beyond `maxCells` a bar of four parts with their numbers.
export type DueCounts = { doneOnTime: number; doneLate: number; overdue: number; awaiting: number };
type Part = keyof DueCounts;
const order: readonly Part[] = ["doneOnTime", "doneLate", "overdue", "awaiting"];
const fills: Record<Part, string> = {
  doneOnTime: "var(--color-done-fill)",
  doneLate: "var(--color-late-fill)",
  overdue: "var(--color-over-fill)",
  awaiting: "none",
};

type DueStripProps = { label: string; counts: DueCounts; maxCells?: number };
const height = 18;
const top = 3;
const tall = 12;

function Box({ part, x, width }: { part: Part; x: number; width: number }) {
  if (part === "awaiting") {
    return (
      <rect
        x={x + 0.6}
        y={top + 0.6}
        width={width - 1.2}
        height={tall - 1.2}
        fill="none"
        stroke="var(--color-await)"
        strokeWidth={1.2}
      />
    );
  }
  if (part === "doneLate") {
    const half = (tall - 1.8) / 2;
    return (
      <g fill={fills.doneLate}>
        <rect x={x} y={top} width={width} height={half} />
        <rect x={x} y={top + half + 1.8} width={width} height={half} />
      </g>
    );
  }
  return (
    <g fill={fills[part]}>
      <rect x={x} y={top} width={width} height={tall} />
      {part === "overdue" ? (
        <>
          <rect x={x} y={0} width={width} height={1.6} />
          <rect x={x} y={height - 1.6} width={width} height={1.6} />
        </>
      ) : null}
    </g>
  );
}

const step = 11;
/** A part of the bar is never thinner than its number. */
const numberRoom = 22;

type Placed = { part: Part; start: number; span: number };

function placeParts(counts: DueCounts, total: number, maxCells: number): Placed[] {
  const parts = order.filter((part) => counts[part] > 0);
  const spread = maxCells * step - parts.length * numberRoom;
  const spanOf = (part: Part) =>
    total <= maxCells ? counts[part] * step : numberRoom + (spread * counts[part]) / total;
  return parts.map((part, index) => ({
    part,
    span: spanOf(part),
    start: parts.slice(0, index).reduce((sum, before) => sum + spanOf(before), 0),
  }));
}

export function DueStrip({ label, counts, maxCells = 25 }: DueStripProps) {
  const total = order.reduce((sum, part) => sum + counts[part], 0);
  if (total === 0) return null;
  const asCells = total <= maxCells;
  const width = Math.min(total, maxCells) * step;
  return (
    <svg
      role="img"
      aria-label={label}
      className="block max-w-full overflow-visible"
      width={`${width / 16}rem`}
      height={`${height / 16}rem`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMinYMid meet"
    >
      <title>{label}</title>
      {placeParts(counts, total, maxCells).map((placed) =>
        asCells ? (
          <g key={placed.part}>
            {Array.from({ length: counts[placed.part] }, (_, index) => (
              <Box
                key={index}
                part={placed.part}
                x={placed.start + index * step}
                width={step - 1.6}
              />
            ))}
          </g>
        ) : (
          <NumberedPart key={placed.part} {...placed} count={counts[placed.part]} />
        ),
      )}
    </svg>
  );
}

function NumberedPart({ part, start, span, count }: Placed & { count: number }) {
  const late = { paintOrder: "stroke", stroke: fills.doneLate, strokeWidth: 4 } as const;
  return (
    <g>
      <Box part={part} x={start} width={span - 1.6} />
      <text
        x={start + (span - 1.6) / 2}
        y={top + tall / 2 + 3.8}
        textAnchor="middle"
        style={{
          fontSize: 10.5,
          fontWeight: 600,
          fill: part === "awaiting" ? "var(--color-ink)" : "var(--color-ink-inverse)",
          ...(part === "doneLate" ? late : {}),
        }}
      >
        {count}
      </text>
    </g>
  );
}
