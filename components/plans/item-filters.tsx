// The filters as a plain form: it works without script, and the address can be passed on.
import { Link } from "@/components/ui/link";
import { hrefTo, type ListedItem, type View } from "@/components/status/view";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import { FilterSelect } from "@/components/ui/select";
import { scopeText } from "@/lib/domain/rollup/scope";
import { filterChoices } from "./filter-choices";
import type { ItemQuery } from "@/lib/domain/rollup/item-query";

type ItemFiltersProps = { view: View; query: ItemQuery; items: readonly ListedItem[] };

export function ItemFilters({ view, query, items }: ItemFiltersProps) {
  const { t } = view;
  const hidden = {
    ...view.keep,
    ...(query.flag ? { flag: query.flag } : {}),
    ...(query.scope ? { scope: scopeText(query.scope) } : {}),
    ...(query.sort === "plan" ? {} : { sort: query.sort }),
  };
  return (
    <form
      method="get"
      action={`/plans/${encodeURIComponent(view.plan)}/milestones`}
      role="search"
      aria-label={t("milestones.list.filters")}
      className="no-print flex flex-wrap items-center gap-2 pb-3"
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SearchField view={view} value={query.q} />
      {filterChoices(view, query, items).map(({ name, label, options, className }) => (
        <FilterSelect
          key={`${name}=${query[name]}`}
          size="md"
          name={name}
          label={label}
          options={options}
          defaultValue={query[name]}
          className={`max-sm:w-[calc(50%-0.25rem)] ${className ?? ""}`}
        />
      ))}
      <Button type="submit">{t("common.filter")}</Button>
      <Link href={hrefTo(view, "milestones")} className="lnk px-1 text-sm max-sm:py-3">
        {t("common.reset")}
      </Link>
    </form>
  );
}

function SearchField({ view: { t }, value }: { view: View; value: string }) {
  return (
    <label className="relative flex items-center max-sm:w-full">
      <span className="sr-only">{t("milestones.list.search")}</span>
      <Icon
        name="search"
        size={0.8125}
        className="pointer-events-none absolute left-2.5 text-ink-3"
      />
      <input
        id="q"
        name="q"
        type="search"
        defaultValue={value}
        key={value}
        placeholder={t("milestones.list.searchHint")}
        className="min-h-8 w-72 rounded-sm border border-control bg-surface pr-2 pl-8 text-sm max-sm:min-h-11 max-sm:w-full"
      />
    </label>
  );
}
