// The register of changes of date as a workbook, as far as its reader may see it. In the log before the file is sent.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { deadlineStates } from "@/lib/domain/deadline/deadline-transitions";
import { deadlineKinds } from "@/lib/domain/deadline/which-change";
import { getDeadlineRegister } from "@/lib/data/deadline-register";
import { recordChange } from "@/lib/data/record-change";
import type { WorkbookTable } from "@/lib/platform/table-workbook";
import { locales, translator } from "@/messages";
import { registerHead, registerRow } from "@/messages/deadline-words";

export const exportDeadlinesInput = z.object({
  plan: z.string(),
  locale: z.enum(locales),
  /** The filters of the page; what is none of them is read as all. */
  kind: z.enum(deadlineKinds).nullable().catch(null),
  state: z.enum(deadlineStates).nullable().catch(null),
  unit: z.string().nullable().catch(null),
});
export type ExportDeadlinesInput = z.input<typeof exportDeadlinesInput>;

const widths = [10, 40, 24, 10, 6, 12, 12, 12, 12, 12, 12, 14, 14, 12, 14, 14, 22, 44, 44, 30];

/** Throws notFound. */
export async function exportDeadlines(
  actor: Actor,
  input: ExportDeadlinesInput,
  clock: Clock,
): Promise<{ fileName: string; tables: WorkbookTable[] }> {
  const { plan, locale, kind, state, unit } = exportDeadlinesInput.parse(input);
  const now = clock();
  const today = toLocalDate(now);
  const { board, entries } = await getDeadlineRegister(actor, plan, now);
  const chosen = entries.filter(
    ({ change }) =>
      (kind === null || change.kind === kind) &&
      (state === null || change.state === state) &&
      (unit === null || change.unit === unit),
  );
  const rows = chosen.map((entry) => registerRow(locale, entry, board.organisations));
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
          after: { key: "deadlines", asOf: today, records: rows.length },
        },
      ],
    }),
  );
  const name = translator(locale)("deadlines.export.sheet");
  return {
    fileName: `${plan}_${name}_${today}.xlsx`,
    tables: [{ name, rows: [registerHead(locale), ...rows], widths }],
  };
}
