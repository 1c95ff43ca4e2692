// What is overdue of one due date, in one line of the picture on phone and paper: 2 项，181 天.
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { Translator } from ".";

/** By due date. */
export function lateByDate(
  t: Translator,
  items: readonly Pick<Assessment, "status" | "dueOn" | "daysLate">[],
): Record<string, string> {
  const late = items.filter(({ status }) => status === "overdue");
  const dates = [...new Set(late.map(({ dueOn }) => dueOn))];
  return Object.fromEntries(
    dates.map((dueOn) => {
      const sameDay = late.filter((item) => item.dueOn === dueOn);
      const days = sameDay[0]?.daysLate ?? 0;
      return [dueOn, t("overview.track.lateTogether", { count: sameDay.length, days })];
    }),
  );
}
