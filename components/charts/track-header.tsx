// The years above the lanes, how much of the time is past, and the black tag of the as-of day.
import type { ReactNode } from "react";

export type TrackYear = { year: number; note?: ReactNode };

type TrackHeaderProps = {
  years: readonly TrackYear[];
  asOf: { at: number; label: string };
  figureHeads: readonly string[];
};

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** The as-of line falls where the number of items stands. */
const isTight = (gap: number) => gap > 0.04 && gap < 0.12;

export function TrackHeader({ years, asOf, figureHeads }: TrackHeaderProps) {
  return (
    <div className="track-row track-head">
      <span />
      <div className="relative h-(--head)">
        <span
          aria-hidden
          className="track-tag"
          style={{
            left: percent(asOf.at),
            transform: `translateX(-${(asOf.at * 100).toFixed(1)}%)`,
          }}
        >
          {asOf.label}
        </span>
        {years.map(({ year, note }, index) => (
          <span
            key={year}
            data-tight={isTight(asOf.at - index / years.length)}
            className="absolute bottom-[0.9375rem] whitespace-nowrap text-ink"
            style={{ left: percent(index / years.length) }}
          >
            <b className={index > 0 ? "pl-[0.3125rem]" : undefined}>{year}</b>
            {note ? <span className="track-note">{note}</span> : null}
          </span>
        ))}
        <svg
          aria-hidden
          className="absolute inset-x-0 bottom-0 h-[0.6875rem] w-full overflow-visible"
        >
          <rect y="0.125rem" width="100%" height="0.21875rem" fill="var(--color-line)" />
          <rect y="0.125rem" width={percent(asOf.at)} height="0.21875rem" fill="var(--color-ink)" />
        </svg>
        <span
          aria-hidden
          className="absolute top-4 bottom-0 -ml-[0.6px] w-[1.2px] bg-ink"
          style={{ left: percent(asOf.at) }}
        />
      </div>
      {figureHeads.map((head) => (
        <span key={head} aria-hidden className="track-figure-head">
          {head}
        </span>
      ))}
    </div>
  );
}
