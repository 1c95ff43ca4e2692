// Which units of the list comply and since when; without a list, how many, and which by name once they suffice.
import { kindRules } from "@/lib/domain/milestone/kinds";
import type { TargetOf } from "@/lib/domain/milestone/milestone";
import { listFields } from "@/lib/domain/report/form-values";
import type { Translator } from "@/messages";
import { percentWords } from "@/messages/words";
import { DatedTick, EntryArea, EntryInput, NoneYet, ReadingFault } from "./entry-inputs";
import type { KindFieldsProps } from "./kind-fields";
import { UnitSearch } from "./unit-search";

/** Longer lists get a box to search in. */
const SEARCHED_FROM = 5;

export function CoverageFields(props: KindFieldsProps<"coverage">) {
  const { t, target } = props;
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-semibold">
        {t("reports.coverage.legend")}{" "}
        <span className="ml-1 text-xs font-normal text-ink-3">{goalWords(t, target)}</span>
      </legend>
      {target.units.length > 0 ? <UnitList {...props} /> : <NumberOfUnits {...props} />}
      <ReadingFault />
    </fieldset>
  );
}

function goalWords(t: Translator, target: TargetOf<"coverage">): string {
  return t("reports.coverage.goal", { share: percentWords(target.share), of: target.of });
}

function UnitList({ t, target, last, periodEndsOn }: KindFieldsProps<"coverage">) {
  const { codes } = kindRules.coverage.missingToTarget(target, last);
  const list = target.units.map((unit) => ({
    key: unit,
    node: (
      <DatedTick
        tick={`${listFields.coverage.tick}${unit}`}
        day={`${listFields.coverage.day}${unit}`}
        label={unit}
        dayLabel={t("reports.dayOf", { name: unit })}
        max={periodEndsOn}
      />
    ),
  }));
  return (
    <>
      {target.listConfirmed ? null : (
        <p className="mt-1 text-sm text-ink-2">{t("reports.coverage.listSuggested")}</p>
      )}
      <div className="mt-2 max-w-64">
        <EntryInput
          name="reading.unitsOn"
          type="date"
          label={t("reports.coverage.commonDay")}
          hint={t("reports.coverage.commonDayHint")}
          max={periodEndsOn}
        />
      </div>
      <UnitSearch
        units={list}
        searchLabel={target.units.length > SEARCHED_FROM ? t("reports.coverage.search") : null}
        words={{
          noneFound: t("reports.coverage.noneFound"),
          pasteHint: t("reports.coverage.pasteHint"),
          ticked: t.raw("reports.coverage.ticked") as string,
          unknown: t.raw("reports.coverage.unknown") as string,
        }}
      />
      {last && codes.length > 0 ? (
        <p className="mt-1.5 text-sm text-ink-2">
          {t("reports.coverage.missing", { count: codes.length })}
        </p>
      ) : null}
      <NoneYet label={t("reports.coverage.none")} />
    </>
  );
}

function NumberOfUnits({ t, target, periodEndsOn }: KindFieldsProps<"coverage">) {
  return (
    <div className="mt-1.5 grid gap-3">
      <p className="text-sm text-ink-2">
        {target.confirmedCount === null
          ? t("reports.coverage.noDefinition")
          : t("reports.coverage.noList", { count: target.confirmedCount })}
      </p>
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <EntryInput
          name="reading.count"
          label={t("reports.coverage.count")}
          numeric
          large
          {...(target.confirmedCount === null ? {} : { suffix: `/ ${target.confirmedCount}` })}
        />
        <EntryInput
          name="reading.unitsOn"
          type="date"
          label={t("reports.coverage.commonDay")}
          hint={t("reports.coverage.namedDayHint")}
          max={periodEndsOn}
        />
      </div>
      <EntryArea
        name="reading.named"
        label={t("reports.coverage.named")}
        hint={t("reports.coverage.namedHint")}
        rows={3}
      />
    </div>
  );
}
