// What explain shows of one figure, on its page and in the panel alike.
import type { IndicatorRecord } from "@/components/status/indicator-words";
import type { ListedItem } from "@/components/status/view";
import type { Profile } from "@/lib/domain/milestone/assessment";
import type { Figure, RollUp } from "@/lib/domain/rollup/figure";
import type { Scope } from "@/lib/domain/rollup/scope";
import type { ViewDates } from "@/lib/domain/view-dates";

export type Explanation = {
  figure: Figure;
  scope: Scope | null;
  dates: ViewDates;
  profile: Profile;
  /** Of the rules that made the assessments: of an issued quarter, those it was issued by. */
  rulesVersion: string;
  /** Of the scope: what is counted apart stands beside every figure. */
  rolledUp: RollUp;
  /** Every item of the plan, and its indicators: the records are found in them. */
  items: readonly ListedItem[];
  indicators: readonly IndicatorRecord[];
  /** For what changed: the earlier state. */
  comparedWith: { asOf: string; knownBy: Date } | null;
};

/** panel: in a dialog over the page, whose links to other figures take its place. */
export type ExplainLook = "page" | "panel";

/** In the order of the plan. */
export function itemsOf(
  { items }: Pick<Explanation, "items">,
  codes: readonly string[],
): ListedItem[] {
  const wanted = new Set(codes);
  return items.filter((item) => wanted.has(item.code));
}
