// The legend of the picture is its count: mark, word, number, and each opens to how it is made.
import { type FigureIdentity, figureAttributes } from "@/components/ui/figure-value";
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { KindIcon, StatusMark } from "./status-mark";
import type { MarkKind, MarkLook } from "./mark-shapes";

export type LegendEntry = Omit<MarkLook, "kind"> & {
  label: string;
  count: number;
  href?: string;
  figure?: FigureIdentity;
};
type TrackLegendProps = {
  label: string;
  entries: readonly LegendEntry[];
  kinds: ReadonlyArray<{ kind: MarkKind; label: string }>;
  kindsLabel: string;
  note?: ReactNode;
};

function Count({ entry }: { entry: LegendEntry }) {
  const over = entry.status === "overdue" && entry.count > 0;
  const words = (
    <>
      <StatusMark kind="count" status={entry.status} severe={entry.severe} />
      <span className={over ? "font-semibold text-over" : "text-ink-2"}>{entry.label}</span>{" "}
      <b
        className={`${entry.href ? "d" : ""} ${over ? "text-over" : entry.count === 0 ? "font-normal text-ink-3" : "text-ink"}`}
      >
        {entry.count}
      </b>
    </>
  );
  const look = "inline-flex min-h-6 items-center gap-1.5 leading-tight max-sm:min-h-11";
  return entry.href ? (
    <Link
      href={entry.href}
      scroll={!entry.figure}
      className={look}
      {...(entry.figure ? figureAttributes(entry.figure) : {})}
    >
      {words}
    </Link>
  ) : (
    <span className={look}>{words}</span>
  );
}

export function TrackLegend({ label, entries, kinds, kindsLabel, note }: TrackLegendProps) {
  return (
    <div className="text-xs">
      <ul
        aria-label={label}
        className="grid grid-cols-[repeat(auto-fill,minmax(max(8rem,15%),1fr))] gap-x-2 gap-y-px"
      >
        {entries.map((entry) => (
          <li key={`${entry.status}${entry.severe ? "-severe" : ""}`}>
            <Count entry={entry} />
          </li>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap items-center gap-x-[1.125rem] gap-y-1 border-t border-line pt-2 text-ink-3">
        <ul aria-label={kindsLabel} className="flex flex-wrap gap-x-[1.125rem]">
          {kinds.map(({ kind, label: word }) => (
            <li key={kind} className="inline-flex items-center gap-1">
              <KindIcon kind={kind} />
              {word}
            </li>
          ))}
        </ul>
        {note ? <p className="ml-auto">{note}</p> : null}
      </div>
    </div>
  );
}
