// Two states of a plan in a sentence, as a leader reads it: what changed, on what it was counted, what was carried on.
import type { Comparison } from "@/lib/domain/rollup/compare";
import type { Translator } from ".";
import { quarterWords } from "./words";

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
    missed: changes.promiseMissed.length,
    notReviewed: changes.notReviewed.length,
  });
}
