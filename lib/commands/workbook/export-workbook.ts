// A unit's quarter, or a part of it, taken out as a workbook; the log keeps who took which items.
import { z } from "zod";
import type { UserActor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { mayWrite } from "@/lib/domain/period/writable";
import { workbookSplits } from "@/lib/domain/workbook/parts";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { readUnitQuarter, type UnitQuarter } from "@/lib/data/workbook";
import { writeWorkbook } from "@/lib/platform/workbook-writing";
import { type Locale, translator } from "@/messages";
import { workbookNames } from "@/messages/workbook-words";
import { fillSheet, lockOf } from "./fill-sheet";
import { fileNameOf, type Part, partNameOf, rowsOfPart } from "./quarter-part";
import { choicesSheet, guideSheet, hiddenSheet } from "./side-sheets";

export const exportWorkbookInput = z.object({
  plan: z.string(),
  period: z.string(),
  unit: z.string(),
  split: z.enum(workbookSplits),
  /** The office's name or the district's code; "" are the items with neither, or the whole. */
  part: z.string().max(200),
});
export type ExportWorkbookInput = z.infer<typeof exportWorkbookInput>;

/** Throws notFound (also for a part without items), notAllowed, periodClosed or periodIssued. */
export async function exportWorkbook(
  actor: UserActor,
  input: ExportWorkbookInput,
  { locale, clock }: { locale: Locale; clock: Clock },
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  const at = clock();
  const quarter = await recordChange(actor, at, async (tx) => {
    await getVisiblePlan(tx, actor, input.plan);
    mustBeAllowed(actor, "workbook.exchange", { plan: input.plan, lead: input.unit });
    const found = await readUnitQuarter(tx, actor, input, toLocalDate(at));
    const rows = rowsOfPart(found, input);
    if (rows.length === 0) throw new DomainError("notFound");
    mustTakeWords(found);
    return {
      result: { ...found, rows },
      audit: [
        {
          action: "workbook.exported",
          planId: found.planId,
          subjectType: "ReportingPeriod",
          subjectId: found.period.id,
          after: {
            period: found.period.code,
            unit: found.unit.code,
            split: input.split,
            part: input.part,
            milestones: rows.map((row) => row.code),
          },
        },
      ],
    };
  });
  return writeQuarter(quarter, input, locale);
}

/** Once the window is over, a workbook is of use only where something came back to be mended. */
function mustTakeWords({ period, rows }: UnitQuarter): void {
  if (period.state === "open" || rows.some((row) => lockOf(row, period) === null)) return;
  const answer = mayWrite(period, { sentBefore: false, correction: false });
  if (answer !== "yes") throw new DomainError(answer, { params: { period: period.code } });
}

async function writeQuarter(
  quarter: UnitQuarter,
  { plan, period, unit, ...part }: ExportWorkbookInput & Part,
  locale: Locale,
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  const { rows } = quarter;
  const words = { t: translator(locale), locale, names: workbookNames(locale) };
  const { sheet: choices, ranges } = choicesSheet(rows, words);
  const name = partNameOf(quarter, part, words);
  const bytes = await writeWorkbook([
    guideSheet(words),
    fillSheet(quarter, rows, name, { ...words, choices: ranges }),
    ...(choices ? [choices] : []),
    hiddenSheet({ plan, period, unit }, rows, words),
  ]);
  return { fileName: fileNameOf(quarter, name, words), bytes };
}
