// The dates that tell what a request is about.
import type { DatePoint } from "@/components/deadlines/date-line";
import type { DeadlineDetail } from "@/lib/data/deadline-register";
import type { Translator } from "@/messages";

export function pointsOf(
  t: Translator,
  { change, item }: DeadlineDetail,
  today: string,
): DatePoint[] {
  const { dueOn } = item.assessment;
  const { fromOn, askedOn, decidedOn, kind } = change;
  const open = change.decidedAt === null;
  const from = kind === "extension" ? "workingDate" : "promise";
  return [
    { label: t("deadlines.detail.planDate"), on: dueOn, look: "plan" },
    ...(fromOn === dueOn
      ? []
      : [{ label: t(`deadlines.detail.${from}`), on: fromOn, look: "past" as const }]),
    ...(decidedOn === askedOn
      ? []
      : [{ label: t("deadlines.detail.asked"), on: askedOn, look: "asked" as const }]),
    ...(decidedOn
      ? [{ label: t("deadlines.detail.granted"), on: decidedOn, look: "given" as const }]
      : []),
    ...(open ? [{ label: t("deadlines.detail.today"), on: today, look: "today" as const }] : []),
  ];
}
