// Definitions and proposals put into words, for the bench and for the forms that answer without a page.
import type { BenchState } from "@/lib/domain/definition/bench";
import type { Preview } from "@/lib/domain/definition/preview";
import type { DefinitionContent } from "@/lib/domain/definition/proposal";
import {
  licenceStages,
  stageTemplates,
  systemStages,
} from "@/lib/domain/definition/stage-templates";
import type { StageTemplate } from "@/lib/domain/definition/stage-templates";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import { constructionStages, type Stage, type Target } from "@/lib/domain/milestone/milestone";
import { type Locale, type Translator, translator } from ".";
import { numberWords, percentWords, stageWords, statusWords, withUnit } from "./words";

const dash = (t: Translator) => t("common.dash");

/** A yearly target on the item's own scale: a stage by its name, a share as a percentage. */
export function pointWords(
  t: Translator,
  locale: Locale,
  target: Target,
  value: number | string,
): string {
  if (typeof value === "string") {
    return target.kind === "build" ? stageWords(t, locale, target, value) : value;
  }
  if (target.kind === "coverage") return percentWords(value);
  const unit = "unit" in target ? target.unit : "";
  return withUnit(numberWords(value), unit);
}

/** What there is to measure against, short: 24 家, 3 项标志, 按原文. */
export function targetStateWords(t: Translator, target: Target, state: BenchState): string {
  if (state.target === "missing") return t("definitions.target.missing");
  if (state.target === "byPlan") return t("definitions.target.byPlan");
  const words = sizeWords(t, target);
  return state.target === "suggested" ? t("definitions.target.suggested", { words }) : words;
}

function sizeWords(t: Translator, target: Target): string {
  if ("units" in target) {
    return target.units.length > 0
      ? t("definitions.target.units", { count: target.units.length })
      : t("definitions.target.unitCount", { count: target.confirmedCount ?? 0 });
  }
  if ("criteria" in target)
    return t("definitions.target.criteria", { count: target.criteria.length });
  if ("stages" in target) return t("definitions.target.stages", { count: target.stages.length });
  return t("definitions.target.byPlan");
}

/** How many yearly targets, and whether they count. */
export function pointsStateWords(t: Translator, state: BenchState): string {
  const { confirmedPoints, suggestedPoints, noLine } = state;
  if (confirmedPoints > 0) return t("definitions.points.confirmed", { count: confirmedPoints });
  if (suggestedPoints > 0) return t("definitions.points.suggested", { count: suggestedPoints });
  return t(noLine ? "definitions.points.noLine" : "definitions.points.none");
}

/** The part a proposal speaks of: 单位清单, 完成标志, 年度目标. */
export function contentPartWords(t: Translator, content: DefinitionContent): string {
  if (content.kind !== "target") return t(`definitions.part.${content.kind}`);
  const parts = {
    build: "stages",
    coverageList: "units",
    coverageCount: "unitCount",
    qualitative: "criteria",
  } as const;
  return t(`definitions.part.${parts[content.part.kind]}`);
}

type StageCode =
  | (typeof constructionStages)[number]
  | (typeof systemStages)[number]
  | (typeof licenceStages)[number];

function stageIn(locale: Locale, code: StageCode): string {
  const t = translator(locale);
  const built = constructionStages.find((each) => each === code);
  if (built) return t(`domain.stage.${built}`);
  const other = [...systemStages, ...licenceStages].find((each) => each === code);
  return other ? t(`definitions.stage.${other}`) : code;
}

/** A template with its words in both languages, as it becomes the item's own list. */
export function templateStages(name: StageTemplate): Stage[] {
  return stageTemplates[name].map((code) => ({
    code,
    zh: stageIn("zh-CN", code),
    en: stageIn("en", code),
  }));
}

/** The stages of a build with their words, the construction template's filled in; none for other kinds. */
export function stagesWithWords(target: Target): readonly Stage[] {
  if (!("stages" in target)) return [];
  return target.stages.length > 0 ? target.stages : templateStages("construction");
}

export type EffectRow = { field: string; now: string; after: string };

const basisKey = ({ expectedBasis }: Assessment) => expectedBasis ?? "none";

/** What differs between the two assessments; empty where today shows no difference. */
export function effectRows(t: Translator, { now, after }: Preview): EffectRow[] {
  const share = (value: number | null) =>
    value === null ? t("domain.mark.notComputable") : percentWords(value);
  const row = (field: string, words: (assessment: Assessment) => string): EffectRow => ({
    field,
    now: words(now),
    after: words(after),
  });
  const rows = [
    row(t("definitions.effect.status"), (each) => statusWords(t, each)),
    row(t("definitions.effect.definition"), (each) =>
      t(each.definitionMissing ? "definitions.effect.missing" : "definitions.effect.holds"),
    ),
    row(t("definitions.effect.progress"), (each) => share(each.progress)),
    row(t("definitions.effect.expected"), (each) =>
      each.expected === null ? dash(t) : percentWords(each.expected),
    ),
    row(t("definitions.effect.basis"), (each) =>
      t(`definitions.effect.basisWords.${basisKey(each)}`),
    ),
    row(t("definitions.effect.weight"), (each) => numberWords(each.weight)),
  ];
  return rows.filter((each) => each.now !== each.after);
}
