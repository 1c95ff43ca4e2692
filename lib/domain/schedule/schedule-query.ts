// The filters of the schedule as they stand in the address, and the entries they leave. The page, its files and its
// calendar read the same.
import { addDays, isLocalDate } from "../calendar";
import type { Profile } from "../milestone/assessment";
import type { LocalDate } from "../milestone/milestone";
import { filterItems, type ItemQuery, readItemQuery, toParams } from "../rollup/item-query";
import { deadlineKinds, isWithin } from "./assessed-dates";
import { dateKinds, isItemEntry, type ScheduledItem, type ScheduleEntry } from "./entry";

export const scheduleViews = ["list", "year", "month"] as const;
type ScheduleView = (typeof scheduleViews)[number];

/** deadline: the item's own days, as the overview lists them. */
export const dateFilters = ["deadline", ...dateKinds] as const;
type DateFilter = (typeof dateFilters)[number];

/** The days within which the profile calls a date near, and those of the lists of what is coming. */
export const windows = ["soon", "upcoming"] as const;
type Window = (typeof windows)[number];

/** "2025-12". */
export type MonthCode = string;

export type ScheduleQuery = {
  view: ScheduleView;
  items: ItemQuery;
  leader: string;
  date: DateFilter | "";
  within: Window | "";
  year: string;
  /** Of the list a filter, of the calendar the month it shows; "": that of the page's date. */
  month: MonthCode;
  /** A day, or empty. */
  day: string;
};

const isMonth = (text: string) => isLocalDate(`${text}-01`);

/** What is no known value is no filter. */
export function readScheduleQuery(query: Readonly<Record<string, string>>): ScheduleQuery {
  const text = (name: string) => (query[name] ?? "").trim();
  const items = readItemQuery({ ...query, flag: "", sort: "", page: "", year: "" });
  return {
    view: scheduleViews.find((view) => view === text("view")) ?? "list",
    items,
    leader: text("leader"),
    date: dateFilters.find((date) => date === text("date")) ?? "",
    within: windows.find((window) => window === text("within")) ?? "",
    year: /^\d{4}$/.test(text("year")) ? text("year") : "",
    month: isMonth(text("month")) ? text("month") : "",
    day: isLocalDate(text("day")) ? text("day") : "",
  };
}

/** As address parameters, without what is at rest. */
export function scheduleParams({ items, view, ...own }: ScheduleQuery): Record<string, string> {
  const chosen = Object.entries(own).filter(([, value]) => value !== "");
  return {
    ...toParams(items),
    ...Object.fromEntries(chosen),
    ...(view === "list" ? {} : { view }),
  };
}

/** The year and the calendar show every day of their span: what narrows the list by days is left behind. */
export function spanQuery(query: ScheduleQuery): ScheduleQuery {
  return query.view === "list"
    ? query
    : { ...query, within: "", year: "", day: "", ...(query.view === "year" ? { month: "" } : {}) };
}

export function windowDays(profile: Profile, window: Window): number {
  return window === "soon" ? profile.dueSoonDays : profile.upcomingDays;
}

type Names = Parameters<typeof filterItems>[2];
type FilterAt = { asOf: LocalDate; profile: Profile; names: Names };

const isDeadline = (kind: string) => deadlineKinds.some((each) => each === kind);

/** Still owed and counted in: what a window of days is asked for. */
export function isComing<I extends ScheduledItem>(entry: ScheduleEntry<I>): boolean {
  return entry.open && (!isItemEntry(entry) || entry.item.assessment.countedApart === null);
}

function fitsDays<I extends ScheduledItem>(
  entry: ScheduleEntry<I>,
  { date, within, year, month, day, view }: ScheduleQuery,
  { asOf, profile }: FilterAt,
): boolean {
  const { kind, on } = entry;
  if (date === "deadline" ? !isDeadline(kind) : date !== "" && kind !== date) return false;
  if (!on.startsWith(year) || !on.startsWith(day)) return false;
  if (view === "list" && !on.startsWith(month)) return false;
  if (within === "") return true;
  const until = addDays(asOf, windowDays(profile, within));
  return isComing(entry) && isWithin(on, { after: asOf, until });
}

/** An indicator has a provider and names, and nothing else that is asked for. */
function fitsIndicator(
  { code, nameZh, nameEn }: { code: string; nameZh: string; nameEn: string },
  lead: string | null,
  { items, leader }: ScheduleQuery,
): boolean {
  const { area, task, place, kind, status, scope, q } = items;
  if ([area, task, place, kind, status, leader].some((each) => each !== "") || scope) return false;
  const text = `${code} ${nameZh} ${nameEn}`.toLowerCase();
  const words = q.toLowerCase().split(/\s+/);
  return (items.lead === "" || items.lead === lead) && words.every((word) => text.includes(word));
}

/** The entries the query leaves, in their order. A notice stays with any item it is about. */
export function filterEntries<I extends ScheduledItem>(
  entries: readonly ScheduleEntry<I>[],
  items: readonly I[],
  query: ScheduleQuery,
  at: FilterAt,
): ScheduleEntry<I>[] {
  const { leader } = query;
  const codesOf = (asked: ItemQuery) =>
    new Set(
      filterItems(items, asked, at.names)
        .filter(({ assessment }) => leader === "" || assessment.leaderInCharge === leader)
        .map((item) => item.code),
    );
  const left = codesOf(query.items);
  // A notice may have gone to another unit than leads the item today.
  const ofAnyUnit = codesOf({ ...query.items, lead: "" });
  const wanted = query.items.lead;
  return entries.filter((entry) => {
    if (!fitsDays(entry, query, at)) return false;
    if (isItemEntry(entry)) return left.has(entry.item.code);
    if (entry.kind === "figure") return fitsIndicator(entry.indicator, entry.lead, query);
    const about = entry.notice.items.some((code) => ofAnyUnit.has(code));
    return about && (wanted === "" || wanted === entry.lead);
  });
}
