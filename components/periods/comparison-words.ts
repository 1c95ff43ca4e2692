// By what a state was read, in words.
import { instantWords } from "@/components/status/instant-words";
import type { Comparison } from "@/lib/domain/rollup/compare";
import type { Translator } from "@/messages";
import { quarterWords } from "@/messages/words";

/** As issued, as the review left it, or as known at an instant. */
export function stateBasis(
  t: Translator,
  { asOf, knownBy, period, issued }: Comparison["before"],
  endsOn: string | null,
): string {
  const at = instantWords(knownBy);
  if (issued && period)
    return t("periods.compare.basis.issued", { quarter: quarterWords(t, period), at });
  if (period && endsOn === asOf)
    return t("periods.compare.basis.reviewed", { quarter: quarterWords(t, period) });
  return t("periods.compare.basis.plain", { asOf, at });
}
