// What a request or a decision about another date must hold, fault by fault.
import { addDays, endOfYear, isLocalDate, maxDate, yearOf } from "../calendar";
import type { FieldFault } from "../errors";
import type { LocalDate } from "../milestone/milestone";

/** Characters; our choice, as for a report's texts. */
export const DEADLINE_TEXT_LIMIT = 2000;
export const APPROVER_LIMIT = 100;
export const DOCUMENT_LIMIT = 200;

/** Years after the plan's end, or after the item's own date where that is later. Our choice: no city plans its delay longer. */
const yearsBeyond = 2;

export type DateLimits = {
  today: LocalDate;
  /** The date it starts from. */
  fromOn: LocalDate;
  /** The plan's date of the item in force. */
  dueOn: LocalDate;
  planEndsOn: LocalDate;
};

/** The last day that may be asked for: 31 December of the second year after the plan's end or the item's own date. */
export function latestDate({ dueOn, planEndsOn }: Pick<DateLimits, "dueOn" | "planEndsOn">) {
  return endOfYear(yearOf(maxDate(dueOn, planEndsOn)) + yearsBeyond);
}

function checkDate(
  field: string,
  day: string,
  { after, limits }: { after: LocalDate; limits: DateLimits },
): FieldFault[] {
  if (day.trim() === "") return [{ field, code: "required" }];
  if (!isLocalDate(day)) return [{ field, code: "notDate" }];
  if (day <= after) return [{ field, code: "notAfter", params: { day: after } }];
  const latest = latestDate(limits);
  return day > latest ? [{ field, code: "afterPeriod", params: { day: latest } }] : [];
}

/** A text that must be there, and is not endless. */
export function checkText(field: string, text: string, limit = DEADLINE_TEXT_LIMIT): FieldFault[] {
  if (text.trim() === "") return [{ field, code: "required" }];
  return text.trim().length > limit ? [{ field, code: "tooLong", params: { limit } }] : [];
}

/** Faults of a request: `askedOn` after the date it starts from and after today; reason and remedy are due. */
export function checkAsked(
  asked: { askedOn: string; reason: string; remedy: string },
  limits: DateLimits,
): FieldFault[] {
  return [
    ...checkDate("askedOn", asked.askedOn, {
      after: maxDate(limits.fromOn, limits.today),
      limits,
    }),
    ...checkText("reason", asked.reason),
    ...checkText("remedy", asked.remedy),
  ];
}

/**
 * Faults of the date a decision gives: later than the date it starts from and than the plan's own, which may have moved
 * meanwhile, and not over yet. Today itself may be given: its day has not ended.
 */
export function checkDecidedOn(decidedOn: string, limits: DateLimits): FieldFault[] {
  const yesterday = addDays(limits.today, -1);
  const after = [limits.fromOn, limits.dueOn, yesterday].reduce(maxDate);
  return checkDate("decidedOn", decidedOn, { after, limits });
}
