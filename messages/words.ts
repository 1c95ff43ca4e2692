// Domain codes put into words, for every screen alike.
import type { Assessment, Reason } from "@/lib/domain/milestone/assessment";
import type { Comparator, LocalDate, Reading, Target } from "@/lib/domain/milestone/milestone";
import type { Locale, Translator } from ".";

/** "2024Q3" as 2024 年三季度. */
export function quarterWords(t: Translator, code: string): string {
  const [year = "", quarter = ""] = code.split("Q");
  return t("domain.quarter", { year, quarter });
}

/** The status word with its days: 逾期 181 天, 临期 余 12 天, 到期待核 · 待审. */
export function statusWords(t: Translator, assessment: Assessment): string {
  const { status, severe, awaitingFor, daysLate, daysToDue } = assessment;
  switch (status) {
    case "overdue":
      return daysLate > 0
        ? t("domain.status.overdueDays", { days: daysLate })
        : t("domain.status.dueDayPassed");
    case "awaiting":
      return awaitingFor
        ? `${t("domain.status.awaiting")} · ${t(`domain.awaitingFor.${awaitingFor}`)}`
        : t("domain.status.awaiting");
    case "atRisk":
      return t(severe ? "domain.status.severe" : "domain.status.atRisk");
    case "dueSoon":
      return t("domain.status.dueSoonDays", { days: daysToDue });
    case "notStarted":
      return t(
        assessment.reasons.some((r) => r.code === "noReading")
          ? "domain.status.noData"
          : "domain.status.notStarted",
      );
    case "terminated":
    case "doneOnTime":
    case "doneLate":
    case "notReported":
    case "shouldHaveStarted":
    case "onTrack":
      return t(`domain.status.${status}`);
  }
}

/** A reason in words; its parameters are numbers and codes. */
export function reasonWords(t: Translator, reason: Reason): string {
  return t(`domain.reason.${reason.code}`, reason.params as Record<string, string>);
}

const comparatorKeys: Record<Comparator, "lte" | "gte" | "lt" | "gt" | "eq" | "between"> = {
  "<=": "lte",
  ">=": "gte",
  "<": "lt",
  ">": "gt",
  "=": "eq",
  between: "between",
};

export function comparatorWords(t: Translator, comparator: Comparator): string {
  return t(`domain.comparator.${comparatorKeys[comparator]}`);
}

/** A number as the field prints it: five digits and more are grouped, nothing is rounded away. */
export function numberWords(value: number, digits?: number): string {
  return new Intl.NumberFormat("en-US", {
    useGrouping: Math.abs(value) >= 10_000,
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? 6,
  }).format(value);
}

/** % and ‰ stand close to their number, other units apart. */
export function withUnit(value: string, unit: string): string {
  return /^[%‰]/.test(unit) || unit === "" ? `${value}${unit}` : `${value} ${unit}`;
}

/** Share 0-1 as a percentage with at most one digit. */
export function percentWords(share: number): string {
  return `${numberWords(Math.round(share * 1000) / 10)}%`;
}

/** A stage of the construction template or of the item's own list. */
export function stageWords(
  t: Translator,
  locale: Locale,
  target: Extract<Target, { kind: "build" }>,
  code: string,
): string {
  const own = target.stages.find((stage) => stage.code === code);
  if (own) return locale === "en" ? own.en : own.zh;
  const key = code as
    "preparation" | "started" | "structureComplete" | "accepted" | "inOperation" | "graded";
  return t(`domain.stage.${key}`);
}

/** What must be reached, short: ≥ 2500 张, 11/11, 投入使用. */
export function targetWords(t: Translator, locale: Locale, target: Target): string {
  switch (target.kind) {
    case "build":
      return stageWords(t, locale, target, target.stage);
    case "count":
      return withUnit(
        target.max === null ? numberWords(target.min) : `${target.min}–${target.max}`,
        target.unit,
      );
    case "coverage":
      return percentWords(target.share);
    case "threshold": {
      const value =
        target.max === null ? numberWords(target.value) : `${target.value}–${target.max}`;
      return withUnit(`${comparatorWords(t, target.comparator)} ${value}`, target.unit);
    }
    case "qualitative":
      return t("domain.kindLong.qualitative");
  }
}

/** What is reached, short; null reading prints as a dash by the caller. */
export function readingWords(
  t: Translator,
  locale: Locale,
  target: Target,
  reading: Reading,
  upTo: LocalDate,
): string {
  switch (reading.kind) {
    case "build": {
      const last = reading.reached.filter((step) => step.on <= upTo).at(-1);
      return last && target.kind === "build"
        ? stageWords(t, locale, target, last.stage)
        : t("common.none");
    }
    case "count":
      return withUnit(numberWords(reading.value), target.kind === "count" ? target.unit : "");
    case "coverage": {
      const reached =
        reading.complied.length > 0
          ? reading.complied.filter((row) => row.on <= upTo).length
          : (reading.count ?? 0);
      const total =
        target.kind === "coverage" ? target.units.length || target.confirmedCount : null;
      return total ? `${reached}/${total}` : String(reached);
    }
    case "threshold":
      return withUnit(numberWords(reading.value), target.kind === "threshold" ? target.unit : "");
    case "qualitative": {
      const total = target.kind === "qualitative" ? target.criteria.length : 0;
      return `${reading.met.filter((row) => row.on <= upTo).length}/${total}`;
    }
  }
}
