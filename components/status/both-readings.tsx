// What either of two places of the plan would make of what it touches, in words: "703.40 口径：82%，滞后；700 口径：提前实现".
import { Link } from "@/components/ui/link";
import type { BothReadings, Side } from "@/lib/domain/discrepancy/both-readings";
import type { IndicatorAssessment, IndicatorComparator } from "@/lib/domain/indicator/indicator";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import { inLocale, type Translator } from "@/messages";
import {
  comparatorWords,
  numberWords,
  percentWords,
  statusWords,
  targetWords,
  withUnit,
} from "@/messages/words";
import { reasonOf, unitWords } from "./indicator-words";
import { hrefTo, milestoneHref, type View } from "./view";

type BothReadingsListProps = {
  view: View;
  results: readonly BothReadings[];
  /** Names what each line is about as a link: where the page is not about it. */
  linked?: boolean;
};

export function BothReadingsList({ view, results, linked = false }: BothReadingsListProps) {
  if (results.length === 0) return null;
  return (
    <ul className="grid gap-0.5">
      {results.map((result) => (
        <li key={`${result.of} ${result.code}`} className="text-ink-2">
          <Subject view={view} result={result} linked={linked} />{" "}
          <span>{view.t("rules.readings.used", { value: usedWords(view, result) })}</span>
          {result.sides.length > 0 ? (
            <span className="text-ink">
              {view.t("rules.separator")}
              {sidesWords(view.t, result)}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type SubjectProps = { view: View; result: BothReadings; linked: boolean };

function Subject({ view, result, linked }: SubjectProps) {
  const words = subjectWords(view, result);
  if (!linked) return <span>{words}</span>;
  const href =
    result.of === "milestone"
      ? milestoneHref(view, result.code)
      : hrefTo(view, `indicators/${encodeURIComponent(result.code)}`);
  return (
    <Link href={href} className="d inline-block leading-6 max-sm:leading-[2.75rem]">
      {words}
    </Link>
  );
}

function subjectWords({ t, locale }: View, result: BothReadings): string {
  if (result.of === "milestone") return t("rules.readings.item", { code: result.code });
  const { nameZh, nameEn, year, isBase } = result;
  const name = inLocale(locale, nameZh, nameEn);
  return t(isBase ? "rules.readings.base" : "rules.readings.target", { name, year: String(year) });
}

function usedWords({ t, locale }: View, result: BothReadings): string {
  if (result.of === "milestone") return targetWords(t, locale, result.used);
  const { value, comparator, printed } = result.used;
  const unit = unitWords(t, result.unit);
  if (printed !== null) return /\d$/.test(printed) ? withUnit(printed, unit) : printed;
  return value === null ? t("common.dash") : withUnit(boundWords(t, comparator, value), unit);
}

/** A bare number where only the number differs; else with what it is held to. */
function boundWords(t: Translator, comparator: IndicatorComparator, value: number): string {
  if (comparator === "about") return t("rules.readings.about", { value: numberWords(value) });
  if (comparator === "=" || comparator === "between") return numberWords(value);
  return `${comparatorWords(t, comparator)} ${numberWords(value)}`;
}

function valueWords(t: Translator, side: Side<unknown>, plain: boolean): string {
  if (side.max !== null) return `${numberWords(side.value)}–${numberWords(side.max)}`;
  return plain || side.comparator === null
    ? numberWords(side.value)
    : boundWords(t, side.comparator, side.value);
}

function sidesWords(t: Translator, result: BothReadings): string {
  const words =
    result.of === "indicator"
      ? result.sides.map(({ assessment }) => indicatorWords(t, assessment))
      : result.sides.map(({ assessment }) => milestoneWords(t, assessment));
  const [first = ""] = words;
  if (words.every((each) => each === first)) return t("rules.readings.same", { result: first });
  const plain = new Set(result.sides.map((side) => side.comparator)).size === 1;
  return result.sides
    .map((side, index) =>
      t("rules.readings.side", {
        value: valueWords(t, side, plain),
        result: words[index] ?? "",
      }),
    )
    .join(t("rules.separator"));
}

/** How far it has come, unless it has arrived. */
function withProgress(t: Translator, state: string, progress: number | null): string {
  return progress === null
    ? state
    : t("rules.readings.progress", { percent: percentWords(progress), state });
}

function indicatorWords(t: Translator, assessment: IndicatorAssessment): string {
  const state = t(`domain.indicatorClass.${assessment.class}`);
  const reason = reasonOf(t, { assessment });
  if (reason) return t("rules.readings.because", { state, reason });
  const arrived = assessment.class === "met" || assessment.class === "ahead";
  return withProgress(t, state, arrived ? null : assessment.progress);
}

function milestoneWords(t: Translator, assessment: Assessment): string {
  const { status, progress } = assessment;
  const arrived = status === "doneOnTime" || status === "doneLate";
  return withProgress(t, statusWords(t, assessment), arrived ? null : progress);
}
