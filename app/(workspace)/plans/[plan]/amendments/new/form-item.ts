// One item as the form of an entry shows it: what stands, and what may be chosen.
import type { FormItem } from "@/components/amendments/item-fields";
import { titleOf, type View } from "@/components/status/view";
import type { AmendableItem } from "@/lib/data/amendment-register";
import { changeDefaults } from "@/lib/domain/amendment/form-change";
import { rulesOf } from "@/lib/domain/milestone/kinds";
import { comparators } from "@/lib/domain/milestone/milestone";
import { comparatorWords, stageWords } from "@/messages/words";

export function toFormItem(view: View, { item, standing, newest }: AmendableItem): FormItem {
  const { t, locale } = view;
  const { target } = standing;
  const stages = target.kind === "build" ? rulesOf("build").stagesOf(target) : [];
  return {
    code: item.code,
    title: titleOf(view, item),
    kind: item.assessment.kind,
    newest,
    version: standing.version,
    terminated: standing.terminated,
    defaults: changeDefaults(standing),
    choices: {
      stages: stages.map((stage) => ({
        value: stage,
        label: target.kind === "build" ? stageWords(t, locale, target, stage) : stage,
      })),
      comparators: comparators.map((each) => ({ value: each, label: comparatorWords(t, each) })),
      unit: "unit" in target ? target.unit : "",
    },
  };
}
