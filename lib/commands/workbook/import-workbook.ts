// Checked rows written into the drafts: all of them in one transaction or none, each under the rules of a typed save.
import type { UserActor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { z } from "zod";
import { checkedWorkbook } from "@/lib/domain/workbook/checked-workbook";
import type { Judged, RowChange } from "@/lib/domain/workbook/judge-rows";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import type { UnitQuarter } from "@/lib/data/workbook";
import type { Locale } from "@/messages";
import { getDraftPlace, writeDraft } from "../report/write-draft";
import { judgeQuarter } from "./judge-quarter";

export const importWorkbookInput = checkedWorkbook.extend({
  /** Codes of rows changed meanwhile of which the file's words are taken all the same. */
  take: z.array(z.string()),
});
export type ImportWorkbookInput = z.infer<typeof importWorkbookInput>;

export type Imported = { written: number; left: number };

/** Two hundred drafts, each read, checked and written. */
const TIMEOUT_SECONDS = 60;

/**
 * Writes the rows over the versions they were looked at with. Throws notAllowed, notFound, workbookFaults {fields: the
 * cells}, conflict when a draft moved since the check, invalid when nothing is left to write, or what writeDraft throws.
 */
export async function importWorkbook(
  actor: UserActor,
  input: ImportWorkbookInput,
  { locale, clock }: { locale: Locale; clock: Clock },
): Promise<Imported> {
  const at = clock();
  const { plan, period, unit, rows } = input;
  const work = async (tx: AuditedTx) => {
    const ask = { origin: { plan, period, unit }, rows, locale, at };
    const { quarter, judged } = await judgeQuarter(tx, actor, ask);
    mustStandAsSeen(judged, input);
    const take = new Set(input.take);
    const taken = judged.changes.filter((row) => !row.changedMeanwhile || take.has(row.code));
    const left = judged.changes.filter((row) => !taken.includes(row));
    if (taken.length === 0) {
      throw new DomainError("invalid", { fields: [{ field: "rows", code: "required" }] });
    }
    const entries: AuditEntry[] = [];
    for (const row of taken) entries.push(await writeRow(tx, actor, { row, plan, period, at }));
    const entry = importEntry(input, quarter, { judged, taken, left });
    return {
      result: { written: taken.length, left: left.length },
      audit: [entry, ...entries],
    };
  };
  return recordChange(actor, at, work, { timeoutSeconds: TIMEOUT_SECONDS });
}

/** What was confirmed is what was shown. */
function mustStandAsSeen({ changes, faults }: Judged, { seen }: ImportWorkbookInput): void {
  if (faults.length > 0) {
    throw new DomainError("workbookFaults", {
      fields: faults.map(({ at, code, params }) => ({
        field: [at.file, at.sheet, at.cell].filter((each) => each !== null).join("!"),
        code,
        params: { ...params },
      })),
    });
  }
  const moved = changes.find((row) => row.version !== (seen[row.code] ?? null));
  if (moved) throw new DomainError("conflict", { params: { milestone: moved.code } });
}

async function writeRow(
  tx: AuditedTx,
  actor: UserActor,
  { row, plan, period, at }: { row: RowChange; plan: string; period: string; at: Date },
): Promise<AuditEntry> {
  const place = await getDraftPlace(tx, actor, { plan, milestone: row.code, period });
  const ask = { place, expectedVersion: row.version, draft: row.draft, at };
  return (await writeDraft(tx, actor, ask)).entry;
}

type Outcome = { judged: Judged; taken: readonly RowChange[]; left: readonly RowChange[] };

function importEntry(
  { files, unit, untouched }: ImportWorkbookInput,
  { planId, period }: UnitQuarter,
  { judged, taken, left }: Outcome,
): AuditEntry {
  const overwritten = taken.filter((row) => row.changedMeanwhile);
  return {
    action: "workbook.imported",
    planId,
    subjectType: "ReportingPeriod",
    subjectId: period.id,
    after: {
      period: period.code,
      unit,
      files,
      written: taken.map((row) => row.code),
      overwritten: overwritten.map((row) => row.code),
      left: left.map((row) => row.code),
      unchanged: untouched + judged.same,
    },
  };
}
