// A list's filter under a name. It says which rows, never on which day: opened, it takes the dates of the page one comes
// from, as every link of a plan does.
import type { FieldFault } from "../errors";
import { readItemQuery, toParams } from "../rollup/item-query";
import { readScheduleQuery, scheduleParams } from "../schedule/schedule-query";
import { filterParams, readFilter } from "../supervision/board";
import { FILTER_NAME_LIMIT } from "./filter-name-limit";

/** Lists that keep filters, by the last part of their address. */
export const filteredLists = ["milestones", "overdue", "schedule"] as const;
export type FilteredList = (typeof filteredLists)[number];

export { FILTER_NAME_LIMIT } from "./filter-name-limit";
/** What still fits above a list. */
export const FILTERS_PER_LIST = 12;
const ADDRESS_LIMIT = 1000;

type Params = Readonly<Record<string, string>>;

const readers: Readonly<Record<FilteredList, (params: Params) => Params>> = {
  milestones: (params) => toParams({ ...readItemQuery(params), page: 1 }),
  overdue: (params) => filterParams(readFilter(params)),
  schedule: (params) => scheduleParams(readScheduleQuery(params)),
};

/**
 * The filter in these parameters as it is kept: what the list does not know is left out, the rest is in one order.
 * Empty: nothing is filtered.
 */
export function filterText(list: FilteredList, params: Params): string {
  const kept = Object.entries(readers[list](params)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new URLSearchParams(kept).toString();
}

/** Parameters of a kept filter, or of an address as it was sent. */
export function filterParamsOf(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text.slice(0, ADDRESS_LIMIT)));
}

type Standing = { id: string; name: string };

/** Is this a name for it, beside those that stand on the list? */
export function checkFilterName(name: string, others: readonly Standing[]): FieldFault[] {
  if (name === "") return [{ field: "name", code: "required" }];
  if (Array.from(name).length > FILTER_NAME_LIMIT)
    return [{ field: "name", code: "tooLong", params: { limit: FILTER_NAME_LIMIT } }];
  return others.some((other) => other.name === name) ? [{ field: "name", code: "taken" }] : [];
}
