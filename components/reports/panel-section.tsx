// A part of the panel under its own line. Always a second heading: the panel's title is the first or its equal.
import type { ReactNode } from "react";

type PanelSectionProps = { title: ReactNode; note?: ReactNode; id?: string; children: ReactNode };

export function PanelSection({ title, note, id, children }: PanelSectionProps) {
  return (
    <section id={id} className="mt-5 min-w-0">
      <div className="flex flex-wrap items-baseline gap-x-3 border-t border-line-strong py-2">
        <h2 className="text-sm">{title}</h2>
        {note ? <p className="text-xs text-ink-3">{note}</p> : null}
      </div>
      {children}
    </section>
  );
}
