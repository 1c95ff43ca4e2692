// The reader's own filters of one list, above it.
import { FilterBar } from "@/components/filters/filter-bar";
import { filterWords } from "@/components/filters/form-words";
import { hrefTo } from "@/components/status/view";
import { listSavedFilters } from "@/lib/data/saved-filters";
import { type FilteredList, filterParamsOf, filterText } from "@/lib/domain/search/saved-filter";
import type { Page } from "./read-page";

export async function SavedFilters({ page, list }: { page: Page; list: FilteredList }) {
  const { actor, plan, keep, query, locale } = page;
  const saved = await listSavedFilters(actor, plan, list);
  const present = filterText(list, query);
  const kept = saved.map((filter) => ({
    id: filter.id,
    name: filter.name,
    version: filter.version,
    href: hrefTo({ plan, keep }, list, filterParamsOf(filter.query)),
    current: filter.query === present,
  }));
  return (
    <FilterBar
      plan={plan}
      list={list}
      kept={kept}
      present={kept.some(({ current }) => current) ? "" : present}
      words={filterWords(locale)}
    />
  );
}
