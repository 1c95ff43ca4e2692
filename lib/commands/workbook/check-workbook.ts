// The dry run: what returned files would change, row by row, and everything that is wrong with them. Nothing is saved.
import { z } from "zod";
import type { UserActor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import type { CheckedWorkbook, WorkbookCheck } from "@/lib/domain/workbook/checked-workbook";
import { asActor } from "@/lib/data/as-actor";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import type { Locale } from "@/messages";
import { titleOf } from "./fill-sheet";
import { judgeQuarter } from "./judge-quarter";
import { readFiles } from "./read-files";

const origin = { plan: z.string(), period: z.string(), unit: z.string() };

export const checkWorkbookInput = z.object({
  ...origin,
  files: z.array(z.object({ name: z.string().max(255), bytes: z.instanceof(Uint8Array) })).min(1),
});
export type CheckWorkbookInput = z.infer<typeof checkWorkbookInput>;

type Words = { locale: Locale; clock: Clock };

/** Throws notAllowed, or notFound for codes that are not known. */
export async function checkWorkbook(
  actor: UserActor,
  { files, ...ask }: CheckWorkbookInput,
  words: Words,
): Promise<WorkbookCheck> {
  // Nobody's files are unpacked who may not send them.
  await asActor(actor, (tx) => getVisiblePlan(tx, actor, ask.plan));
  mustBeAllowed(actor, "workbook.exchange", { plan: ask.plan, lead: ask.unit });
  const read = await readFiles(files, { origin: ask, locale: words.locale });
  const checked = { ...ask, files: read.files, rows: [...read.rows], untouched: read.untouched };
  const found = await checkAgain(actor, { ...checked, seen: {} }, words);
  return { ...found, faults: [...read.faults, ...found.faults] };
}

/** The same rows against the drafts as they stand now. */
export async function checkAgain(
  actor: UserActor,
  checked: CheckedWorkbook,
  { locale, clock }: Words,
): Promise<WorkbookCheck> {
  const at = clock();
  const { rows, untouched, files, plan, period, unit } = checked;
  const { quarter, judged } = await asActor(actor, (tx) =>
    judgeQuarter(tx, actor, { origin: { plan, period, unit }, rows, locale, at }),
  );
  const known = new Map(quarter.rows.map((row) => [row.code, row]));
  const seen = rows.map(({ code }) => [code, known.get(code)?.report?.version ?? null] as const);
  return {
    files: files.length,
    unchanged: untouched + judged.same,
    rows: judged.changes.map(({ code, file, changes, version, changedMeanwhile }) => {
      const row = known.get(code);
      return {
        code,
        title: row ? titleOf(locale, row) : code,
        file,
        changes,
        isNew: version === null,
        changedMeanwhile,
        by: row?.report?.updatedBy ?? "",
      };
    }),
    faults: judged.faults,
    checked: { ...checked, seen: Object.fromEntries(seen) },
  };
}
