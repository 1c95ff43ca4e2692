// A count against its target, a cell for each: before, added now, still to come. Many are drawn as one bar.
type CellsBarProps = {
  label: string;
  total: number;
  /** Reached before. */
  before: number;
  /** Added since; may be negative when a count fell. */
  added?: number;
  /** Under the added part. */
  addedLabel?: string;
  maxCells?: number;
};

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

function fillOf(index: number, from: number, to: number, rising: boolean): string {
  if (index < from) return "var(--color-done-fill)";
  return index < to && rising ? "var(--color-track-fill)" : "var(--color-sunken)";
}

export function CellsBar({
  label,
  total,
  before,
  added = 0,
  addedLabel,
  maxCells = 40,
}: CellsBarProps) {
  const now = before + added;
  const span = Math.max(total, now, 1);
  const asCells = span <= maxCells && Number.isInteger(span);
  const from = Math.min(before, now);
  const to = Math.max(before, now);
  const middle = Math.min(0.96, Math.max(0.04, (from + to) / 2 / span));
  return (
    <svg
      role="img"
      aria-label={label}
      className={`block w-full max-w-[30rem] overflow-visible ${addedLabel ? "h-8" : "h-4"}`}
    >
      <title>{label}</title>
      {asCells ? (
        Array.from({ length: span }, (_, index) => (
          <rect
            key={index}
            x={percent(index / span)}
            width={percent(0.86 / span)}
            height="1rem"
            fill={fillOf(index, from, to, added > 0)}
            stroke={index >= from && index >= to ? "var(--color-line-strong)" : undefined}
            strokeWidth={0.75}
          />
        ))
      ) : (
        <>
          <rect
            width="100%"
            height="1rem"
            fill="var(--color-sunken)"
            stroke="var(--color-line-strong)"
            strokeWidth={0.75}
          />
          <rect width={percent(from / span)} height="1rem" fill="var(--color-done-fill)" />
          {added > 0 ? (
            <rect
              x={percent(from / span)}
              width={percent((to - from) / span)}
              height="1rem"
              fill="var(--color-track-fill)"
            />
          ) : null}
        </>
      )}
      {now > total ? (
        <line
          className="axk"
          x1={percent(total / span)}
          x2={percent(total / span)}
          y1="-0.125rem"
          y2="1.125rem"
        />
      ) : null}
      {addedLabel && added > 0 ? (
        <text x={percent(middle)} y="1.875rem" textAnchor="middle" className="t3">
          {addedLabel}
        </text>
      ) : null}
    </svg>
  );
}
