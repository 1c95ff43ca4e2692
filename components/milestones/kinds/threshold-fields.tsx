// A published figure: value, the year it is for, how final it is, when it came out. The limit stands beside it.
import { valueLabels } from "@/lib/domain/milestone/milestone";
import { yearOf } from "@/lib/domain/calendar";
import { numberWords, targetWords, withUnit } from "@/messages/words";
import { EntryInput, EntrySelect, ReadingFault } from "./entry-inputs";
import type { KindFieldsProps } from "./kind-fields";

export function ThresholdFields({
  t,
  locale,
  target,
  last,
  periodEndsOn,
  dueOn,
}: KindFieldsProps<"threshold">) {
  const goal = targetWords(t, locale, target);
  return (
    <div className="grid min-w-0 gap-3">
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <EntryInput
          name="reading.value"
          label={t("reports.threshold.label")}
          aside={t("reports.threshold.goal", { target: goal })}
          suffix={target.unit}
          numeric
          large
        />
        <EntryInput
          name="reading.dataYear"
          label={t("reports.threshold.dataYear")}
          hint={t("reports.threshold.dataYearHint", { year: yearOf(dueOn) })}
          numeric
        />
        <EntrySelect
          name="reading.label"
          label={t("reports.threshold.version")}
          options={[
            { value: "", label: t("reports.choose.none") },
            ...valueLabels.map((value) => ({ value, label: t(`domain.valueLabel.${value}`) })),
          ]}
        />
        <EntryInput
          name="reading.publishedOn"
          type="date"
          label={t("reports.threshold.publishedOn")}
          hint={t("reports.threshold.publishedOnHint")}
        />
        <EntryInput
          name="factOn"
          type="date"
          label={t("reports.threshold.statedOn")}
          hint={t("reports.threshold.statedOnHint")}
          max={periodEndsOn}
        />
      </div>
      <p className="text-sm text-ink-2">
        {last
          ? t("reports.threshold.last", {
              value: withUnit(numberWords(last.value), target.unit),
              year: String(last.dataYear),
              label: t(`domain.valueLabel.${last.label}`),
            })
          : t("reports.count.noLast")}
      </p>
      <ReadingFault />
    </div>
  );
}
