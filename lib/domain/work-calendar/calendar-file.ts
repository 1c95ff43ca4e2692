// Published holidays and make-up days as a file, JSON or table, and what taking it in would change.
import { z } from "zod";
import { isLocalDate, isWorkingDay, yearOf } from "../calendar";
import type { FieldFault } from "../errors";
import type { LocalDate } from "../milestone/milestone";
import { isSame } from "../plan/same";

export const publishedKinds = ["holiday", "makeUp"] as const;
export const dayKinds = [...publishedKinds, "ordinary"] as const;
/** ordinary: a row taken back, the day follows its weekday again. */
export type DayKind = (typeof dayKinds)[number];

export type CalendarDay = { day: LocalDate; kind: DayKind; name: string; source: string };

export const DAY_WORDS_LIMIT = 100;
const words = z.string().trim().min(1).max(DAY_WORDS_LIMIT);

export const calendarFile = z.strictObject({
  days: z.array(
    z.strictObject({
      day: z.string().refine(isLocalDate),
      kind: z.enum(publishedKinds),
      name: words,
      /** The notice that published it. */
      source: words,
    }),
  ),
});
export type CalendarFile = z.infer<typeof calendarFile>;
export type PublishedDay = CalendarFile["days"][number];

export type ReadDays = { days: PublishedDay[]; faults: FieldFault[] };

/** Years a notice is likely to be of: anything else is a slip of the keyboard. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** What is wrong with a day by its field: notDate, yearOutside {from, to}, required, tooLong {limit}, notWeekend. */
export function dayFaults({ day, kind, name, source }: CalendarDay): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!isLocalDate(day)) faults.push({ field: "day", code: "notDate" });
  else if (yearOf(day) < FIRST_YEAR || yearOf(day) > LAST_YEAR) {
    const params = { from: FIRST_YEAR, to: LAST_YEAR };
    faults.push({ field: "day", code: "yearOutside", params });
  } else if (kind === "makeUp" && isPlainWorkday(day)) {
    faults.push({ field: "kind", code: "notWeekend" });
  }
  for (const [field, text] of [
    ["name", name],
    ["source", source],
  ] as const) {
    if (text.trim() === "") faults.push({ field, code: "required" });
    else if (text.length > DAY_WORDS_LIMIT) {
      faults.push({ field, code: "tooLong", params: { limit: DAY_WORDS_LIMIT } });
    }
  }
  return faults;
}

const plain = { holidays: new Set<LocalDate>(), makeUpDays: new Set<LocalDate>() };
/** Monday to Friday. */
export const isPlainWorkday = (day: LocalDate): boolean => isWorkingDay(day, plain);

/** The days of a JSON text of the shipped file's shape; otherwise one fault, notJson. */
export function readCalendarJson(text: string): ReadDays {
  try {
    return checked(calendarFile.parse(JSON.parse(text)).days, (index) => `days.${index}`);
  } catch {
    return { days: [], faults: [{ field: "file", code: "notCalendar" }] };
  }
}

const columns = ["day", "kind", "name", "source"] as const;
export type CalendarHeadings = Readonly<Record<(typeof columns)[number], readonly string[]>>;
export type KindWords = Readonly<Record<PublishedDay["kind"], readonly string[]>>;

/** The days of a table with a head row. A fault's field is its cell: notCalendar, unknownKind, or as dayFaults. */
export function readCalendarTable(
  cells: readonly (readonly string[])[],
  headings: CalendarHeadings,
  kinds: KindWords,
): ReadDays {
  const [head = [], ...rows] = cells;
  const at = columns.map((column) =>
    head.findIndex((cell) => headings[column].includes(cell.trim())),
  );
  if (at.includes(-1)) return { days: [], faults: [{ field: "A1", code: "notCalendar" }] };
  const faults: FieldFault[] = [];
  const days = rows.flatMap((row, index): { day: PublishedDay; line: number }[] => {
    const [day = "", kindWords = "", name = "", source = ""] = at.map((cell) =>
      (row[cell] ?? "").trim(),
    );
    if (`${day}${kindWords}${name}${source}` === "") return [];
    const line = index + 2;
    const kind = publishedKinds.find(
      (each) => each === kindWords || kinds[each].includes(kindWords),
    );
    if (!kind) {
      faults.push({
        field: `${letter(at[1])}${line}`,
        code: "unknownKind",
        params: { kind: kindWords },
      });
      return [];
    }
    return [{ day: { day: day.replaceAll("/", "-"), kind, name, source }, line }];
  });
  const read = checked(
    days.map((each) => each.day),
    (index, field) => `${letter(at[columns.indexOf(field)])}${days[index]?.line ?? 1}`,
  );
  return { days: read.days, faults: [...faults, ...read.faults] };
}

const letter = (index = 0) => String.fromCharCode(65 + index);

function checked(
  days: readonly PublishedDay[],
  fieldOf: (index: number, field: (typeof columns)[number]) => string,
): ReadDays {
  const seen = new Set<LocalDate>();
  const faults = days.flatMap((each, index) => {
    const found = dayFaults(each);
    if (seen.has(each.day))
      found.push({ field: "day", code: "dayTwice", params: { day: each.day } });
    seen.add(each.day);
    return found.map((fault) => ({
      ...fault,
      field: fieldOf(index, fault.field as (typeof columns)[number]),
    }));
  });
  return { days: [...days], faults };
}

export type CalendarChange = {
  added: CalendarDay[];
  /** With what stands now. */
  altered: { before: CalendarDay; after: CalendarDay }[];
  same: number;
};

/** What taking these days in would change; days not named stay. */
export function compareDays(
  known: readonly CalendarDay[],
  days: readonly CalendarDay[],
): CalendarChange {
  const byDay = new Map(known.map((row) => [row.day, row]));
  const change: CalendarChange = { added: [], altered: [], same: 0 };
  for (const after of days) {
    const before = byDay.get(after.day);
    if (!before) change.added.push(after);
    else if (isSame(before, after)) change.same += 1;
    else change.altered.push({ before, after });
  }
  return change;
}
