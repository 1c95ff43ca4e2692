// A correction is given up before it is sent, with a reason. What was accepted stays as it is; another may be proposed.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import type { Clock } from "@/lib/domain/clock";
import { mayDrop } from "@/lib/domain/correction/correction-rights";
import { DomainError } from "@/lib/domain/errors";
import { TEXT_LIMIT } from "@/lib/domain/report/draft";
import { editableStates } from "@/lib/domain/report/report-transitions";
import { listGroup, readProposals } from "@/lib/data/corrections";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { getReport, moveReport, type Report } from "@/lib/data/reports";
import { moveEntry, prepareMove } from "../report/move";

export const dropCorrectionInput = z.object({
  reportId: z.uuid(),
  reason: z.string().trim().max(TEXT_LIMIT),
  /** Also those proposed together with it that are not sent yet. */
  together: z.boolean(),
});
export type DropCorrectionInput = z.infer<typeof dropCorrectionInput>;

/** Throws as prepareMove, wrongState for a report that is no correction, or notAllowed for the other side. */
export async function dropCorrection(
  actor: Actor,
  input: DropCorrectionInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const ids = [input.reportId, ...(input.together ? await openTogether(tx, actor, input) : [])];
    const audit: AuditEntry[] = [];
    for (const reportId of ids) {
      await assertSide(tx, actor, await getReport(tx, actor, reportId));
      const move = await prepareMove(tx, actor, { reportId, name: "drop", reason: input.reason });
      const { report, transition } = move;
      await moveReport(tx, { id: report.id, from: report.state, to: transition.to, at });
      audit.push(moveEntry(move, input.reason));
    }
    return { result: undefined, audit };
  });
}

async function openTogether(
  tx: AuditedTx,
  actor: Actor,
  { reportId }: DropCorrectionInput,
): Promise<string[]> {
  const others = await listGroup(tx, await getReport(tx, actor, reportId));
  return others.flatMap(({ id, state }) => (editableStates.includes(state) ? [id] : []));
}

async function assertSide(tx: AuditedTx, actor: Actor, report: Report): Promise<void> {
  const proposal = (await readProposals(tx, [report.id])).get(report.id);
  if (!mayDrop(actor, report.subject, proposal?.side ?? "unit"))
    throw new DomainError("notAllowed");
  if (report.correction === null) throw new DomainError("wrongState");
}
