// A day of the calendar: its number, whether it is worked, and what falls on it. Few are named, the rest opens.
import { Link } from "@/components/ui/link";
import { classNames } from "@/components/ui/class-names";
import type { View } from "@/components/status/view";
import type { ScheduledItem, ScheduleEntry } from "@/lib/domain/schedule/entry";
import { foldEntries, type ScheduleLine } from "@/lib/domain/schedule/group-entries";
import type { ScheduleQuery } from "@/lib/domain/schedule/schedule-query";
import type { CalendarDay } from "@/lib/domain/work-calendar/calendar-file";
import { isWeekend } from "@/lib/domain/work-calendar/calendar-year";
import { dateKindWords, lineWords } from "@/messages/schedule-words";
import { EntryLink, EntryMark, FoldMark } from "./entry-link";
import { scheduleHref } from "./schedule-href";

export type DayContext = {
  view: View;
  query: ScheduleQuery;
  asOf: string;
  today: string;
  workDays: ReadonlyMap<string, CalendarDay>;
};
type DayProps = DayContext & { day: string; entries: readonly ScheduleEntry[] };

const LINES_OF_DAY = 8;

/** Rest days are quiet, whatever their weekday. */
export function isRestDay({ workDays }: Pick<DayContext, "workDays">, day: string): boolean {
  const kind = workDays.get(day)?.kind ?? "ordinary";
  return kind === "holiday" || (kind === "ordinary" && isWeekend(day));
}

export function DayNumber({ day, ...context }: DayContext & { day: string }) {
  const { view, asOf, today, workDays } = context;
  const { t } = view;
  const row = workDays.get(day);
  const mark = row && row.kind !== "ordinary" ? row : null;
  const now = day === today ? "today" : day === asOf ? "asOf" : null;
  return (
    <p className="flex min-w-0 items-baseline gap-1.5 text-xs">
      <time
        dateTime={day}
        className={classNames(
          "n shrink-0",
          now === "today" && "rounded-xs bg-ink px-1 font-semibold text-ink-inverse",
          now === "asOf" && "rounded-xs border border-ink px-1 font-semibold",
          !now && (isRestDay(context, day) ? "text-ink-3" : "text-ink-2"),
        )}
      >
        {Number(day.slice(8))}
      </time>
      {now ? <span className="shrink-0 font-semibold">{t(`schedule.calendar.${now}`)}</span> : null}
      {mark ? (
        <span
          title={`${t(`calendar.kind.${mark.kind}`)} · ${mark.name}`}
          className="truncate text-2xs text-ink-3"
        >
          {mark.kind === "holiday" ? mark.name : t("calendar.kind.makeUp")}
        </span>
      ) : null}
    </p>
  );
}

export function MonthDay(props: DayProps) {
  const { view, query, day, entries } = props;
  const { t } = view;
  const lines = foldEntries(entries);
  const shown = lines.length > LINES_OF_DAY ? lines.slice(0, LINES_OF_DAY - 1) : lines;
  const rest = entries.length - shown.reduce((sum, line) => sum + countOf(line), 0);
  return (
    <>
      <DayNumber {...props} />
      {shown.length > 0 ? (
        <ul className="mt-1 grid gap-0.5">
          {shown.map((line) => (
            <li key={line.key} className="flex min-w-0 items-center gap-1 text-xs">
              <DayLine view={view} query={query} line={line} />
            </li>
          ))}
        </ul>
      ) : null}
      {rest > 0 ? (
        <Link
          href={scheduleHref(view, query, { view: "list", day, month: "" })}
          aria-label={t("schedule.calendar.dayMore", { day, count: rest })}
          data-stop=""
          className="lnk mt-0.5 inline-flex min-h-6 items-center text-xs"
        >
          {t("schedule.list.more", { count: rest })}
        </Link>
      ) : null}
    </>
  );
}

type Line = ScheduleLine<ScheduledItem>;
const countOf = (line: Line) => (line.fold ? line.entries.length : 1);

/** What is no plan's date says what it is. */
export function DayLine({ view, query, line }: { view: View; query: ScheduleQuery; line: Line }) {
  const { t } = view;
  if (line.fold) {
    const href = scheduleHref(view, query, {
      view: "list",
      date: line.fold,
      day: line.on,
      month: "",
    });
    return (
      <>
        <FoldMark fold={line.fold} />
        <Link href={href} title={lineWords(t, line)} data-stop="" className="d min-w-0 truncate">
          {lineWords(t, line)}
        </Link>
      </>
    );
  }
  const { entry } = line;
  return (
    <>
      <EntryMark view={view} entry={entry} named />
      {entry.kind === "due" ? null : (
        <span className="shrink-0 text-2xs text-ink-3">{dateKindWords(t, entry)}</span>
      )}
      <EntryLink view={view} entry={entry} size="xs" />
    </>
  );
}
