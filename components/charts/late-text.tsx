// The words of a row of overdue items: its name and how late it is, or how many more there are.
import type { CSSProperties, ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { type LabelSide, labelSide } from "./late-label";
import type { LateRow, TrackFrame } from "./track-layout";

type LateTextProps = {
  row: LateRow;
  frame: TrackFrame;
  /** Where the words lead: the item, or the list of the rest; null: they are no link. */
  href: string | null;
};

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

export function LateText({ row, frame: { asOf, density }, href }: LateTextProps) {
  const { name, late, note } = row.text;
  const side = labelSide(row, asOf, density.width);
  const after: CSSProperties = { left: `calc(${percent(asOf)} + 0.5rem)`, right: 0 };
  const before: CSSProperties = {
    right: `calc(${percent(1 - row.from)} + 0.8125rem)`,
    left: 0,
    justifyContent: "flex-end",
  };
  const places: Record<LabelSide, CSSProperties> = {
    after,
    split: before,
    before,
    on: { right: `calc(${percent(1 - asOf)} + 0.75rem)` },
  };
  const top = `${(row.y / 16).toFixed(4)}rem`;
  const words = name ? <span className="truncate">{name}</span> : null;
  const end = (
    <>
      {late ? <b>{late}</b> : null}
      {note ? <span className="truncate text-ink-3">{note}</span> : null}
    </>
  );
  if (side === "split") {
    return (
      <>
        <Words href={href} style={{ top, ...before }}>
          {words}
        </Words>
        <Words href={href} style={{ top, ...after }}>
          {end}
        </Words>
      </>
    );
  }
  return (
    <Words href={href} onLine={side === "on"} style={{ top, ...places[side] }}>
      {words}
      {end}
    </Words>
  );
}

type WordsProps = {
  href: string | null;
  onLine?: boolean;
  style: CSSProperties;
  children: ReactNode;
};

/** The mark beside them is the link for the keyboard and for readers. */
function Words({ href, onLine = false, style, children }: WordsProps) {
  const look = { className: "track-late", "data-on-line": onLine, style };
  if (!href) return <span {...look}>{children}</span>;
  return (
    <Link href={href} tabIndex={-1} aria-hidden {...look}>
      {children}
    </Link>
  );
}
