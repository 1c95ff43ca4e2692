// The overdue board as the workbook that offices pass on: what is late, by how much, what was done about it.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import {
  type BoardFilter,
  fitsFilter,
  isInTab,
  boardSections,
} from "@/lib/domain/supervision/board";
import type { ViewDates } from "@/lib/domain/view-dates";
import { asActor } from "@/lib/data/as-actor";
import { type OverdueBoard, type OverdueEntry, readOverdueBoard } from "@/lib/data/overdue";
import { readDoneTexts } from "@/lib/data/overdue-done";
import { recordChange } from "@/lib/data/record-change";
import type { WorkbookTable } from "@/lib/platform/table-workbook";
import { inLocale, type Locale, translator } from "@/messages";
import { handlingWords } from "@/messages/supervision-words";
import { registerExported } from "./register-exported";

export type ExportOverdueInput = {
  plan: string;
  locale: Locale;
  dates: ViewDates;
  filter: BoardFilter;
  /** Of the board these items alone; empty: all that the filter shows. */
  items: readonly string[];
};

export type ExportedTables = { fileName: string; tables: WorkbookTable[] };

/** In the order and under the grouping of the board. Throws notFound or notAllowed. */
export async function exportOverdue(
  actor: Actor,
  { plan, locale, dates, filter, items }: ExportOverdueInput,
  clock: Clock,
): Promise<ExportedTables> {
  const t = translator(locale);
  const { found, done, shown } = await asActor(actor, async (tx) => {
    const read = await readOverdueBoard(tx, actor, plan, dates);
    const fitting = read.entries.filter((entry) =>
      items.length > 0
        ? items.includes(entry.item.code)
        : fitsFilter(entry, filter) && isInTab(entry, filter.tab),
    );
    const sections = boardSections(fitting, filter.by, read.board);
    const entries = sections.flatMap((section) => section.entries);
    const ids = entries.map((entry) => entry.item.id);
    return { found: read, shown: entries, done: await readDoneTexts(tx, ids, dates.knownBy) };
  });
  const rows = shown.map((entry, index) => [
    index + 1,
    ...rowOf(entry, { locale, board: found.board, done: done.get(entry.item.id) ?? "" }),
  ]);
  const planId = found.board.plan.id;
  const about = { key: "overdue", asOf: dates.asOf, records: rows.length };
  await recordChange(actor, clock(), () => Promise.resolve(registerExported(planId, about)));
  const name = t("supervision.xlsx.board");
  return {
    fileName: `${plan}_${name}_${dates.asOf}.xlsx`,
    tables: [
      {
        name,
        rows: [headOf(locale), ...rows],
        widths: [6, 10, 40, 22, 12, 12, 12, 18, 10, 12, 12, 26, 50],
      },
    ],
  };
}

const columns = [
  "index",
  "code",
  "milestone",
  "lead",
  "leader",
  "due",
  "working",
  "promise",
  "daysLate",
  "last",
  "forecast",
  "handling",
  "done",
] as const;

function headOf(locale: Locale): string[] {
  const t = translator(locale);
  return columns.map((column) => t(`supervision.xlsx.${column}`));
}

type Around = { locale: Locale; board: OverdueBoard["board"]; done: string };

function rowOf(entry: OverdueEntry, { locale, board, done }: Around): (string | number)[] {
  const t = translator(locale);
  const { item, trail, lastReport, handlings } = entry;
  const { assessment } = item;
  const { dueOn, workingDueOn, rectificationDueOn, rectifications } = assessment;
  const lead = board.organisations.find((unit) => unit.code === assessment.lead);
  const times = t("supervision.board.promisedTimes", { count: rectifications });
  return [
    item.code,
    inLocale(locale, item.titleZh, item.titleEn),
    lead ? inLocale(locale, lead.nameZh, lead.nameEn) : t("domain.mark.unassigned"),
    assessment.leaderInCharge ?? "",
    dueOn,
    workingDueOn === dueOn ? "" : workingDueOn,
    rectificationDueOn ? `${rectificationDueOn}${times}` : "",
    assessment.daysLate,
    lastReport?.sentOn ?? "",
    assessment.forecastOn ?? "",
    handlings
      .map((each) => handlingWords(t, each, { trail, dates: assessment }))
      .join(t("reviews.separator")),
    done,
  ];
}
