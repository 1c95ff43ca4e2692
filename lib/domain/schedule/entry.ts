// One dated line of the schedule: what falls on which day, of what kind, and who answers for it.
import { type Assessment, statuses } from "../milestone/assessment";
import type { MilestoneFacts } from "../milestone/facts";
import type { LocalDate } from "../milestone/milestone";
import { deadlineKinds } from "./assessed-dates";

/** In the order of the filter: the item's own days, then what leads up to them, then what is owed in between. */
export const dateKinds = [
  ...deadlineKinds,
  "checkpoint",
  "start",
  "report",
  "figure",
  "notice",
] as const;
export type DateKind = (typeof dateKinds)[number];

export type ScheduledItem = {
  code: string;
  titleZh: string;
  titleEn: string;
  area: string;
  task: string | null;
  measure: string | null;
  facts: MilestoneFacts;
  assessment: Assessment;
};
export type ScheduledIndicator = {
  code: string;
  nameZh: string;
  nameEn: string;
  provider: string | null;
};
export type ScheduledNotice = {
  id: string;
  number: string;
  kind: "letter" | "order";
  unit: string;
  /** Codes of the items it is about. */
  items: readonly string[];
};

type Dated = {
  /** The same for the same date of the same record whenever it is asked: also when the day itself has moved. */
  key: string;
  on: LocalDate;
  /** Calendar days from the page's date; negative once past. */
  days: number;
  /** Code of the unit that answers for it. */
  lead: string | null;
  /** Something is still owed by that day. */
  open: boolean;
};

export type ItemEntry<I = ScheduledItem> = Dated & {
  kind: Exclude<DateKind, "figure" | "notice">;
  item: I;
  /** Of a report its period, of a promise its count, else null. */
  period: string | null;
  times: number | null;
};
export type FigureEntry = Dated & {
  kind: "figure";
  indicator: ScheduledIndicator;
  dataYear: number;
};
export type NoticeEntry = Dated & { kind: "notice"; notice: ScheduledNotice };
export type ScheduleEntry<I = ScheduledItem> = ItemEntry<I> | FigureEntry | NoticeEntry;

export function isItemEntry<I>(entry: ScheduleEntry<I>): entry is ItemEntry<I> {
  return entry.kind !== "figure" && entry.kind !== "notice";
}

/** Done after open, of open ones in the order of product.md 4, what is late before what runs. */
export function urgencyRank(entry: ScheduleEntry): number {
  const status = isItemEntry(entry) ? statuses.indexOf(entry.item.assessment.status) : 0;
  return entry.open ? status : status + statuses.length;
}

/** By day, then kind, then how urgent it is, then record. */
export function compareEntries(a: ScheduleEntry, b: ScheduleEntry): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  const kind = dateKinds.indexOf(a.kind) - dateKinds.indexOf(b.kind);
  return kind || urgencyRank(a) - urgencyRank(b) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
