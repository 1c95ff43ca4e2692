// State, area, unit and gap as one form that works without script; all of it in the address.
import { hrefTo, nameOf, type View } from "@/components/status/view";
import { Button, ButtonLink } from "@/components/ui/button";
import { FilterSelect } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { gapKinds } from "@/lib/domain/assignment/gaps";
import { inLocale } from "@/messages";
import {
  type BenchQuery,
  benchParams,
  type BenchRow,
  ownerStates,
  unitParts,
  workStates,
} from "./bench-query";

type BenchFiltersProps = { view: View; rows: readonly BenchRow[]; query: BenchQuery };
type Choice = { value: string; label: string };

export function BenchFilters({ view, rows, query }: BenchFiltersProps) {
  const { t } = view;
  const isFiltered = Object.keys(benchParams(query)).length > 0;
  return (
    <form
      method="get"
      role="search"
      aria-label={t("assignments.filter.form")}
      className="no-print flex flex-wrap items-center gap-2 pb-3"
    >
      {Object.entries(view.keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {filtersOf(view, rows).map(({ name, label, options }) => (
        <FilterSelect
          key={`${name}=${query[name]}`}
          name={name}
          label={label}
          defaultValue={query[name]}
          size="md"
          className="max-w-64 max-sm:w-[calc(50%-0.25rem)]"
          options={[{ value: "", label: t("common.all") }, ...options]}
        />
      ))}
      <TextInput
        name="q"
        type="search"
        aria-label={t("assignments.filter.search")}
        placeholder={t("assignments.filter.search")}
        defaultValue={query.q}
        className="w-48 max-sm:flex-1"
      />
      <Button type="submit">{t("common.filter")}</Button>
      {isFiltered ? (
        <ButtonLink variant="quiet" href={hrefTo(view, "assignments")}>
          {t("common.reset")}
        </ButtonLink>
      ) : null}
    </form>
  );
}

function filtersOf(view: View, rows: readonly BenchRow[]) {
  const { t, locale, names } = view;
  const units = names.organisations.filter(({ code }) =>
    rows.some(({ owners }) => owners.lead === code || owners.supporting.includes(code)),
  );
  const gaps = gapKinds.filter((kind) => rows.some((row) => row.gaps.includes(kind)));
  const filters: { name: Exclude<keyof BenchQuery, "q">; label: string; options: Choice[] }[] = [
    {
      name: "state",
      label: t("assignments.filter.state"),
      options: ownerStates.map((state) => ({
        value: state,
        label: t(`assignments.filter.state_${state}`),
      })),
    },
    {
      name: "area",
      label: t("assignments.filter.area"),
      options: names.areas.map((area) => ({
        value: area.code,
        label: inLocale(locale, area.shortZh, area.shortEn),
      })),
    },
    {
      name: "unit",
      label: t("assignments.filter.unit"),
      options: units.map(({ code }) => ({
        value: code,
        label: nameOf(view, "organisations", code),
      })),
    },
    {
      name: "part",
      label: t("assignments.filter.part"),
      options: unitParts.map((part) => ({
        value: part,
        label: t(`assignments.filter.part_${part}`),
      })),
    },
    {
      name: "work",
      label: t("assignments.filter.work"),
      options: workStates.map((work) => ({
        value: work,
        label: t(`assignments.filter.work_${work}`),
      })),
    },
    {
      name: "gap",
      label: t("assignments.filter.gap"),
      options: gaps.map((kind) => ({ value: kind, label: t(`assignments.gaps.kind.${kind}`) })),
    },
  ];
  return filters.filter((each) => each.options.length > 0);
}
