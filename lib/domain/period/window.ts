// The window of a quarter: the days product.md 6 gives are proposed, the manager may set others, within reason.
import {
  addDays,
  isLocalDate,
  maxDate,
  minDate,
  periodWindow,
  type PeriodWindow,
  quarterBounds,
  type QuarterCode,
  windowFrom,
  type WorkCalendar,
} from "../calendar";
import type { FieldFault } from "../errors";
import type { LocalDate } from "../milestone/milestone";
import type { PeriodKind } from "./period-state";

export const windowFields = ["opensOn", "closesOn", "graceEndsOn", "reviewEndsOn"] as const;
export type WindowField = (typeof windowFields)[number];
export type WindowDays = Readonly<Record<WindowField, LocalDate>>;

/** A slip of the year is no window. Our choice. */
const longestDays = 366;

/**
 * The usual window; where its last day is over, or there is none because the quarter is older than reporting, one as
 * long that begins today. Throws RangeError on a bad code.
 */
export function proposedWindow(
  { code, kind }: { code: QuarterCode; kind: PeriodKind },
  { today, calendar }: { today: LocalDate; calendar: WorkCalendar },
): PeriodWindow {
  const usual = periodWindow(code, calendar);
  if (kind !== "regular") return { ...usual, opensOn: today, ...windowFrom(today, calendar) };
  return today <= usual.closesOn ? usual : { ...usual, ...windowFrom(today, calendar) };
}

/** The three days that a reopened or moved window gets: as long as the usual ones, from today. */
export function reopenedWindow(
  opensOn: LocalDate,
  { today, calendar }: { today: LocalDate; calendar: WorkCalendar },
): WindowDays {
  return { opensOn, ...windowFrom(today, calendar) };
}

type WindowOf = {
  code: QuarterCode;
  kind: PeriodKind;
  today: LocalDate;
  /** Days it has already: what is left as it is may lie in the past. */
  now: Partial<WindowDays>;
};

function orderFault(days: WindowDays, field: WindowField, endsOn: LocalDate): FieldFault | null {
  const before: Record<WindowField, LocalDate | null> = {
    opensOn: null,
    closesOn: maxDate(days.opensOn, endsOn),
    graceEndsOn: days.closesOn,
    reviewEndsOn: days.graceEndsOn,
  };
  const day = before[field];
  return day !== null && days[field] < day ? { field, code: "beforeDay", params: { day } } : null;
}

function opensOnFault(days: WindowDays, { code, kind, today }: WindowOf): FieldFault | null {
  const field = "opensOn";
  const { startsOn, endsOn } = quarterBounds(code);
  if (days.opensOn < startsOn) return { field, code: "beforeDay", params: { day: startsOn } };
  // Later than its end an open quarter would not be the one that its own last day shows.
  const last = kind === "regular" ? minDate(today, endsOn) : today;
  if (days.opensOn <= last) return null;
  return last === today
    ? { field, code: "inFuture" }
    : { field, code: "afterPeriod", params: { day: last } };
}

function dayFault(days: WindowDays, field: WindowField, of: WindowOf): FieldFault | null {
  if (days[field] === "") return { field, code: "required" };
  if (!isLocalDate(days[field])) return { field, code: "notDate" };
  if (days[field] === of.now[field]) return null;
  if (field === "opensOn") return opensOnFault(days, of);
  if (days[field] < of.today) return { field, code: "inPast" };
  const last = addDays(of.today, longestDays);
  return days[field] > last ? { field, code: "afterPeriod", params: { day: last } } : null;
}

/**
 * What is wrong with a window, at most one fault a field. The days are texts from outside. In order: opens within the
 * quarter and not after today, closes not before the quarter's end, grace, review; no day that is set may be over.
 */
export function checkWindow(days: WindowDays, of: WindowOf): FieldFault[] {
  const single = windowFields.flatMap((field) => dayFault(days, field, of) ?? []);
  // Days that are none cannot be set in order.
  if (windowFields.some((field) => !isLocalDate(days[field]))) return single;
  const { endsOn } = quarterBounds(of.code);
  const faulty = new Set(single.map((fault) => fault.field));
  const order = windowFields
    .filter((field) => !faulty.has(field))
    .flatMap((field) => orderFault(days, field, endsOn) ?? []);
  return [...single, ...order];
}
