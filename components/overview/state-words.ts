// The state in under 150 characters with date and denominator, to be pasted into a message (product.md 8).
import { type CountedIndicator, indicatorFigures } from "@/lib/domain/indicator/indicator-figures";
import type { Translator } from "@/messages";
import { figureValueWords } from "@/messages/figures";
import { quarterWords } from "@/messages/words";
import type { RollUp } from "@/lib/domain/rollup/figure";

type State = {
  asOf: string;
  /** Live, as issued, or a look back. */
  basis: "live" | "issued" | "past";
  planTitle: string;
  /** Whose part of the plan it is; null: all of it, with its indicators. */
  part: string | null;
  period: string | null;
  rolledUp: RollUp;
  indicators: readonly CountedIndicator[];
};

export const STATE_LIMIT = 150;

export function stateWords(
  t: Translator,
  { asOf, basis, planTitle, part, period, rolledUp, indicators }: State,
): string {
  const { figures } = rolledUp;
  const count = (key: keyof typeof figures) => figures[key].records.length;
  const { value, numerator = 0, denominator = 0 } = figures.rate;
  const tasks = t("overview.copy.tasks", {
    due: count("due"),
    done: count("done"),
    verified: count("doneVerified"),
    overdue: count("overdue"),
    awaiting: count("awaiting"),
  });
  const rate =
    value === null
      ? ""
      : t("overview.copy.rate", {
          rate: figureValueWords(t, figures.rate),
          numerator,
          denominator,
        });
  const judged = indicatorFigures(indicators);
  const results = part
    ? ""
    : t("overview.copy.indicators", {
        evaluated: judged["indicators.evaluated"].records.length,
        off: judged["indicators.off"].records.length,
      });
  const reporting = period
    ? t("overview.copy.reporting", {
        quarter: quarterWords(t, period),
        owed: count("coverage.owed"),
        sent: count("coverage.sent"),
        accepted: count("coverage.accepted"),
      })
    : "";
  const ends = { live: t("overview.copy.live"), issued: t("overview.copy.issued"), past: "" };
  const end = ends[basis];
  const head = (name: string) =>
    part ? t("overview.copy.headPart", { asOf, part }) : t("overview.copy.head", { asOf, name });
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
