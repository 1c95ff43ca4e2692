"use server";
// The doors of the calendar of working days: one day changed, a year tried and loaded. What was typed comes back.
import { z } from "zod";
import {
  changeCalendarDay,
  changeCalendarDayInput,
} from "@/lib/commands/calendar/change-calendar-day";
import { loadCalendar, previewCalendar } from "@/lib/commands/calendar/load-calendar";
import { yearOf } from "@/lib/domain/calendar";
import type { FieldFault } from "@/lib/domain/errors";
import { textOf } from "@/lib/domain/form-text";
import {
  type CalendarChange,
  calendarFile,
  type CalendarFile,
  type CalendarHeadings,
  type PublishedDay,
  readCalendarJson,
  readCalendarTable,
  type ReadDays,
} from "@/lib/domain/work-calendar/calendar-file";
import { readShippedCalendar } from "@/lib/platform/shipped-calendar";
import { readSheet, SHEET_BYTES_LIMIT } from "@/lib/platform/spreadsheet";
import { findActor } from "@/lib/session/session";
import { messages } from "@/messages";
import { type ActionResult, runCommand } from "./define-action";

type Typed = Readonly<Record<"day" | "kind" | "name" | "source", string>>;
export type DayState = { result: ActionResult; typed: Typed; round: number } | null;

/** The row as the form showed it: hidden fields, empty where the day had none. */
function seenOf(form: FormData) {
  const kind = textOf(form, "seen.kind");
  if (kind === "") return null;
  return { kind, name: textOf(form, "seen.name"), source: textOf(form, "seen.source") };
}

export async function changeDayAction(before: DayState, form: FormData): Promise<DayState> {
  const typed = {
    day: textOf(form, "day"),
    kind: textOf(form, "kind"),
    name: textOf(form, "name"),
    source: textOf(form, "source"),
  };
  const ask = { ...typed, seen: seenOf(form) };
  const result = await runCommand(
    changeCalendarDayInput,
    ask,
    async (actor, input, clock) => {
      await changeCalendarDay(actor, input, clock);
      return undefined;
    },
    form,
  );
  return { result, typed, round: (before?.round ?? 0) + 1 };
}

/** `days`: what was tried, as JSON, to be loaded as it was looked at. */
export type LoadState = {
  result: ActionResult<CalendarChange | { added: number; altered: number }>;
  loaded: boolean;
  days: string;
} | null;

const refusedWith = (fields: readonly FieldFault[]): LoadState => ({
  result: { ok: false, code: "invalid", fields, params: {} },
  loaded: false,
  days: "",
});

const parts = (words: string) => words.split("|");

/** The words of a table in both languages stand in one list. */
function tableWords(): [CalendarHeadings, Record<PublishedDay["kind"], string[]>] {
  const headings = messages["zh-CN"].calendar.headings;
  const kinds = messages["zh-CN"].calendar.kindWords;
  return [
    {
      day: parts(headings.day),
      kind: parts(headings.kind),
      name: parts(headings.name),
      source: parts(headings.source),
    },
    { holiday: parts(kinds.holiday), makeUp: parts(kinds.makeUp) },
  ];
}

async function readFile(file: File): Promise<ReadDays> {
  const fault = (code: string): ReadDays => ({ days: [], faults: [{ field: "file", code }] });
  if (file.size > SHEET_BYTES_LIMIT) return fault("fileTooBig");
  if (file.name.toLowerCase().endsWith(".json")) return readCalendarJson(await file.text());
  const sheet = await readSheet(file.name, new Uint8Array(await file.arrayBuffer()));
  return sheet.ok ? readCalendarTable(sheet.rows, ...tableWords()) : fault(sheet.fault);
}

/** A year of the shipped file where one is chosen, else what was sent. */
async function readAsked(form: FormData): Promise<ReadDays> {
  const year = Number(textOf(form, "year"));
  if (year > 0) {
    const shipped = readCalendarJson((await readShippedCalendar()) ?? "");
    return { ...shipped, days: shipped.days.filter((each) => yearOf(each.day) === year) };
  }
  const file = form.get("file");
  if (file instanceof File && file.size > 0) return readFile(file);
  return { days: [], faults: [{ field: "file", code: "fileEmpty" }] };
}

const fileText = z.string().transform((text, context): CalendarFile => {
  const read = readCalendarJson(text);
  if (read.faults.length > 0) context.addIssue({ code: "custom" });
  return { days: read.days };
});

export async function loadCalendarAction(_before: LoadState, form: FormData): Promise<LoadState> {
  // Nobody's file is unpacked before it is known who sends it.
  if (!(await findActor())) return refusedWith([]);
  if (textOf(form, "intent") === "load") {
    const days = textOf(form, "days");
    const result = await runCommand(fileText, days, loadCalendar, form);
    return { result, loaded: result.ok, days };
  }
  const read = await readAsked(form);
  if (read.faults.length > 0) return refusedWith(read.faults);
  const file = { days: read.days };
  const result = await runCommand(calendarFile, file, previewCalendar, null);
  return { result, loaded: false, days: JSON.stringify(file) };
}
