// 时限变更表 of one item, printed at the dates of its page. In the log before it leaves.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { viewDates } from "@/lib/domain/view-dates";
import { getDeadlineTable } from "@/lib/data/deadline-table";
import { recordChange } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";
import { locales, translator } from "@/messages";
import { composeDeadlines } from "./compose-deadlines";
import type { PrintedPaper } from "./print-notice";

export const printDeadlinesInput = z.object({
  plan: z.string(),
  code: z.string(),
  format: z.enum(["docx", "pdf"]),
  locale: z.enum(locales),
  asOf: z.string().optional(),
  knownBy: z.string().optional(),
});

/** Throws notFound: everyone on the plan may, who is not concerned without reasons and remedies. */
export async function printDeadlineTable(
  actor: Actor,
  input: z.infer<typeof printDeadlinesInput>,
  clock: Clock,
): Promise<PrintedPaper> {
  const { plan, code, format, locale } = input;
  const now = clock();
  const dates = viewDates(input, now);
  const table = await getDeadlineTable(actor, plan, code, dates, now);
  mustBeAllowed(actor, "plan.read", { plan });
  const paper = composeDeadlines(actor, table, locale);
  await recordChange(actor, now, () =>
    Promise.resolve({
      result: undefined,
      audit: [
        {
          action: "document.printed",
          planId: table.board.plan.id,
          subjectType: "Milestone",
          subjectId: table.item.id,
          after: { document: "deadlines", milestone: code, format, locale, asOf: dates.asOf },
        },
      ],
    }),
  );
  const name = translator(locale)("documents.deadlines.title");
  return { fileName: `${plan}_${code}_${name}_${dates.asOf}.${format}`, paper };
}
