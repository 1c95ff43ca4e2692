// A mark in running text or a table. Alone it needs `title`; beside words use StatusLabel.
import type { ReactNode } from "react";
import { KindMark, Mark, markClass, type MarkKind, type MarkLook } from "./mark-shapes";

type StatusMarkProps = MarkLook & {
  /** Read out and shown on hover. Without it the mark is decoration. */
  title?: string;
  /** In pixels at normal text size. */
  size?: number;
};

function frame(size: number, title?: string) {
  return {
    width: `${size / 16}rem`,
    height: `${size / 16}rem`,
    viewBox: "-9 -9 18 18",
    className: "inline-block shrink-0 overflow-visible align-[-0.32em]",
    ...(title ? { role: "img", "aria-label": title } : { "aria-hidden": true }),
  };
}

export function StatusMark({ title, size = 18, ...look }: StatusMarkProps) {
  return (
    <svg {...frame(size, title)}>
      {title ? <title>{title}</title> : null}
      <Mark {...look} s={4.6} />
    </svg>
  );
}

type StatusLabelProps = MarkLook & { children: ReactNode; note?: ReactNode; size?: number };

export function StatusLabel({ children, note, size, ...look }: StatusLabelProps) {
  return (
    <span className={`st ${markClass(look.status, look.severe)}`}>
      <StatusMark {...look} size={size} />
      <span>
        {children}
        {note ? <span className="ml-1.5 font-normal text-ink-3">{note}</span> : null}
      </span>
    </span>
  );
}

export function KindIcon({
  kind,
  title,
  size = 18,
}: {
  kind: MarkKind;
  title?: string;
  size?: number;
}) {
  return (
    <svg {...frame(size, title)}>
      <KindMark kind={kind} s={4.6} />
    </svg>
  );
}
