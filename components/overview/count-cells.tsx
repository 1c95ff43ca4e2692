// The counted columns of the areas table: all, due = done + overdue + awaiting, each opening to how it is made.
import { Cell } from "@/components/ui/data-table";
import { FigureNumber, hasRecords } from "@/components/status/figure-number";
import type { ListedItem, View } from "@/components/status/view";
import type { Figure, FigureKey } from "@/lib/domain/rollup/figure";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import type { Scope } from "@/lib/domain/rollup/scope";

export const countHeads = [
  "due",
  "done",
  "doneVerified",
  "overdue",
  "overdueExtended",
  "awaiting",
] as const;
/** The sign that stands after a column. */
const signs: Partial<Record<(typeof countHeads)[number], string>> = {
  due: "=",
  doneVerified: "+",
  overdueExtended: "+",
};
export const innerHeads: readonly FigureKey[] = ["doneVerified", "overdueExtended"];

type TotalCellProps = { view: View; figure: Figure; scope: Scope | null };

export function TotalCell({ view, figure, scope }: TotalCellProps) {
  return (
    <Cell numeric muted className="max-sm:hidden">
      <FigureNumber view={view} figure={figure} scope={scope} />
    </Cell>
  );
}

export function CountCells({
  view,
  items,
  scope,
}: {
  view: View;
  items: readonly ListedItem[];
  scope: Scope | null;
}) {
  const { figures } = rollUp(items.map((item) => item.assessment));
  return (
    <>
      <TotalCell view={view} figure={figures.counted} scope={scope} />
      {countHeads.map((key) => {
        const some = hasRecords(figures[key]);
        return (
          <Cell
            key={key}
            numeric
            className={innerHeads.includes(key) ? "text-ink-2 max-lg:hidden" : "relative"}
          >
            <FigureNumber
              view={view}
              figure={figures[key]}
              scope={scope}
              tone={!some ? "zero" : key === "overdue" ? "over" : "inherit"}
              strong={some && !innerHeads.includes(key)}
            />
            {signs[key] ? (
              <span aria-hidden className="ml-3 inline-block w-2 text-ink-3 max-lg:hidden">
                {signs[key]}
              </span>
            ) : key !== "awaiting" ? (
              <span aria-hidden className="ml-3 inline-block w-2 max-lg:hidden" />
            ) : null}
          </Cell>
        );
      })}
    </>
  );
}
