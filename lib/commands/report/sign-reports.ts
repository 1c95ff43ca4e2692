// The unit's head signs: from here the unit has "sent". One or many, all or none.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { signRound } from "@/lib/data/report-rounds";
import { getReport, moveReport, type Report } from "@/lib/data/reports";
import { type Signer, signerOf } from "../signoff/signer";
import { type Move, moveEntry, moveNotice, pendingRound, prepareMove } from "./move";

export const signReportsInput = z.object({
  reportIds: z.array(z.uuid()).min(1).max(500),
  /** The version of each report that the head looked at. */
  seen: z.record(z.uuid(), z.number().int()).optional(),
});
export type SignReportsInput = {
  reportIds: readonly string[];
  seen?: Readonly<Record<string, number>> | undefined;
};

/**
 * Signs each report for the unit. Throws as prepareMove; ownWork {items} where a deputy would sign what they sent
 * themselves; or conflict {items} when one was taken back, sent anew or decided since it was looked at: then none is
 * signed.
 */
export async function signReports(
  actor: Actor,
  { reportIds, seen = {} }: SignReportsInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const reports: Report[] = [];
    // Always in one order: two who sign the same reports wait for each other, not across.
    for (const id of [...new Set(reportIds)].sort()) reports.push(await getReport(tx, actor, id));
    const moved = reports.filter(
      ({ id, version }) => seen[id] !== undefined && seen[id] !== version,
    );
    if (moved.length > 0) throw new DomainError("conflict", { params: { items: namesOf(moved) } });
    const audit: AuditEntry[] = [];
    const notify: NotificationAsk[] = [];
    for (const report of reports) {
      const { move, signer } = await signOne(tx, actor, report, at);
      const entry = moveEntry(move);
      audit.push({ ...entry, after: { ...entry.after, signedBy: signer.author.name } });
      notify.push(...moveNotice(move));
    }
    return { result: undefined, audit, notify };
  });
}

async function signOne(
  tx: AuditedTx,
  actor: Actor,
  report: Report,
  at: Date,
): Promise<{ move: Move; signer: Signer }> {
  const { id } = report;
  const move = await prepareMove(tx, actor, { reportId: id, name: "sign", reason: null });
  const round = pendingRound(move);
  const signer = signerOf(actor, report.subject);
  const { author, mode } = signer;
  // Who stands in for the head does not also stand in for the reporter.
  if (mode === "deputy" && round.sentById === author.id) {
    throw new DomainError("ownWork", { params: { items: namesOf([report]) } });
  }
  await moveReport(tx, { id, from: move.report.state, to: move.transition.to, at });
  await signRound(tx, { roundId: round.id, signer: author, mode, at });
  return { move, signer };
}

function namesOf(reports: readonly Report[]): string {
  return reports.map(({ milestone }) => milestone.code).join(", ");
}
