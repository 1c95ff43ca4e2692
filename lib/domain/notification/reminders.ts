// Who is reminded of what on which day (product.md 6 and 10): ten and three working days before, on the day and the
// day after, always whoever holds the ball; the second line when the day has passed and nothing moved.
import { addWorkingDays, isWorkingDay, type WorkCalendar } from "../calendar";
import type { LocalDate } from "../milestone/milestone";
import type { Permission } from "../permissions";
import type { ReportState } from "../report/report-transitions";
import type { reminderKinds } from "./notification";

export type Holder = "reporter" | "head" | "reviewer";

/** An item that somebody holds. `since`: the day it came to them; null while nobody has sent anything yet. */
export type HeldItem = {
  holder: Holder;
  closesOn: LocalDate;
  since: LocalDate | null;
};

export type Chase = {
  kind: (typeof reminderKinds)[number];
  holder: Holder;
  /** Who is told: the holders of this permission on the item. */
  permission: Permission;
  dueOn: LocalDate;
};

type Rule = Omit<Chase, "holder" | "dueOn"> & {
  /** What came before the quarter's closing day is due on it. */
  closesWithQuarter: boolean;
  /** Else the working days the holder has from the day it came. */
  workingDays: number;
  secondLine: Permission;
};

/**
 * The reviewer's ten days are product.md 6. Five to answer a return (as long as the grace) and three to sign are our
 * choice: they count only from the quarter's closing day on.
 */
const rules: Readonly<Record<Holder, Rule>> = {
  reporter: {
    kind: "reportDue",
    permission: "report.edit",
    closesWithQuarter: true,
    workingDays: 5,
    secondLine: "report.sign",
  },
  head: {
    kind: "signDue",
    permission: "report.sign",
    closesWithQuarter: true,
    workingDays: 3,
    secondLine: "period.manage",
  },
  reviewer: {
    kind: "reviewDue",
    permission: "report.review",
    closesWithQuarter: false,
    workingDays: 10,
    secondLine: "period.manage",
  },
};

const offsets: readonly number[] = [-10, -3, 0, 1];
/** Two days of the default grace are left for the second line to act in. Our choice. */
const secondLineAfter = 3;

/** Who holds a report in this state; null: nobody has to do anything. */
export function holderOf(state: ReportState | "empty"): Holder | null {
  switch (state) {
    case "empty":
    case "draft":
    case "returned":
      return "reporter";
    case "withHead":
      return "head";
    case "withCommission":
      return "reviewer";
    case "accepted":
    case "dropped":
      return null;
  }
}

/** The day by which the holder has to act. */
export function dueOf({ holder, closesOn, since }: HeldItem, calendar: WorkCalendar): LocalDate {
  const { workingDays, closesWithQuarter } = rules[holder];
  const inTime = since === null || since < closesOn;
  return closesWithQuarter && inTime
    ? closesOn
    : addWorkingDays(since ?? closesOn, workingDays, calendar);
}

/** T plus or minus so many working days; T itself, when nobody works on it, is the last working day before. */
function dayAt(dueOn: LocalDate, offset: number, calendar: WorkCalendar): LocalDate {
  if (offset > 0) return addWorkingDays(dueOn, offset, calendar);
  const last = isWorkingDay(dueOn, calendar) ? dueOn : addWorkingDays(dueOn, -1, calendar);
  return addWorkingDays(last, offset, calendar);
}

/** What is said of the item today; null on every other day, and on the day it came to its holder. */
export function chaseOf(item: HeldItem, today: LocalDate, calendar: WorkCalendar): Chase | null {
  if (item.since !== null && today <= item.since) return null;
  const { holder } = item;
  const { kind, permission, secondLine } = rules[holder];
  const dueOn = dueOf(item, calendar);
  if (offsets.some((offset) => dayAt(dueOn, offset, calendar) === today)) {
    return { kind, holder, permission, dueOn };
  }
  return dayAt(dueOn, secondLineAfter, calendar) === today
    ? { kind: "secondLine", holder, permission: secondLine, dueOn }
    : null;
}

/** One reminder per person, kind, holder and quarter: it counts the items and names the nearest day. */
export type Reminder = {
  personId: string;
  kind: Chase["kind"];
  holder: Holder;
  period: string;
  count: number;
  dueOn: LocalDate;
};

export function countChases(
  chases: readonly { personId: string; period: string; chase: Chase }[],
): Reminder[] {
  const byKey = new Map<string, Reminder>();
  for (const { personId, period, chase } of chases) {
    const { kind, holder, dueOn } = chase;
    const key = [personId, kind, holder, period].join(" ");
    const before = byKey.get(key);
    byKey.set(key, {
      personId,
      kind,
      holder,
      period,
      count: (before?.count ?? 0) + 1,
      dueOn: before && before.dueOn < dueOn ? before.dueOn : dueOn,
    });
  }
  return [...byKey.values()];
}
