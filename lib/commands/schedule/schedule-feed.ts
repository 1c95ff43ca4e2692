// The schedule as a calendar to be taken into one's own: titles, days and units, as everyone on the plan may read them.
import { calendarText, type CalendarEvent } from "@/lib/domain/schedule/calendar-feed";
import { isItemEntry } from "@/lib/domain/schedule/entry";
import { foldEntries, type ScheduleLine } from "@/lib/domain/schedule/group-entries";
import { env } from "@/lib/platform/env";
import { inLocale, translator } from "@/messages";
import { dateKindWords, entryName, entryStatus, lineWords } from "@/messages/schedule-words";
import type { MadeSchedule } from "./export-schedule";

type Item = MadeSchedule["entries"][number] extends infer Entry
  ? Entry extends { item: infer I }
    ? I
    : never
  : never;
type Line = ScheduleLine<Item>;

export function scheduleFeed(made: MadeSchedule): string {
  const { schedule, locale, at } = made;
  const { plan } = schedule.board;
  const t = translator(locale);
  return calendarText({
    name: `${inLocale(locale, plan.titleZh, plan.titleEn)} · ${t("schedule.title")}`,
    host: new URL(env().NEXTAUTH_URL).hostname,
    stamp: at,
    events: foldEntries(made.entries).map((line) => eventOf(line, made)),
  });
}

function eventOf(line: Line, made: MadeSchedule): CalendarEvent {
  const { schedule, locale } = made;
  const { plan, organisations } = schedule.board;
  const t = translator(locale);
  const page = `${env().NEXTAUTH_URL}/plans/${encodeURIComponent(plan.code)}`;
  // A folded line keeps its UID when its day moves from closing to grace.
  if (line.fold) {
    const list = `${page}/schedule?date=${line.fold}`;
    const uid = `${plan.code}:${line.fold}:${line.of}`;
    const names = line.entries.map((entry) => entryName(t, locale, entry));
    return {
      uid,
      on: line.on,
      summary: lineWords(t, line),
      description: names.join("\n"),
      url: list,
    };
  }
  const { entry } = line;
  const unit = organisations.find((row) => row.code === entry.lead);
  const facts = [
    [t("common.columns.lead"), unit ? inLocale(locale, unit.nameZh, unit.nameEn) : ""],
    [t("common.columns.status"), entryStatus(t, entry)],
  ].filter(([, value]) => value !== "");
  const path = isItemEntry(entry)
    ? `milestones/${encodeURIComponent(entry.item.code)}`
    : entry.kind === "figure"
      ? `indicators/${encodeURIComponent(entry.indicator.code)}`
      : `notices/${encodeURIComponent(entry.notice.id)}`;
  return {
    uid: `${plan.code}:${entry.key}`,
    on: entry.on,
    summary: t("schedule.export.event", {
      date: dateKindWords(t, entry),
      name: entryName(t, locale, entry),
    }),
    description: facts.map(([label, value]) => `${label}: ${value}`).join("\n"),
    url: `${page}/${path}`,
  };
}
