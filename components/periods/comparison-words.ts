// Two states in a sentence, as a leader reads it: what changed, on what it was counted, what was carried on.
import { instantWords } from "@/components/status/instant-words";
import type { Comparison } from "@/lib/domain/rollup/compare";
import type { Translator } from "@/messages";
import { quarterWords } from "@/messages/words";

/** The days of the shortest and the longest move. */
function slipRange(slips: Comparison["changes"]["slipped"]): string {
  const days = slips.map((slip) => slip.days);
  const [least, most] = [Math.min(...days), Math.max(...days)];
  return least === most ? String(least) : `${least}–${most}`;
}

/** Its quarter, where the state is the end of one; else its day. */
export function stateName(t: Translator, { asOf, period, issued }: Comparison["before"]): string {
  return issued && period ? quarterWords(t, period) : asOf;
}

/** By what the state was read: as issued, as the review left it, or as known at an instant. */
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

export function comparisonSentence(t: Translator, { before, changes }: Comparison): string {
  const { slipped } = changes;
  return t("periods.compare.sentence", {
    before: stateName(t, before),
    newOverdue: changes.newOverdue.length,
    backToNormal: changes.backToNormal.length,
    slipped: slipped.length,
    days: slipped.length > 0 ? t("periods.compare.days", { range: slipRange(slipped) }) : "",
    done: changes.done.length,
    corrected: changes.corrected.length,
    notReviewed: changes.notReviewed.length,
  });
}
