// Tabs by state as links, the unit as a form that works without script; both in the address.
import { hrefTo, type View } from "@/components/status/view";
import { Button } from "@/components/ui/button";
import { SegmentedLinks } from "@/components/ui/segmented";
import { FilterSelect } from "@/components/ui/select";
import {
  fitsUnit,
  isInRegister,
  type RegisterFilter,
  registerParams,
  type RegisterTab,
} from "@/lib/domain/supervision/register";
import { inLocale } from "@/messages";
import type { ListedNotice } from "./notice-view";

type RegisterFiltersProps = {
  view: View;
  notices: readonly ListedNotice[];
  filter: RegisterFilter;
  tabs: readonly RegisterTab[];
};

export function RegisterFilters({ view, notices, filter, tabs }: RegisterFiltersProps) {
  const { t, locale } = view;
  const ofUnit = notices.filter((notice) => fitsUnit(notice, filter));
  const units = new Map(
    notices.map(({ unit }) => [unit.code, inLocale(locale, unit.nameZh, unit.nameEn)]),
  );
  return (
    <div className="no-print flex flex-wrap items-center gap-2 pb-3">
      <SegmentedLinks
        label={t("supervision.register.tabs")}
        options={tabs.map((tab) => ({
          href: hrefTo(view, "notices", registerParams({ ...filter, tab })),
          label: `${t(`supervision.register.tab.${tab}`)} ${ofUnit.filter((each) => isInRegister(each, tab)).length}`,
          current: tab === filter.tab,
        }))}
      />
      {units.size > 1 ? (
        <form method="get" role="search" className="flex flex-wrap items-center gap-2">
          {filter.tab === "open" ? null : <input type="hidden" name="state" value={filter.tab} />}
          <FilterSelect
            name="unit"
            label={t("supervision.register.unit")}
            defaultValue={filter.unit}
            size="md"
            className="max-w-64"
            options={[
              { value: "", label: t("common.all") },
              ...[...units].map(([value, label]) => ({ value, label })),
            ]}
          />
          <Button type="submit">{t("common.filter")}</Button>
        </form>
      ) : null}
    </div>
  );
}
