// One lane: its name and number of items, its marks, its figures at the right end.
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { markClass } from "./mark-shapes";
import { LateText } from "./late-text";
import { layOutLane, type Placed, type TrackFrame, type TrackMark } from "./track-layout";
import { symbolName } from "./track-symbols";

export type TrackFigure = { number: ReactNode; tone?: "ink" | "over" | "quiet" };

export type TrackLane = {
  key: string;
  name: string;
  href: string;
  /** How many items are in it. */
  total: ReactNode;
  marks: readonly TrackMark[];
  figures: readonly TrackFigure[];
  /** Last line of the overdue when there are more than five: "10 more", worded. */
  more?: string;
  /** Where all overdue of the lane are listed. */
  moreHref?: string;
  /** On phone and paper: one line per due date ("2022-12-31": "2 items, 181 days"). */
  lateByDate?: Readonly<Record<string, string>>;
};

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;
const rem = (units: number) => `${(units / 16).toFixed(4)}rem`;
/** Overdue items named in a lane; the rest is drawn beside how many there are. */
export const namedLate = 5;

type TrackLaneRowProps = {
  lane: TrackLane;
  frame: TrackFrame;
  variant: "screen" | "phone" | "print";
  symbols: string;
};

export function TrackLaneRow({ lane, frame, variant, symbols }: TrackLaneRowProps) {
  const layout = layOutLane(frame, lane.marks, {
    together: variant !== "screen",
    max: namedLate,
    more: lane.more ?? "",
    byDate: lane.lateByDate ?? {},
  });
  const links = variant === "screen";
  const years = frame.halves / 2;
  return (
    <div className="track-row track-lane">
      <span className="track-name">
        <Link
          href={lane.href}
          className={variant === "phone" ? "flex min-h-11 items-center" : undefined}
        >
          <b>{lane.name}</b>
        </Link>
        <span className="track-note">{lane.total}</span>
      </span>
      <div className="relative" style={{ height: rem(layout.height) }}>
        <svg
          className="plot absolute inset-0 size-full overflow-visible"
          aria-hidden={links ? undefined : true}
        >
          {Array.from({ length: years + 1 }, (_, year) => (
            <line
              key={year}
              className="ax2"
              strokeDasharray={year === 0 ? undefined : "1 3"}
              x1={percent(year / years)}
              x2={percent(year / years)}
              y1="0"
              y2="100%"
            />
          ))}
          <line
            className="axk"
            x1={percent(frame.asOf)}
            x2={percent(frame.asOf)}
            y1="-1"
            y2="100%"
          />
          {layout.late.map((row) => (
            <line
              key={row.y}
              className="late-line"
              x1={percent(row.from)}
              x2={percent(frame.asOf)}
              y1={rem(row.y)}
              y2={rem(row.y)}
            />
          ))}
          {[...layout.placed, ...layout.late.flatMap((row) => row.marks)]
            .sort((a, b) => a.mark.dueOn.localeCompare(b.mark.dueOn) || a.x - b.x || b.y - a.y)
            .map((placed) => (
              <PlacedMark key={placed.mark.key} placed={placed} symbols={symbols} link={links} />
            ))}
        </svg>
        {layout.late.map((row) =>
          row.text.name || row.text.late ? (
            <LateText
              key={row.y}
              row={row}
              frame={frame}
              href={
                links
                  ? row.isRest
                    ? (lane.moreHref ?? null)
                    : (row.marks[0]?.mark.href ?? null)
                  : null
              }
            />
          ) : null,
        )}
      </div>
      {lane.figures.map((figure, index) => (
        <Figure key={index} figure={figure} />
      ))}
    </div>
  );
}

/** Drawn once per look as a symbol (track-symbols.tsx); here only placed. */
function PlacedMark({ placed, symbols, link }: { placed: Placed; symbols: string; link: boolean }) {
  const { mark, x, y } = placed;
  const drawn = (
    <use
      href={`#${symbols}-${symbolName(mark)}`}
      x={percent(x)}
      y={rem(y)}
      width="1rem"
      height="1rem"
    />
  );
  if (!link) return drawn;
  return (
    <a
      href={mark.href}
      aria-label={mark.label}
      data-mark
      data-hint={[mark.name, mark.statusText, mark.dueOn].join("\n")}
      data-tone={markClass(mark.status, mark.severe)}
      className="track-mark"
    >
      <title>{mark.label}</title>
      {drawn}
    </a>
  );
}

const tones = {
  ink: "text-ink",
  over: "font-semibold text-over text-[1.08em]",
  quiet: "text-ink-3",
};

function Figure({ figure: { number, tone = "ink" } }: { figure: TrackFigure }) {
  return <span className={`track-figure ${tones[tone]}`}>{number}</span>;
}
