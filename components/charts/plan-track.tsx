// The whole plan in one picture: a lane per area, a mark per item at the end of its half-year, overdue items floated to
// the top with a line as long as the delay. Across in shares of the width, so that it fits any screen without script.
import { useId, type CSSProperties, type ReactNode } from "react";
import { HintLayer } from "@/components/ui/hint-layer";
import { RovingFocus } from "@/components/ui/roving-focus";
import { TrackHeader, type TrackYear } from "./track-header";
import { TrackLaneRow, type TrackLane } from "./track-lane";
import { densities, trackFrame } from "./track-layout";
import { TrackSymbols } from "./track-symbols";

export { namedLate } from "./track-lane";
export type { TrackLane, TrackFigure } from "./track-lane";
export type { TrackMark } from "./track-layout";
export type { TrackYear } from "./track-header";

/** Longer names get a wider column. */
const shortName = 12;

export type TrackVariant = "screen" | "phone" | "print";

type PlanTrackProps = {
  /** One sentence: what the picture shows, how many items. */
  label: string;
  years: readonly TrackYear[];
  lanes: readonly TrackLane[];
  asOf: { on: string; label: string };
  /** Heads of the figures at the right end, as many as each lane has. */
  figureHeads: readonly string[];
  variant?: TrackVariant;
};

export function PlanTrack({
  label,
  years,
  lanes,
  asOf,
  figureHeads,
  variant = "screen",
}: PlanTrackProps) {
  const symbols = useId();
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? first;
  const frame = trackFrame(first, last, asOf.on, densities[variant]);
  const picture = (
    <div
      data-variant={variant}
      data-names={lanes.some(({ name }) => name.length > shortName) ? "long" : undefined}
      className="plan-track"
      style={{ "--figures": figureHeads.length } as CSSProperties}
    >
      <TrackHeader years={years} asOf={{ ...asOf, at: frame.asOf }} figureHeads={figureHeads} />
      <TrackSymbols
        id={symbols}
        looks={lanes.flatMap((lane) => lane.marks)}
        size={frame.density.markSize}
      />
      {lanes.map((lane) => (
        <TrackLaneRow
          key={lane.key}
          lane={lane}
          frame={frame}
          variant={variant}
          symbols={symbols}
        />
      ))}
    </div>
  );
  return (
    <figure className="@container min-w-0">
      <Picture label={label} interactive={variant === "screen"}>
        {picture}
      </Picture>
    </figure>
  );
}

/** With links inside it is a group (an image may not hold links); otherwise an image. */
function Picture({
  label,
  interactive,
  children,
}: {
  label: string;
  interactive: boolean;
  children: ReactNode;
}) {
  if (!interactive) {
    return (
      <div role="group" aria-label={label}>
        {children}
      </div>
    );
  }
  return (
    <HintLayer>
      <div className="-mx-1 overflow-x-auto overflow-y-hidden px-1 pt-0.5">
        <RovingFocus label={label} selector="a[data-mark]">
          {children}
        </RovingFocus>
      </div>
    </HintLayer>
  );
}
