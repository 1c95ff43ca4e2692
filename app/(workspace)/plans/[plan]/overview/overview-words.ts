// The state of the page in words to be copied: the same in its head and at its foot.
import { stateWords } from "@/components/overview/state-words";
import { nameOf, type View } from "@/components/status/view";
import type { Overview } from "@/lib/data/overview";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { inLocale } from "@/messages";

export function overviewWords(
  view: View,
  { board, items, scope, indicators }: Pick<Overview, "board" | "items" | "scope" | "indicators">,
): string {
  return stateWords(view.t, {
    asOf: board.dates.asOf,
    basis: board.issue ? "issued" : board.dates.live ? "live" : "past",
    planTitle: inLocale(view.locale, board.plan.titleZh, board.plan.titleEn),
    part: scope && nameOf(view, "leaders", scope.code),
    period: board.reporting && board.reporting.owed.length > 0 ? board.reporting.period : null,
    rolledUp: rollUp(items.map((item) => item.assessment)),
    indicators,
  });
}
