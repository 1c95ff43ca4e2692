// The schedule leaves the house as it is filtered on its page: a workbook, a table, or a calendar of whole days. Each
// export is in the log before the file is sent (product.md 10).
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { exportFileName } from "@/lib/domain/export/file-name";
import { headRows } from "@/lib/domain/export/head-rows";
import type { ExportBasis, Rows } from "@/lib/domain/export/table";
import type { ScheduleEntry } from "@/lib/domain/schedule/entry";
import { scheduleRows } from "@/lib/domain/schedule/schedule-rows";
import {
  filterEntries,
  readScheduleQuery,
  scheduleParams,
  spanQuery,
} from "@/lib/domain/schedule/schedule-query";
import { viewDates } from "@/lib/domain/view-dates";
import { recordChange } from "@/lib/data/record-change";
import { getSchedule, type Schedule } from "@/lib/data/schedule";
import { isDemo } from "@/lib/platform/env";
import type { WorkbookTable } from "@/lib/platform/table-workbook";
import { type Locale, translator } from "@/messages";
import { exportWords } from "@/messages/export-words";
import { scheduleWords } from "@/messages/schedule-words";
import { scheduleFeed } from "./schedule-feed";

export const scheduleFormats = ["xlsx", "csv", "ics"] as const;
type ScheduleFormat = (typeof scheduleFormats)[number];

export type ExportScheduleInput = {
  plan: string;
  locale: Locale;
  format: ScheduleFormat;
  /** As the page's address has it: the filters, asOf, knownBy. */
  query: Readonly<Record<string, string>>;
};

export type ExportedSchedule = {
  fileName: string;
  content:
    | { format: "xlsx"; tables: WorkbookTable[] }
    | { format: "csv"; rows: Rows }
    | { format: "ics"; text: string };
};

/** Throws notFound for an unknown plan or one hidden from the actor. */
export async function exportSchedule(
  actor: Actor,
  { plan, locale, format, query }: ExportScheduleInput,
  clock: Clock,
): Promise<ExportedSchedule> {
  const at = clock();
  const schedule = await getSchedule(actor, plan, viewDates(query, at));
  const asked = spanQuery(readScheduleQuery(query));
  const { board } = schedule;
  const entries = filterEntries(schedule.entries, board.items, asked, {
    asOf: board.dates.asOf,
    profile: board.profile,
    names: board,
  });
  const filters = new URLSearchParams(scheduleParams(asked)).toString();
  const made = { schedule, entries, filters, actor, at, locale };
  const { asOf, knownBy } = board.dates;
  const records = entries.length;
  await recordChange(actor, at, () =>
    Promise.resolve({
      result: undefined,
      audit: [
        {
          action: "register.exported",
          planId: board.plan.id,
          subjectType: "Plan",
          subjectId: board.plan.id,
          after: {
            key: ["schedule", format].join("."),
            asOf,
            knownBy: knownBy.toISOString(),
            filters,
            records,
          },
        },
      ],
    }),
  );
  const name = translator(locale)("schedule.title");
  const base = exportFileName([plan, name, asOf]).replace(/csv$/, format);
  return { fileName: base, content: contentOf(format, made) };
}

export type MadeSchedule = {
  schedule: Schedule;
  entries: readonly ScheduleEntry<Schedule["board"]["items"][number]>[];
  filters: string;
  actor: Actor;
  at: Date;
  locale: Locale;
};

function contentOf(format: ScheduleFormat, made: MadeSchedule): ExportedSchedule["content"] {
  const { locale, schedule, entries } = made;
  const t = translator(locale);
  if (format === "ics") return { format, text: scheduleFeed(made) };
  const rows = scheduleRows(scheduleWords(t, locale), schedule.board, entries);
  const basis = basisRows(made);
  if (format === "csv") return { format, rows: [...basis, [""], ...rows] };
  const widths = [12, 22, 10, 44, 18, 12, 26, 12, 18, 8, 12, 12];
  return {
    format,
    tables: [
      { name: t("schedule.title"), rows, widths },
      { name: t("schedule.export.basis"), rows: basis, widths: [18, 60] },
    ],
  };
}

function basisRows({ schedule, filters, entries, actor, at, locale }: MadeSchedule): Rows {
  const { board } = schedule;
  const basis: ExportBasis = {
    plan: board.plan,
    names: board,
    scope: null,
    dates: board.dates,
    profile: board.profile,
    rulesVersion: board.rulesVersion,
    exportedBy:
      actor.kind === "user" ? actor.displayName : actor.kind === "system" ? actor.job : actor.name,
    exportedAt: at,
    demo: isDemo(),
  };
  return headRows(exportWords(translator(locale), locale), basis, [
    ["filters", filters],
    ["rows", entries.length],
  ]);
}
