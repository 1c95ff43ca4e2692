// The two dates of a page (product.md 4): facts true up to asOf, accepted by knownBy.
import { endOfDay, isLocalDate, minDate, toLocalDate } from "./calendar";
import type { LocalDate } from "./milestone/milestone";

export type ViewDates = {
  asOf: LocalDate;
  knownBy: Date;
  /** Both dates are now: nothing was chosen. */
  live: boolean;
};

/** "2024-07-25T07:00:00.000Z", as links to an issued quarter carry it; null for anything else. */
function instantOf(text: string | undefined): Date | null {
  if (!text || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return null;
  const instant = new Date(text);
  return instant.getUTCFullYear() > 0 ? instant : null;
}

/** A day is known by its end; an instant by itself. Not before today's end: null, which is now. */
function knownInstant(text: string | undefined, now: Date): Date | null {
  const instant = instantOf(text);
  if (instant) return instant < now ? instant : null;
  return isLocalDate(text ?? "") && (text as LocalDate) < toLocalDate(now)
    ? endOfDay(text as LocalDate)
    : null;
}

/**
 * Dates of a page from its URL: `asOf` a day, `knownBy` a day or an instant. What is neither, or lies in the future,
 * is read as now; an asOf later than knownBy's day is read as that day.
 */
export function viewDates(
  chosen: { asOf?: string | undefined; knownBy?: string | undefined },
  now: Date,
): ViewDates {
  const today = toLocalDate(now);
  const known = knownInstant(chosen.knownBy, now);
  const knownBy = known ?? now;
  const asked = isLocalDate(chosen.asOf ?? "") ? (chosen.asOf as LocalDate) : today;
  const asOf = minDate(asked, toLocalDate(knownBy));
  return { asOf, knownBy, live: asOf === today && knownBy === now };
}
