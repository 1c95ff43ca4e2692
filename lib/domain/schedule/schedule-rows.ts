// The rows of the schedule as a file: one for each date of each record, nothing folded.
import type { Cell, PlanNames, Rows } from "../export/table";
import { isItemEntry, type ScheduledItem, type ScheduleEntry } from "./entry";

const scheduleColumns = [
  "on",
  "date",
  "code",
  "name",
  "area",
  "type",
  "lead",
  "leader",
  "status",
  "days",
  "dueOn",
  "apart",
] as const;
type ScheduleColumn = (typeof scheduleColumns)[number];

/** The reader's language, handed in. */
export type ScheduleWords = {
  column: (column: ScheduleColumn) => string;
  date: (entry: ScheduleEntry) => string;
  entry: (entry: ScheduleEntry) => string;
  type: (kind: ScheduledItem["assessment"]["kind"]) => string;
  status: (entry: ScheduleEntry) => string;
  apart: (apart: "outOfPeriod" | "aspirational" | "terminated") => string;
  name: (records: PlanNames["areas"], code: string) => string;
  suggested: string;
  unassigned: string;
};

function leadCell(words: ScheduleWords, names: PlanNames, entry: ScheduleEntry): string {
  if (entry.lead === null) return isItemEntry(entry) ? words.unassigned : "";
  const name = words.name(names.organisations, entry.lead);
  const suggested = isItemEntry(entry) && entry.item.assessment.suggestedOwner;
  return suggested ? `${name} (${words.suggested})` : name;
}

/** Days are calendar days to the date, negative once past; of what is done none. */
function rowOf(words: ScheduleWords, names: PlanNames, entry: ScheduleEntry): Cell[] {
  const item = isItemEntry(entry) ? entry.item : null;
  const code = item?.code ?? (entry.kind === "figure" ? entry.indicator.code : "");
  return [
    entry.on,
    words.date(entry),
    code,
    words.entry(entry),
    item ? words.name(names.areas, item.area) : "",
    item ? words.type(item.assessment.kind) : "",
    leadCell(words, names, entry),
    item?.assessment.leaderInCharge ?? "",
    words.status(entry),
    entry.open ? entry.days : "",
    item?.assessment.dueOn ?? "",
    item?.assessment.countedApart ? words.apart(item.assessment.countedApart) : "",
  ];
}

/** The head first. */
export function scheduleRows(
  words: ScheduleWords,
  names: PlanNames,
  entries: readonly ScheduleEntry[],
): Rows {
  return [
    scheduleColumns.map((column) => words.column(column)),
    ...entries.map((entry) => rowOf(words, names, entry)),
  ];
}
