// The state in under 150 characters with date and denominator, to be pasted into a message (product.md 8).
import { isEvaluated, isOff, type IndicatorRecord } from "@/components/status/indicator-words";
import type { Translator } from "@/messages";
import { percentWords, quarterWords } from "@/messages/words";
import type { RollUp } from "@/lib/domain/rollup/figure";

type State = {
  asOf: string;
  live: boolean;
  planTitle: string;
  period: string | null;
  rolledUp: RollUp;
  indicators: readonly IndicatorRecord[];
};

export const STATE_LIMIT = 150;

export function stateWords(
  t: Translator,
  { asOf, live, planTitle, period, rolledUp, indicators }: State,
): string {
  const { figures } = rolledUp;
  const count = (key: keyof typeof figures) => figures[key].records.length;
  const { value, numerator = 0, denominator = 0 } = figures.rate;
  const tasks = t("overview.copy.tasks", {
    due: count("due"),
    done: count("done"),
    overdue: count("overdue"),
    awaiting: count("awaiting"),
  });
  const rate =
    value === null
      ? ""
      : t("overview.copy.rate", { rate: percentWords(value), numerator, denominator });
  const results = t("overview.copy.indicators", {
    evaluated: indicators.filter(isEvaluated).length,
    off: indicators.filter(isOff).length,
  });
  const reporting = period
    ? t("overview.copy.reporting", {
        quarter: quarterWords(t, period),
        owed: count("coverage.owed"),
        sent: count("coverage.sent"),
        accepted: count("coverage.accepted"),
      })
    : "";
  const end = live ? t("overview.copy.live") : "";
  const head = (name: string) => t("overview.copy.head", { asOf, name });
  // What is said first stays: the last clauses go where the whole would be too long.
  const versions = [
    [head(planTitle), tasks, rate, results, reporting, end],
    [head(""), tasks, rate, results, reporting, end],
    [head(""), tasks, rate, results, reporting],
    [head(""), tasks, rate, results],
    [head(""), tasks, rate],
  ].map((parts) => parts.filter((part) => part !== "").join(""));
  return versions.find((words) => words.length < STATE_LIMIT) ?? versions.at(-1) ?? "";
}
