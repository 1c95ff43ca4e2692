// What the units said of an item, in lines: only what asks for a change, or is missing.
import { nameOf, type View } from "@/components/status/view";
import { type Answer, type PutItem, voicesOf } from "@/lib/domain/consultation/consultation";

/** 采纳：理由, or 待研究. */
export function decisionWords(
  { t }: Pick<View, "t">,
  { decision, decisionReason }: Pick<Answer, "decision" | "decisionReason">,
): string {
  const word = t(`assignments.consultation.decision.${decision ?? "none"}`);
  return decisionReason ? `${word}${t("assignments.colon")}${decisionReason}` : word;
}

export function opinionWords(view: View, item: PutItem): string[] {
  const { t } = view;
  return voicesOf([item]).flatMap(({ unit, answer }) => {
    const name = nameOf(view, "organisations", unit);
    if (answer === null)
      return [`${name}${t("assignments.colon")}${t("assignments.consultation.silent")}`];
    if (answer.verdict === "agree") return [];
    return [`${name}${t("assignments.colon")}${answer.comment} [${decisionWords(view, answer)}]`];
  });
}
