// The completion index stands on area and task pages only, and never without what it left out.
import { opens } from "@/components/status/opens";
import { figureHref, type View } from "@/components/status/view";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import type { Scope } from "@/lib/domain/rollup/scope";
import { numberWords } from "@/messages/words";

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
  const { index, indexCapped, indexLeftOut } = rollUp(items).figures;
  const leftOut = indexLeftOut.records.length;
  if (index.value === null)
    return <p className="mt-3 text-xs text-ink-3">{t("overview.scope.noIndex", { leftOut })}</p>;
  return (
    <p className="mt-3 text-xs text-ink-2">
      {t.rich("overview.scope.index", {
        value: numberWords(Math.round(index.value * 1000) / 10),
        measured: index.records.length,
        capped: indexCapped.records.length,
        leftOut,
        indexLink: opens(figureHref(view, "index", scope)),
      })}
    </p>
  );
}
