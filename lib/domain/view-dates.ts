// The two dates of a page (product.md 4): facts true up to asOf, accepted by knownBy.
import { endOfDay, isLocalDate, minDate, toLocalDate } from "./calendar";
import type { LocalDate } from "./milestone/milestone";

export type ViewDates = {
  asOf: LocalDate;
  knownBy: Date;
  /** Both dates are now: nothing was chosen. */
  live: boolean;
};

/**
 * Dates of a page from its URL. What is not a date, or lies in the future, is read as now; an asOf later than
 * knownBy's day is read as that day.
 */
export function viewDates(
  chosen: { asOf?: string | undefined; knownBy?: string | undefined },
  now: Date,
): ViewDates {
  const today = toLocalDate(now);
  const knownDay = isLocalDate(chosen.knownBy ?? "") ? (chosen.knownBy as LocalDate) : null;
  const knownBy = knownDay && knownDay < today ? endOfDay(knownDay) : now;
  const asked = isLocalDate(chosen.asOf ?? "") ? (chosen.asOf as LocalDate) : today;
  const asOf = minDate(asked, knownDay && knownDay < today ? knownDay : today);
  return { asOf, knownBy, live: asOf === today && knownBy === now };
}
