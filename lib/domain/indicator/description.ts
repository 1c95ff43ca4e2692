// How an indicator's figure is made and who gives it (product.md 5): versions, of which the one in force counts.
import { isLocalDate } from "../calendar";
import type { LocalDate } from "../milestone/milestone";

/** What is written down of an indicator, and the paper it rests on. */
export type DescribedWords = {
  /** 口径, in the provider's words. */
  caliber: string;
  /** The bulletin the figure is taken from. */
  sourceDocument: string;
  /** "MM-DD" of the year after the data year; null: the profile's day. */
  releaseMonthDay: string | null;
  /** Code of the unit that provides the data; null: the plan file's. */
  provider: string | null;
  document: string;
  effectiveOn: LocalDate;
};
export type IndicatorDescription = DescribedWords & { version: number; acceptedAt: Date };

/** A day of every year: "02-29" is none, since a release day must come round each year. */
export function isMonthDay(text: string): boolean {
  return /^\d{2}-\d{2}$/.test(text) && isLocalDate(`2023-${text}`);
}

/** Day by which the figure of a data year is out: the month and day in the year after it (product.md 4). */
export function releaseDay(dataYear: number, monthDay: string): LocalDate {
  return `${dataYear + 1}-${monthDay}`;
}
