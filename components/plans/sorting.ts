import { hrefTo, type View } from "@/components/status/view";
import { type ItemQuery, toParams } from "@/lib/domain/rollup/item-query";
import type { Sorting } from "./sort-head";

/** The addresses that sort the list; a new order begins on its first page. */
export function sortingOf(view: View, query: ItemQuery): Sorting {
  const sortedBy = (sort: ItemQuery["sort"]) =>
    hrefTo(view, "milestones", toParams({ ...query, sort, page: 1 }));
  return {
    key: query.sort,
    hrefs: { plan: sortedBy("plan"), due: sortedBy("due"), status: sortedBy("status") },
  };
}
