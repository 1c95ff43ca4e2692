// The two dates of a page from its address; now is the business clock's.
import "server-only";
import { toLocalDate } from "../domain/calendar";
import { type ViewDates, viewDates } from "../domain/view-dates";
import { businessClock } from "../platform/clock";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** One value per name: of a repeated parameter the last counts; empty ones are left out. */
export async function readQuery(searchParams: SearchParams): Promise<Record<string, string>> {
  const entries = Object.entries(await searchParams).flatMap(([name, value]) => {
    const last = Array.isArray(value) ? value.at(-1) : value;
    return last ? [[name, last] as const] : [];
  });
  return Object.fromEntries(entries);
}

export function pageDates(query: Readonly<Record<string, string>>): ViewDates {
  return viewDates({ asOf: query["asOf"], knownBy: query["knownBy"] }, businessClock());
}

/** Today by the business clock. */
export function pageToday(): string {
  return toLocalDate(businessClock());
}
