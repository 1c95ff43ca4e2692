// What of these items waits for the commission itself: no confirmed lead, nothing confirmed to measure against.
import { FigureNumber, hasRecords } from "@/components/status/figure-number";
import type { View } from "@/components/status/view";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { FigureKey } from "@/lib/domain/rollup/figure";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import type { Scope } from "@/lib/domain/rollup/scope";
import { figureLabel } from "@/messages/figures";

type OnTheCommissionProps = { view: View; items: readonly Assessment[]; scope: Scope };

const keys = [
  "commission.suggestedOwner",
  "commission.definitionMissing",
  "noCheckpoint",
  "missedReports",
] as const satisfies readonly FigureKey[];

export function OnTheCommission({ view, items, scope }: OnTheCommissionProps) {
  const { figures } = rollUp(items);
  const present = keys.filter((key) => hasRecords(figures[key]));
  if (present.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 py-2.5 text-xs text-ink-2">
      {present.map((key) => (
        <span key={key} className="whitespace-nowrap">
          {figureLabel(view.t, key)}{" "}
          <FigureNumber view={view} figure={figures[key]} scope={scope} strong />
        </span>
      ))}
    </p>
  );
}
