// Stages one below the other, each with the day it was reached.
import { classNames } from "@/components/ui/class-names";
import { kindRules } from "@/lib/domain/milestone/kinds";
import { listFields } from "@/lib/domain/report/form-values";
import { stageWords } from "@/messages/words";
import { DatedTick, NoneYet, ReadingFault } from "./entry-inputs";
import type { KindFieldsProps } from "./kind-fields";

export function BuildFields({ t, locale, target, last, periodEndsOn }: KindFieldsProps<"build">) {
  const before = new Set(last?.reached.map((entry) => entry.stage));
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-semibold">
        {t("reports.build.legend")}{" "}
        <span className="ml-1 text-xs font-normal text-ink-3">{t("reports.build.hint")}</span>
      </legend>
      <ol className="mt-1.5 divide-y divide-line border-y border-line">
        {kindRules.build.stagesOf(target).map((code) => {
          const name = stageWords(t, locale, target, code);
          const isTarget = code === target.stage;
          const notes = [
            isTarget ? t("common.columns.target") : "",
            before.has(code) ? t("reports.build.before") : "",
          ];
          return (
            <li key={code}>
              <DatedTick
                tick={`${listFields.build.tick}${code}`}
                day={`${listFields.build.day}${code}`}
                label={
                  <span className={classNames(isTarget && "border-b-2 border-ink pb-px")}>
                    {name}
                  </span>
                }
                dayLabel={t("reports.dayOf", { name })}
                note={notes.filter(Boolean).join(" · ")}
                max={periodEndsOn}
              />
            </li>
          );
        })}
      </ol>
      <NoneYet label={t("reports.build.none")} />
      <ReadingFault />
    </fieldset>
  );
}
