// What of these items waits for the commission itself: no confirmed lead, nothing confirmed to measure against.
import { FigureValue } from "@/components/ui/figure-value";
import { figureHref, type View } from "@/components/status/view";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { FigureKey } from "@/lib/domain/rollup/figure";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import type { Scope } from "@/lib/domain/rollup/scope";

type OnTheCommissionProps = { view: View; items: readonly Assessment[]; scope: Scope };

const keys = [
  "commission.suggestedOwner",
  "commission.definitionMissing",
  "noCheckpoint",
  "missedReports",
] as const satisfies readonly FigureKey[];

export function OnTheCommission({ view, items, scope }: OnTheCommissionProps) {
  const { t } = view;
  const { figures } = rollUp(items);
  const present = keys.filter((key) => figures[key].records.length > 0);
  if (present.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 py-2.5 text-xs text-ink-2">
      {present.map((key) => (
        <span key={key} className="whitespace-nowrap">
          {t(`overview.figure.${key}`)}{" "}
          <FigureValue
            href={figureHref(view, key, scope)}
            label={`${t(`overview.figure.${key}`)} ${figures[key].records.length}`}
            strong
          >
            {figures[key].records.length}
          </FigureValue>
        </span>
      ))}
    </p>
  );
}
