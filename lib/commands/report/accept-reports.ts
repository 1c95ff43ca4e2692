// The commission accepts: from here the reading is a fact. One or many, all or none.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import type { Clock } from "@/lib/domain/clock";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import { DomainError } from "@/lib/domain/errors";
import { orNotYet } from "@/lib/data/hidden";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { decideRound } from "@/lib/data/report-rounds";
import { getReport, moveReport, type Report } from "@/lib/data/reports";
import { authorOf } from "./author";
import { type Move, moveEntry, moveNotice, pendingRound, prepareMove } from "./move";
import { mustBeOthersWork } from "./own-work";

export const acceptReportsInput = z.object({
  reportIds: z.array(z.uuid()).min(1).max(200),
  /** The version of each report that the reviewer looked at. */
  seen: z.record(z.uuid(), z.number().int()).optional(),
});
export type AcceptReportsInput = {
  reportIds: readonly string[];
  seen?: Readonly<Record<string, number>> | undefined;
};

/**
 * Accepts each report. Throws as prepareMove, ownWork {items} (nobody reviews what they wrote, signed or recorded the
 * signing of), or conflict {items} when one has moved since the reviewer looked at it: then none is accepted.
 */
export async function acceptReports(
  actor: Actor,
  { reportIds, seen = {} }: AcceptReportsInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const reports: Report[] = [];
    for (const id of new Set(reportIds)) {
      reports.push(await orNotYet(actor, "report.review", () => getReport(tx, actor, id)));
    }
    mustBeAsSeen(reports, seen);
    const audit: AuditEntry[] = [];
    const notify: NotificationAsk[] = [];
    for (const report of reports) {
      const move = await acceptOne(tx, actor, report, at);
      audit.push(moveEntry(move));
      notify.push(...moveNotice(move));
    }
    return { result: undefined, audit, notify };
  });
}

async function acceptOne(tx: AuditedTx, actor: Actor, { id }: Report, at: Date): Promise<Move> {
  const move = await prepareMove(tx, actor, { reportId: id, name: "accept", reason: null });
  const author = authorOf(actor);
  mustBeOthersWork(move, author);
  await moveReport(tx, { id, from: move.report.state, to: move.transition.to, at });
  await decideRound(tx, {
    roundId: pendingRound(move).id,
    outcome: "accepted",
    inUnit: false,
    reason: null,
    author,
    at,
  });
  return move;
}

/** A report that was decided, or returned and sent again, is not the one that was looked at. */
function mustBeAsSeen(reports: readonly Report[], seen: Readonly<Record<string, number>>): void {
  const moved = reports
    .filter(({ id, version }) => seen[id] !== undefined && seen[id] !== version)
    .map(({ milestone }) => milestone.code);
  if (moved.length > 0) throw new DomainError("conflict", { params: { items: moved.join(", ") } });
}
