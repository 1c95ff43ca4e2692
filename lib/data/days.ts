// Dates without a time cross the database as JavaScript Dates at midnight UTC; inside the product they are strings.
import type { LocalDate } from "../domain/milestone/milestone";

export function toDay(value: Date): LocalDate {
  return value.toISOString().slice(0, 10);
}

export function toDayOrNull(value: Date | null): LocalDate | null {
  return value && toDay(value);
}

export function fromDay(day: LocalDate): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

export function fromDayOrNull(day: LocalDate | null | undefined): Date | null {
  return day ? fromDay(day) : null;
}
