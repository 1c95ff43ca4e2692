// The unit's head signs: from here the unit has "sent". One or many, all or none.
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import type { Clock } from "@/lib/domain/clock";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import { recordChange } from "@/lib/data/record-change";
import { signRound } from "@/lib/data/report-rounds";
import { moveReport } from "@/lib/data/reports";
import { authorOf } from "./author";
import { moveEntry, moveNotice, pendingRound, prepareMove } from "./move";

/** Signs each report for the unit. Throws as prepareMove, or conflict when one was taken back or decided first. */
export async function signReports(
  actor: Actor,
  input: { reportIds: readonly string[] },
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const audit: AuditEntry[] = [];
    const notify: NotificationAsk[] = [];
    for (const reportId of input.reportIds) {
      const move = await prepareMove(tx, actor, { reportId, name: "sign", reason: null });
      await moveReport(tx, { id: reportId, from: move.report.state, to: move.transition.to, at });
      const round = pendingRound(move);
      await signRound(tx, { roundId: round.id, author: authorOf(actor), at });
      audit.push(moveEntry(move));
      notify.push(...moveNotice(move));
    }
    return { result: undefined, audit, notify };
  });
}
