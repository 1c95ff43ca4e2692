// What is sent is frozen as a round: the step that sending and a confirmation without change share.
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import { DomainError } from "@/lib/domain/errors";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import { checkBeforeSending } from "@/lib/domain/report/check-draft";
import type { AuditedTx } from "@/lib/data/record-change";
import { insertRound } from "@/lib/data/report-rounds";
import { moveReport } from "@/lib/data/reports";
import { getSendContext } from "@/lib/data/send-context";
import { authorOf } from "./author";
import { moveEntry, moveNotice, prepareMove } from "./move";
import { mustBeWritable } from "./write-draft";

/**
 * Passes a complete draft to the head. Throws as prepareMove, periodClosed, periodIssued, incomplete {fields}, or
 * conflict when it was changed or sent meanwhile: of two sends exactly one wins.
 */
export async function freezeRound(
  tx: AuditedTx,
  actor: Actor,
  ask: { reportId: string; expectedVersion: number; at: Date },
): Promise<{ entry: AuditEntry; notify: NotificationAsk[] }> {
  const { reportId, expectedVersion, at } = ask;
  const move = await prepareMove(tx, actor, { reportId, name: "send", reason: null });
  const { report } = move;
  if (report.version !== expectedVersion) throw new DomainError("conflict");
  mustBeWritable(report.period, report);
  const context = await getSendContext(tx, report, at);
  const faults = checkBeforeSending(report.draft, context);
  if (faults.length > 0) throw new DomainError("incomplete", { fields: faults });

  const number = report.round + 1;
  await moveReport(tx, {
    id: report.id,
    from: report.state,
    to: move.transition.to,
    expectedVersion,
    round: number,
    at,
  });
  await insertRound(tx, { report, number, author: authorOf(actor), at });
  return { entry: moveEntry(move), notify: moveNotice(move) };
}
