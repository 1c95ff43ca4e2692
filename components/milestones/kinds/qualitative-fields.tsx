// Criteria, each met on a day by a document. Where none is confirmed the item cannot be done: the form says who acts.
import { Note } from "@/components/ui/note";
import { listFields } from "@/lib/domain/report/form-values";
import { inLocale } from "@/messages";
import { DatedTick, EntryInput, NoneYet, ReadingFault } from "./entry-inputs";
import type { KindFieldsProps } from "./kind-fields";

export function QualitativeFields({
  t,
  locale,
  target,
  periodEndsOn,
}: KindFieldsProps<"qualitative">) {
  const { criteria } = target;
  const confirmed = criteria.some((criterion) => criterion.state === "confirmed");
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-semibold">{t("reports.qualitative.legend")}</legend>
      {confirmed ? null : <Note tone="yellow">{t("reports.qualitative.noneConfirmed")}</Note>}
      {criteria.length > 0 ? (
        <ul className="mt-1.5 divide-y divide-line border-y border-line">
          {criteria.map((criterion) => {
            const name = inLocale(locale, criterion.zh, criterion.en);
            const notes = [
              criterion.state === "suggested" ? t("domain.confirmation.suggested") : "",
              criterion.required ? "" : t("reports.qualitative.optional"),
            ];
            return (
              <li key={criterion.code}>
                <DatedTick
                  tick={`${listFields.qualitative.tick}${criterion.code}`}
                  day={`${listFields.qualitative.day}${criterion.code}`}
                  label={name}
                  dayLabel={t("reports.dayOf", { name })}
                  note={notes.filter(Boolean).join(" · ")}
                  max={periodEndsOn}
                >
                  <div className="pb-1.5 pl-7">
                    <EntryInput
                      name={`${listFields.qualitative.document}${criterion.code}`}
                      label={t("reports.qualitative.document")}
                      note={t("reports.qualitative.documentNote")}
                    />
                  </div>
                </DatedTick>
              </li>
            );
          })}
        </ul>
      ) : null}
      {criteria.length > 0 ? (
        <NoneYet label={t("reports.qualitative.none")} />
      ) : (
        <input type="hidden" name="reading.none" value="on" />
      )}
      <ReadingFault />
    </fieldset>
  );
}
