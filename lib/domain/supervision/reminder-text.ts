// 催办文字: what goes into a group chat, per unit, as lines of codes and numbers; messages/supervision-words.ts words them.
import { daysBetween } from "../calendar";
import type { LocalDate } from "../milestone/milestone";

/** Our choice: what may be added in words to a reminder; the item and its days stand by themselves. */
export const REMINDER_TEXT_LIMIT = 500;

export type RemindedItem = {
  code: string;
  titleZh: string;
  titleEn: string;
  lead: string;
  /** The plan's date. */
  dueOn: LocalDate;
  /** Where it is not the plan's. */
  workingDueOn: LocalDate | null;
  /** The last promise; null without one. */
  rectificationDueOn: LocalDate | null;
};

export type ReminderLine = RemindedItem & {
  /** Calendar days past the plan's date, and to it: the one or the other is 0. */
  daysLate: number;
  daysToDue: number;
};

export type UnitReminder = { unit: string; lines: ReminderLine[] };

/** Per unit in the given order (units outside it last), the latest item first, then by code. */
export function reminderLines(
  items: readonly RemindedItem[],
  today: LocalDate,
  order: readonly string[],
): UnitReminder[] {
  const units = [...new Set(items.map((item) => item.lead))];
  const placeOf = (unit: string) => (order.includes(unit) ? order.indexOf(unit) : order.length);
  units.sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  return units.map((unit) => ({
    unit,
    lines: items
      .filter((item) => item.lead === unit)
      .map((item) => {
        const past = daysBetween(item.dueOn, today);
        return { ...item, daysLate: Math.max(0, past), daysToDue: Math.max(0, -past) };
      })
      .sort(
        (a, b) =>
          b.daysLate - a.daysLate || a.daysToDue - b.daysToDue || (a.code < b.code ? -1 : 1),
      ),
  }));
}

/** The blocks one after the other, what was added in each before its last line. */
export function chatText(blocks: readonly { body: string; foot: string }[], note: string): string {
  return blocks
    .map(({ body, foot }) => [body, note.trim(), foot].filter((part) => part !== "").join("\n"))
    .join("\n\n");
}
