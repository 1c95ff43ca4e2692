// Due = done + overdue + awaiting, each opening its list. An extension never shrinks what is due.
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { FigureKey } from "@/lib/domain/rollup/figure";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import type { Scope } from "@/lib/domain/rollup/scope";
import { FigureNumber, hasRecords } from "./figure-number";
import { ScopeStrip } from "./scope-strip";
import type { View } from "./view";

const parts = [
  "due",
  "done",
  "doneVerified",
  "overdue",
  "overdueExtended",
  "awaiting",
] as const satisfies readonly FigureKey[];

type CountsEquationProps = { view: View; items: readonly Assessment[]; scope: Scope | null };

export function CountsEquation({ view, items, scope }: CountsEquationProps) {
  const { t } = view;
  const { figures } = rollUp(items);
  const part = (key: (typeof parts)[number], over = false) => {
    const figure = figures[key];
    return (
      <span className="whitespace-nowrap">
        {t(`domain.figure.${key}`)}{" "}
        <FigureNumber
          view={view}
          figure={figure}
          scope={scope}
          tone={!hasRecords(figure) ? "zero" : over ? "over" : "ink"}
          strong={hasRecords(figure)}
        />
      </span>
    );
  };
  if (!hasRecords(figures.due)) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-y border-line py-2.5 text-sm text-ink-2">
      <span className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        {part("due")} <span aria-hidden>=</span> {part("done")}
        <span className="text-xs text-ink-3">({part("doneVerified")})</span>
        <span aria-hidden>+</span> {part("overdue", true)}
        <span className="text-xs text-ink-3">({part("overdueExtended")})</span>
        <span aria-hidden>+</span> {part("awaiting")}
      </span>
      <ScopeStrip view={view} items={items} />
    </div>
  );
}
