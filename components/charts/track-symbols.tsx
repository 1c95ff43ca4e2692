// Each look of a mark once, to be placed many times: a plan has hundreds of marks but few looks.
import { Mark, markClass, type MarkLook } from "./mark-shapes";

export function symbolName({ kind, status, severe, provisional }: MarkLook): string {
  return `${kind}-${markClass(status, severe)}${provisional ? "-p" : ""}`;
}

type TrackSymbolsProps = { id: string; looks: readonly MarkLook[]; size: number };

export function TrackSymbols({ id, looks, size }: TrackSymbolsProps) {
  const distinct = new Map(looks.map((look) => [symbolName(look), look]));
  return (
    <svg aria-hidden width="0" height="0" className="absolute">
      {[...distinct].map(([name, { kind, status, severe, provisional }]) => (
        <symbol
          key={name}
          id={`${id}-${name}`}
          viewBox="0 0 16 16"
          overflow="visible"
          style={{ overflow: "visible" }}
        >
          <g className="track-mark-drawn">
            <circle className="track-hit" r={status === "overdue" ? 8.6 : 6.8} />
            <Mark kind={kind} status={status} severe={severe} provisional={provisional} s={size} />
          </g>
        </symbol>
      ))}
    </svg>
  );
}
