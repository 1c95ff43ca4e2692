// 任务分工表 as it stands, to be edited in a spreadsheet and brought back. In the log before the file is sent.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { getAssignmentBench } from "@/lib/data/assignment-bench";
import { recordChange } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";
import type { WorkbookTable } from "@/lib/platform/table-workbook";
import { inLocale, locales, translator } from "@/messages";
import { ownersWords, sheetHead } from "@/messages/assignment-words";

export const exportAssignmentsInput = z.object({ plan: z.string(), locale: z.enum(locales) });
export type ExportAssignmentsInput = z.input<typeof exportAssignmentsInput>;

export type ExportedTables = { fileName: string; tables: WorkbookTable[] };

/** Who leads what today, one row an item. Throws notFound or notAllowed. */
export async function exportAssignments(
  actor: Actor,
  input: ExportAssignmentsInput,
  clock: Clock,
): Promise<ExportedTables> {
  const { plan, locale } = exportAssignmentsInput.parse(input);
  const now = clock();
  const today = toLocalDate(now);
  const t = translator(locale);
  const dates = { asOf: today, knownBy: now, live: true };
  const { board, items } = await getAssignmentBench(actor, plan, dates);
  mustBeAllowed(actor, "plan.read", { plan });
  const words = ownersWords(locale, board.organisations);
  const rows = items.map(({ item, owners }) => {
    const { lead, supporting, leader } = words(owners);
    const title = inLocale(locale, item.titleZh, item.titleEn);
    const state = owners.state === null ? "" : t(`assignments.state.${owners.state}`);
    return [item.code, title, lead, supporting, leader, state];
  });
  const name = t("assignments.title");
  const planId = board.plan.id;
  await recordChange(actor, now, () =>
    Promise.resolve({
      result: undefined,
      audit: [
        {
          action: "figure.exported",
          planId,
          subjectType: "Plan",
          subjectId: planId,
          after: { key: "assignments", asOf: today, records: rows.length },
        },
      ],
    }),
  );
  return {
    fileName: `${plan}_${name}_${today}.xlsx`,
    tables: [{ name, rows: [sheetHead(locale), ...rows], widths: [10, 44, 24, 40, 26, 10] }],
  };
}
