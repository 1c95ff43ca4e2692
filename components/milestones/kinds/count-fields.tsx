// One cumulative number against its target, with the last one beside it.
import { kindRules } from "@/lib/domain/milestone/kinds";
import { numberWords, targetWords, withUnit } from "@/messages/words";
import { EntryInput, ReadingFault } from "./entry-inputs";
import type { KindFieldsProps } from "./kind-fields";

export function CountFields({ t, locale, target, last, periodEndsOn }: KindFieldsProps<"count">) {
  const { amount } = kindRules.count.missingToTarget(target, last);
  const goal = targetWords(t, locale, target);
  return (
    <div className="min-w-0">
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-4 max-sm:grid-cols-1">
        <EntryInput
          name="reading.value"
          label={t("reports.count.label")}
          aside={t("reports.count.ofTarget", { target: goal })}
          suffix={target.unit}
          hint={t("reports.count.hint")}
          numeric
          large
        />
        <EntryInput
          name="factOn"
          type="date"
          label={t("reports.factOn")}
          hint={t("reports.factOnHint", { day: periodEndsOn })}
          max={periodEndsOn}
        />
      </div>
      <p className="mt-1.5 text-sm text-ink-2">
        {last
          ? t("reports.count.last", { value: withUnit(numberWords(last.value), target.unit) })
          : t("reports.count.noLast")}
        {amount
          ? t("reports.count.missing", { amount: withUnit(numberWords(amount), target.unit) })
          : ""}
      </p>
      <ReadingFault />
    </div>
  );
}
