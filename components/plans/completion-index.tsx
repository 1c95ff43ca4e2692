// The completion index stands on area and task pages only, and never without what it left out.
import { opensFigure } from "@/components/status/figure-number";
import type { View } from "@/components/status/view";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import type { Scope } from "@/lib/domain/rollup/scope";
import { figureValueWords } from "@/messages/figures";

export function CompletionIndex({
  view,
  items,
  scope,
}: {
  view: View;
  items: readonly Assessment[];
  scope: Scope;
}) {
  const { t } = view;
  const { index, indexMeasured, indexCapped, indexLeftOut } = rollUp(items).figures;
  const leftOut = indexLeftOut.records.length;
  const links = {
    indexLink: opensFigure(view, index, scope),
    leftOutLink: opensFigure(view, indexLeftOut, scope),
  };
  if (index.value === null)
    return (
      <p className="mt-3 text-xs text-ink-3">
        {t.rich("overview.scope.noIndex", { leftOut, ...links })}
      </p>
    );
  return (
    <p className="mt-3 text-xs text-ink-2">
      {t.rich("overview.scope.index", {
        value: figureValueWords(t, index),
        measured: indexMeasured.records.length,
        capped: indexCapped.records.length,
        leftOut,
        measuredLink: opensFigure(view, indexMeasured, scope),
        cappedLink: opensFigure(view, indexCapped, scope),
        ...links,
      })}
    </p>
  );
}
