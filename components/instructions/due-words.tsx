// The day by which an answer is due, with the days left while one is awaited.
import type { Translator } from "@/messages";

type DueWordsProps = { t: Translator; dueOn: string; daysLeft: number | null };

export function DueWords({ t, dueOn, daysLeft }: DueWordsProps) {
  return (
    <span className="whitespace-nowrap">
      <span className="n">{dueOn}</span>
      {daysLeft === null ? null : (
        <span
          className={
            daysLeft < 0 ? "ml-2 text-xs font-semibold text-over" : "ml-2 text-xs text-ink-2"
          }
        >
          {leftWords(t, daysLeft)}
        </span>
      )}
    </span>
  );
}

export function leftWords(t: Translator, days: number): string {
  if (days === 0) return t("instructions.due.today");
  return days < 0
    ? t("instructions.due.late", { days: -days })
    : t("instructions.due.left", { days });
}
