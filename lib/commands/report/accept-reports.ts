// The commission accepts: from here the reading is a fact. One or many, all or none.
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import type { Clock } from "@/lib/domain/clock";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "@/lib/data/record-change";
import { decideRound } from "@/lib/data/report-rounds";
import { moveReport } from "@/lib/data/reports";
import { authorOf } from "./author";
import { moveEntry, moveNotice, pendingRound, prepareMove } from "./move";

/**
 * Accepts each report. Throws as prepareMove, ownWork (nobody reviews what they wrote or signed), or conflict when
 * somebody decided first.
 */
export async function acceptReports(
  actor: Actor,
  input: { reportIds: readonly string[] },
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const audit: AuditEntry[] = [];
    const notify: NotificationAsk[] = [];
    const author = authorOf(actor);
    for (const reportId of input.reportIds) {
      const move = await prepareMove(tx, actor, { reportId, name: "accept", reason: null });
      await moveReport(tx, { id: reportId, from: move.report.state, to: move.transition.to, at });
      const round = pendingRound(move);
      if (author.id !== null && [round.sentById, round.signedById].includes(author.id)) {
        throw new DomainError("ownWork");
      }
      await decideRound(tx, {
        roundId: round.id,
        outcome: "accepted",
        inUnit: false,
        reason: null,
        author,
        at,
      });
      audit.push(moveEntry(move));
      notify.push(...moveNotice(move));
    }
    return { result: undefined, audit, notify };
  });
}
