// Due = done + overdue + awaiting, each opening its list. An extension never shrinks what is due.
import { DueStrip } from "@/components/charts/due-strip";
import { FigureValue } from "@/components/ui/figure-value";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { FigureKey } from "@/lib/domain/rollup/figure";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import type { Scope } from "@/lib/domain/rollup/scope";
import { figureHref, type View } from "./view";

type CountsEquationProps = { view: View; items: readonly Assessment[]; scope: Scope | null };

export function CountsEquation({ view, items, scope }: CountsEquationProps) {
  const { t } = view;
  const { figures } = rollUp(items);
  const part = (key: FigureKey & keyof typeof labels, over = false) => {
    const count = figures[key].records.length;
    return (
      <span className="whitespace-nowrap">
        {t(`domain.figure.${labels[key]}`)}{" "}
        <FigureValue
          href={figureHref(view, key, scope)}
          label={`${t(`domain.figure.${labels[key]}`)} ${count}`}
          tone={count === 0 ? "zero" : over ? "over" : "ink"}
          strong={count > 0}
        >
          {count}
        </FigureValue>
      </span>
    );
  };
  if (figures.due.records.length === 0) return null;
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

const labels = {
  due: "due",
  done: "done",
  doneVerified: "doneVerified",
  overdue: "overdue",
  overdueExtended: "overdueExtended",
  awaiting: "awaiting",
} as const;

/** One cell for each item that has fallen due. */
export function ScopeStrip({ view: { t }, items }: Pick<CountsEquationProps, "view" | "items">) {
  const due = items.filter((item) => item.countedApart === null && item.dueOn <= item.asOf);
  const count = (status: Assessment["status"]) =>
    due.filter((item) => item.status === status).length;
  const counts = {
    doneOnTime: count("doneOnTime"),
    doneLate: count("doneLate"),
    overdue: count("overdue"),
    awaiting: count("awaiting"),
  };
  return <DueStrip label={t("overview.areas.stripLabel", counts)} counts={counts} />;
}
