// What is missing as tabs with their counts, unit and area as one form that works without script.
import { hrefTo, nameOf, type View } from "@/components/status/view";
import { Button, ButtonLink } from "@/components/ui/button";
import { SegmentedLinks } from "@/components/ui/segmented";
import { FilterSelect } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { benchFilters } from "@/lib/domain/definition/bench";
import { inLocale } from "@/messages";
import { type BenchQuery, benchParams, type BenchRow, fitsQuery, shows } from "./bench-query";

type BenchFiltersProps = { view: View; rows: readonly BenchRow[]; query: BenchQuery };

export function BenchFilters({ view, rows, query }: BenchFiltersProps) {
  const { t, locale, names } = view;
  const all = { value: "", label: t("common.all") };
  const fitting = rows.filter((row) => fitsQuery(row, query));
  const leads = names.organisations.filter((unit) =>
    rows.some(({ item }) => item.assessment.lead === unit.code),
  );
  const { show, ...rest } = query;
  const keepShow = show === "all" ? {} : { show };
  const isFiltered = Object.values(rest).some((value) => value !== "");
  return (
    <div className="no-print flex flex-wrap items-center gap-2 pb-3">
      <SegmentedLinks
        label={t("definitions.tabs")}
        options={benchFilters.map((each) => ({
          href: hrefTo(view, "definitions", benchParams({ ...query, show: each })),
          label: `${t(`definitions.filter.${each}`)} ${fitting.filter((row) => shows(row, each)).length}`,
          current: each === show,
        }))}
      />
      <form
        method="get"
        role="search"
        aria-label={t("definitions.filters")}
        className="flex flex-1 flex-wrap items-center gap-2"
      >
        {Object.entries({ ...view.keep, ...keepShow }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FilterSelect
          key={`area=${query.area}`}
          name="area"
          label={t("definitions.area")}
          defaultValue={query.area}
          size="md"
          className="max-w-52 max-sm:w-[calc(50%-0.25rem)]"
          options={[
            all,
            ...names.areas.map((area) => ({
              value: area.code,
              label: inLocale(locale, area.shortZh, area.shortEn),
            })),
          ]}
        />
        <FilterSelect
          key={`lead=${query.lead}`}
          name="lead"
          label={t("definitions.unit")}
          defaultValue={query.lead}
          size="md"
          className="max-w-60 max-sm:w-[calc(50%-0.25rem)]"
          options={[
            all,
            ...leads.map(({ code }) => ({
              value: code,
              label: nameOf(view, "organisations", code),
            })),
          ]}
        />
        <TextInput
          name="q"
          type="search"
          aria-label={t("definitions.search")}
          placeholder={t("definitions.search")}
          defaultValue={query.q}
          className="w-40 max-sm:flex-1"
        />
        <Button type="submit">{t("common.filter")}</Button>
        {isFiltered ? (
          <ButtonLink variant="quiet" href={hrefTo(view, "definitions", keepShow)}>
            {t("common.reset")}
          </ButtonLink>
        ) : null}
      </form>
    </div>
  );
}
