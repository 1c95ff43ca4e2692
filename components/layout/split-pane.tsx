// The workbench: a list on the left, the thing itself on the right, a side beside it. Each scrolls by itself on a
// desk; below 1080px they follow one another, and on a phone a chosen item takes the whole page.
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type SplitPaneProps = {
  list: ReactNode;
  panel?: ReactNode;
  side?: ReactNode;
  /** work: entry; board: wide table with a pane; review: queue, report, evidence. */
  layout?: "work" | "board" | "review";
  /** Something is chosen: a narrow screen shows it instead of the list. */
  chosen?: boolean;
  labels?: { list?: string; panel?: string; side?: string };
};

const columns = {
  work: "lg:grid-cols-[minmax(0,1fr)_minmax(0,1.154fr)]",
  board: "lg:grid-cols-[minmax(0,1fr)_20.5rem]",
  review: "lg:grid-cols-[23.25rem_minmax(0,1fr)_20.25rem]",
};
const scrolls = "min-w-0 lg:overflow-y-auto lg:overscroll-contain";

export function SplitPane({
  list,
  panel,
  side,
  layout = "work",
  chosen = false,
  labels = {},
}: SplitPaneProps) {
  return (
    <div
      className={classNames(
        "lg:grid lg:h-[calc(100dvh-var(--bar)-var(--banner))]",
        columns[layout],
      )}
    >
      <section
        aria-label={labels.list}
        className={classNames(scrolls, chosen && panel !== undefined && "max-lg:hidden")}
      >
        {list}
      </section>
      {panel !== undefined ? (
        <section
          aria-label={labels.panel}
          className={classNames(
            scrolls,
            "flex flex-col border-line bg-surface max-lg:border-t lg:border-l",
            !chosen && "max-lg:hidden",
          )}
        >
          {panel}
        </section>
      ) : null}
      {side !== undefined ? (
        <aside
          aria-label={labels.side}
          className={classNames(
            scrolls,
            "border-line bg-surface max-lg:border-t lg:border-l",
            !chosen && "max-lg:hidden",
          )}
        >
          {side}
        </aside>
      ) : null}
    </div>
  );
}

/** Inside a panel: head, body, and a foot that stays in sight. */
export function PaneHead({ children }: { children: ReactNode }) {
  return <div className="border-b border-line px-6 pt-4 pb-3 max-sm:px-4">{children}</div>;
}
export function PaneBody({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={classNames("flex-1 px-6 py-3.5 max-sm:px-4", className)}>{children}</div>;
}
export function PaneFoot({ children }: { children: ReactNode }) {
  return (
    <div className="no-print sticky bottom-0 z-10 flex flex-wrap items-center gap-2.5 border-t border-line bg-surface px-6 py-3 max-sm:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] max-sm:px-4">
      {children}
    </div>
  );
}
