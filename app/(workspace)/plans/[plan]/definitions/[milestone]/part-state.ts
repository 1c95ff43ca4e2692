// What the form of a part begins with: the definition as it stands, or a template chosen in the address.
import type { PartChoices } from "@/components/definitions/part-fields";
import { hrefTo, type View } from "@/components/status/view";
import type { DefinitionDetail, DefinitionVersion } from "@/lib/data/definition-bench";
import { cadencesFor, stagesUpToTarget } from "@/lib/domain/definition/check-content";
import { formDefaults, usualDays } from "@/lib/domain/definition/form-defaults";
import type { DefinitionPart } from "@/lib/domain/definition/parts";
import { stageTemplateNames } from "@/lib/domain/definition/stage-templates";
import { inLocale } from "@/messages";
import { stagesWithWords, templateStages } from "@/messages/definition-words";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

type PartSource = {
  page: Page;
  view: View;
  detail: DefinitionDetail;
  newest: DefinitionVersion;
};

const chosenTemplate = ({ query }: Page) =>
  stageTemplateNames.find((each) => each === query["template"]);

export function partDefaults(part: DefinitionPart, { page, detail, newest }: PartSource) {
  const template = chosenTemplate(page);
  const confirmed = detail.points.filter((each) => each.state === "confirmed");
  const days = new Set(confirmed.map((each) => each.on));
  const from = newest.startsOn ?? detail.item.facts.plan.startsOn;
  return formDefaults(part, {
    newest,
    suggested: detail.points.filter((each) => each.state === "suggested" && !days.has(each.on)),
    days: usualDays(from, newest.dueOn, page.today).filter((day) => !days.has(day)),
    stages: template ? templateStages(template) : stagesWithWords(newest.target),
  });
}

export function partChoices(
  part: DefinitionPart,
  { page, view, detail, newest }: PartSource,
): PartChoices {
  const { t, locale } = page;
  const { target } = newest;
  const here = `definitions/${encodeURIComponent(detail.item.code)}`;
  const goals = part === "checkpoints" ? stagesUpToTarget(target) : [];
  const stages = stagesWithWords(target).filter((each) => goals.includes(each.code));
  return {
    stages:
      stages.length > 0
        ? [
            { value: "", label: t("definitions.form.choose") },
            ...stages.map(({ code, zh, en }) => ({ value: code, label: inLocale(locale, zh, en) })),
          ]
        : [],
    cadences: cadencesFor(detail.item.assessment.kind).map((each) => ({
      value: each,
      label: t(`definitions.cadence.${each}`),
    })),
    unit: "unit" in target ? target.unit : "",
    templates: stageTemplateNames.map((name) => ({
      label: t(`definitions.form.template.${name}`),
      href: `${hrefTo(view, here, { part: "stages", template: name })}#part-stages`,
      current: chosenTemplate(page) === name,
    })),
  };
}
