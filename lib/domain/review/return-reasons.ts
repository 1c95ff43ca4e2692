// Common reasons for a return, and those that what is odd about a report suggests. Their words are in the messages.
import type { Findings, ReviewFlag } from "../report/review-flags";

export const returnReasons = [
  "evidence",
  "falls",
  "date",
  "otherItem",
  "definition",
  "contradiction",
  "judgement",
  "next",
  "wording",
] as const;
export type ReturnReason = (typeof returnReasons)[number];

type WarningCode = Findings["warnings"][number]["code"];

const ofFlag: Readonly<Record<ReviewFlag, ReturnReason>> = {
  evidenceMissing: "evidence",
  contradicts: "contradiction",
  judgementDiffers: "judgement",
  valueFalls: "falls",
  unchangedLong: "next",
};
const ofWarning: Readonly<Record<WarningCode, ReturnReason>> = {
  countFalls: "falls",
  stageGoesBack: "falls",
  unitsFewer: "falls",
  criteriaFewer: "falls",
  pastTarget: "definition",
  jump: "definition",
  unknownCode: "otherItem",
  forecastPast: "date",
  forecastAfterPlan: "date",
};

/** All of them, what this report suggests first. */
export function reasonsFor({ flags, warnings }: Pick<Findings, "flags" | "warnings">): {
  reason: ReturnReason;
  suggested: boolean;
}[] {
  const found = new Set([
    ...flags.map((flag) => ofFlag[flag]),
    ...warnings.map(({ code }) => ofWarning[code]),
  ]);
  return returnReasons
    .map((reason) => ({ reason, suggested: found.has(reason) }))
    .sort((a, b) => Number(b.suggested) - Number(a.suggested));
}

/** The reason with a template's words in it, each on a line of its own; taken out again when they are there already. */
export function withReason(typed: string, words: string): string {
  const lines = typed.trim() === "" ? [] : typed.trim().split("\n");
  return (lines.includes(words) ? lines.filter((line) => line !== words) : [...lines, words]).join(
    "\n",
  );
}
