// What happens once a working day, by business time: reminders first, then the digest that carries them.
import { isWorkingDay, startOfDay, toLocalDate, type WorkCalendar } from "../calendar";

/** Before the default digest, so that it carries them. Our choice. */
export const remindAt = "08:00";

/** "HH:MM" of a day in Shanghai. */
export type TimeOfDay = string;

export function isTimeOfDay(text: string): text is TimeOfDay {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** The instant of that time on the Shanghai day in which `at` lies. Throws RangeError on a bad time. */
export function timeOn(at: Date, time: TimeOfDay): Date {
  if (!isTimeOfDay(time)) throw new RangeError(`not a time of day: ${time}`);
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return new Date(startOfDay(toLocalDate(at)).getTime() + (hours * 60 + minutes) * 60_000);
}

/** Is it a working day, and that time of it or later? A run that comes late still does the day's work. */
export function isDue(at: Date, time: TimeOfDay, calendar: WorkCalendar): boolean {
  return isWorkingDay(toLocalDate(at), calendar) && at >= timeOn(at, time);
}
