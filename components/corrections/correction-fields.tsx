// The fields of a correction: the reading as its kind asks for it, and the words beside it.
import { EntryArea, EntryInput, EntrySelect, ReadingFields } from "@/components/milestones/kinds";
import type { LocalDate, Reading, Target } from "@/lib/domain/milestone/milestone";
import { type Draft, forecastClasses, TEXT_LIMIT } from "@/lib/domain/report/draft";
import type { Locale, Translator } from "@/messages";

type CorrectionFieldsProps = {
  t: Translator;
  locale: Locale;
  target: Target;
  /** Of the quarter before. */
  previous: Reading | null;
  /** What is put right: its day stays where the kind asks for none. */
  before: Draft;
  periodEndsOn: LocalDate;
  dueOn: LocalDate;
};

const texts = ["doneText", "problemsText", "coordinationText", "nextText"] as const;

export function CorrectionFields({
  t,
  locale,
  target,
  previous,
  before,
  periodEndsOn,
  dueOn,
}: CorrectionFieldsProps) {
  return (
    <>
      <input type="hidden" name="kind" value={target.kind} />
      <input type="hidden" name="keptFactOn" value={before.factOn ?? ""} />
      <ReadingFields
        t={t}
        locale={locale}
        target={target}
        last={previous}
        periodEndsOn={periodEndsOn}
        dueOn={dueOn}
      />
      <div className="border-t border-line pt-3">
        <p className="text-sm font-semibold">{t("corrections.form.words")}</p>
        <p className="text-xs text-ink-3">{t("corrections.form.wordsHint")}</p>
      </div>
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <EntryInput name="forecastOn" type="date" label={t("common.columns.forecastOn")} />
        <EntrySelect
          name="forecastClass"
          label={t("reports.field.forecastClass")}
          options={[
            { value: "", label: t("reports.choose.none") },
            ...forecastClasses.map((value) => ({
              value,
              label: t(`domain.forecastClass.${value}`),
            })),
          ]}
        />
      </div>
      {texts.map((name) => (
        <EntryArea
          key={name}
          name={name}
          label={t(`reports.field.${name}`)}
          rows={2}
          maxLength={TEXT_LIMIT}
        />
      ))}
    </>
  );
}
