// A value on an item's own scale in words: a stage by its name, numbers as they are.
import { rulesOf } from "@/lib/domain/milestone/kinds";
import type { Target } from "@/lib/domain/milestone/milestone";
import type { Locale, Translator } from "@/messages";
import { numberWords, stageWords } from "@/messages/words";

export function scaleWords(t: Translator, locale: Locale, target: Target, value: number): string {
  const stage = rulesOf(target.kind).stagesOf(target)[value - 1];
  if (stage !== undefined && "stages" in target) return stageWords(t, locale, target, stage);
  return numberWords(Math.round(value * 100) / 100);
}

/** What the numbers of the scale are, under the chart's title. */
export function scaleNote(t: Translator, target: Target): string {
  const notes: Record<Target["kind"], string> = {
    build: t("milestones.detail.chart.ordinal"),
    count: "unit" in target ? t("milestones.detail.chart.unit", { unit: target.unit }) : "",
    threshold: "unit" in target ? t("milestones.detail.chart.unit", { unit: target.unit }) : "",
    coverage: t("milestones.detail.chart.share"),
    qualitative: t("milestones.detail.chart.criteria"),
  };
  return notes[target.kind];
}
