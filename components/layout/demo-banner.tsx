// One line over the page: a demonstration, an old state of the data, figures not yet issued.
import type { ReactNode } from "react";

export function DemoBanner({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div
      role="status"
      data-banner
      className="flex flex-wrap items-center gap-x-3 border-b border-dashed border-line-strong bg-sunken px-(--gutter) py-1.5 text-xs text-ink-2"
    >
      <span>{children}</span>
      {action ? <span className="no-print ml-auto">{action}</span> : null}
    </div>
  );
}
