// The fields every kind shares: what was done, when it will be, problems, help needed, next steps.
import { EntryArea, EntrySelect } from "@/components/milestones/kinds";
import { forecastClasses, TEXT_LIMIT } from "@/lib/domain/report/draft";
import { CopyLast } from "./copy-last";
import { ForecastInput } from "./forecast-input";
import type { EntryView, Words } from "./report-view";

type EntryTextsProps = Words & { entry: EntryView };
type TextName = "doneText" | "problemsText" | "coordinationText" | "nextText";

export function EntryTexts({ t, entry }: EntryTextsProps) {
  const { last, item } = entry;
  const area = (name: TextName, rows: number) => {
    const text = last?.draft[name] ?? "";
    return (
      <EntryArea
        name={name}
        label={t(`reports.field.${name}`)}
        rows={rows}
        maxLength={TEXT_LIMIT}
        {...(name === "coordinationText" ? { hint: t("reports.coordinationHint") } : {})}
        aside={<CopyLast name={name} text={text} label={t("reports.asLastTime")} />}
      />
    );
  };
  return (
    <>
      {area("doneText", 3)}
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <ForecastInput
          label={t("common.columns.forecastOn")}
          last={last?.draft.forecastOn ?? null}
          dueOn={item.assessment.dueOn}
          words={{
            later: t.raw("reports.forecast.later") as string,
            earlier: t.raw("reports.forecast.earlier") as string,
            same: t("reports.forecast.same"),
            pastDue: t.raw("reports.forecast.pastDue") as string,
          }}
        />
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
      {area("problemsText", 2)}
      {area("coordinationText", 2)}
      {area("nextText", 2)}
    </>
  );
}
