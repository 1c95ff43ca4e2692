// What an amendment or erratum changes, put into words part by part.
import {
  type Amendable,
  type AmendedPart,
  type AmendmentChange,
  partOf,
  partsOfChange,
  withParts,
} from "@/lib/domain/amendment/amendment-change";
import { comparators, type Target, type TargetOf } from "@/lib/domain/milestone/milestone";
import { inLocale, type Locale, type Translator } from ".";
import { comparatorWords, numberWords, percentWords, stageWords, withUnit } from "./words";

export type AmendedRow = { part: AmendedPart; label: string; before: string; after: string };
type Words = { t: Translator; locale: Locale };

export function partWords(t: Translator, part: AmendedPart): string {
  return t(`amendments.part.${part.replace(".", "_") as PartKey}`);
}
type PartKey = AmendedPart extends infer P
  ? P extends `target.${infer Name}`
    ? `target_${Name}`
    : P
  : never;

const unitOf = (target: Target) => ("unit" in target ? target.unit : "");

function criteriaWords(
  { t, locale }: Words,
  criteria: TargetOf<"qualitative">["criteria"],
): string {
  return criteria
    .map(({ zh, en, required }) =>
      required
        ? inLocale(locale, zh, en || zh)
        : `${inLocale(locale, zh, en || zh)}${t("amendments.value.optional")}`,
    )
    .join("\n");
}

function numberPart({ t }: Words, part: AmendedPart, value: number, target: Target): string {
  if (part === "target.share") return percentWords(value);
  if (part === "target.confirmedCount") return numberWords(value);
  return withUnit(numberWords(value), unitOf(target)) || t("amendments.value.none");
}

/** What the item says of the part. */
function valueWords(words: Words, part: AmendedPart, standing: Amendable): string {
  const { t, locale } = words;
  const { target } = standing;
  const value = partOf(standing, part);
  if (part === "terminated") {
    return t(value === true ? "amendments.value.terminated" : "amendments.value.going");
  }
  if (value === null || value === undefined) return t("amendments.value.none");
  if (part === "target.stage" && target.kind === "build") {
    return stageWords(t, locale, target, target.stage);
  }
  const comparator = comparators.find((each) => each === value);
  if (part === "target.comparator" && comparator) return comparatorWords(t, comparator);
  if (part === "target.units" && target.kind === "coverage") {
    const { units } = target;
    return units.length === 0
      ? t("amendments.value.none")
      : t("amendments.value.units", {
          count: units.length,
          names: units.join(t("reviews.separator")),
        });
  }
  if (part === "target.criteria" && target.kind === "qualitative") {
    return target.criteria.length === 0
      ? t("amendments.value.none")
      : criteriaWords(words, target.criteria);
  }
  if (typeof value === "number") return numberPart(words, part, value, target);
  return typeof value === "string" ? value : t("amendments.value.none");
}

/** Before and after, a row for each part that changes. */
export function amendedRows(
  words: Words,
  before: Amendable,
  change: AmendmentChange,
): AmendedRow[] {
  const parts = partsOfChange(change);
  const after = withParts(before, parts);
  return parts.map(({ part }) => ({
    part,
    label: partWords(words.t, part),
    before: valueWords(words, part, before),
    after: valueWords(words, part, after),
  }));
}
