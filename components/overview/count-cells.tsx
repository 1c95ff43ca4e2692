// The counted columns of the areas table: all, due = done + overdue + awaiting, each opening its list.
import { Cell } from "@/components/ui/data-table";
import { FigureValue } from "@/components/ui/figure-value";
import { figureHref, type ListedItem, type View } from "@/components/status/view";
import type { FigureKey } from "@/lib/domain/rollup/figure";
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

export function TotalCell({
  view,
  count,
  scope,
}: {
  view: View;
  count: number;
  scope: Scope | null;
}) {
  return (
    <Cell numeric muted className="max-sm:hidden">
      <FigureValue
        href={figureHref(view, "counted", scope)}
        label={`${view.t("domain.figure.counted")} ${count}`}
      >
        {count}
      </FigureValue>
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
      <TotalCell view={view} count={figures.counted.records.length} scope={scope} />
      {countHeads.map((key) => {
        const count = figures[key].records.length;
        return (
          <Cell
            key={key}
            numeric
            className={innerHeads.includes(key) ? "text-ink-2 max-lg:hidden" : "relative"}
          >
            <FigureValue
              href={figureHref(view, key, scope)}
              label={`${view.t(`domain.figure.${key}`)} ${count}`}
              tone={count === 0 ? "zero" : key === "overdue" ? "over" : "inherit"}
              strong={count > 0 && !innerHeads.includes(key)}
            >
              {count}
            </FigureValue>
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
