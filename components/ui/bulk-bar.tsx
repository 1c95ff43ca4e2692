// The dark bar over a table while rows are ticked: how many, which, and what can be done with all of them.
import type { ReactNode } from "react";

type BulkBarProps = { count: ReactNode; detail?: ReactNode; children: ReactNode };

export function BulkBar({ count, detail, children }: BulkBarProps) {
  return (
    <div
      role="status"
      className="no-print flex min-h-11 flex-wrap items-center gap-2 rounded-md bg-ink py-1.5 pr-2 max-sm:pb-2.5 max-sm:[&>b]:w-full pl-3.5 text-sm text-ink-inverse"
    >
      <b>{count}</b>
      {detail ? (
        <span className="min-w-0 flex-1 truncate opacity-75 max-sm:hidden">{detail}</span>
      ) : (
        <span className="flex-1" />
      )}
      {children}
    </div>
  );
}
