// States as tabs with their counts, unit and item as one form that works without script.
import { hrefTo, nameOf, type View } from "@/components/status/view";
import { Button, ButtonLink } from "@/components/ui/button";
import { SegmentedLinks } from "@/components/ui/segmented";
import { FilterSelect } from "@/components/ui/select";
import type { InstructionRow } from "./instruction-row";
import {
  fitsRegister,
  isIn,
  type RegisterQuery,
  registerParams,
  registerTabs,
} from "./register-query";

type RegisterFiltersProps = {
  view: View;
  rows: readonly InstructionRow[];
  query: RegisterQuery;
  titles: ReadonlyMap<string, string>;
};

export function RegisterFilters({ view, rows, query, titles }: RegisterFiltersProps) {
  const { t } = view;
  const fitting = rows.filter((row) => fitsRegister(row, query));
  const units = [...new Set(rows.map((row) => row.unit))];
  const items = [...new Set(rows.flatMap((row) => row.items))].sort();
  const all = { value: "", label: t("common.all") };
  const { show } = query;
  return (
    <div className="no-print flex flex-wrap items-center gap-2 pb-3">
      <SegmentedLinks
        label={t("instructions.register.tabsLabel")}
        options={registerTabs.map((tab) => ({
          href: hrefTo(view, "instructions", registerParams({ ...query, show: tab })),
          label: `${t(`instructions.register.tabs.${tab}`)} ${fitting.filter((row) => isIn(row, tab)).length}`,
          current: tab === show,
        }))}
      />
      <form
        method="get"
        role="search"
        aria-label={t("instructions.register.filter")}
        className="flex flex-1 flex-wrap items-center gap-2"
      >
        {show === "open" ? null : <input type="hidden" name="show" value={show} />}
        <FilterSelect
          key={`unit=${query.unit}`}
          name="unit"
          label={t("instructions.register.unit")}
          defaultValue={query.unit}
          size="md"
          className="max-w-60 max-sm:w-full"
          options={[
            all,
            ...units.map((code) => ({ value: code, label: nameOf(view, "organisations", code) })),
          ]}
        />
        <FilterSelect
          key={`item=${query.item}`}
          name="item"
          label={t("instructions.register.item")}
          defaultValue={query.item}
          size="md"
          className="max-w-80 max-sm:w-full"
          options={[
            all,
            ...items.map((code) => ({
              value: code,
              label: `${code} ${titles.get(code) ?? ""}`.trim(),
            })),
          ]}
        />
        <Button type="submit">{t("common.filter")}</Button>
        {query.unit !== "" || query.item !== "" ? (
          <ButtonLink
            variant="quiet"
            href={hrefTo(view, "instructions", show === "open" ? {} : { show })}
          >
            {t("common.reset")}
          </ButtonLink>
        ) : null}
      </form>
    </div>
  );
}
