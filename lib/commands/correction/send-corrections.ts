// A correction goes to the unit's head, alone or with those proposed together: each is a report of its own, sent with
// the files that prove it. All of them or none.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import { can } from "@/lib/domain/permissions";
import { editableStates } from "@/lib/domain/report/report-transitions";
import { listAttached, listGroup } from "@/lib/data/corrections";
import { insertEvidenceLink } from "@/lib/data/evidence";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { getReport, type Report } from "@/lib/data/reports";
import { authorOf } from "../report/author";
import { freezeRound } from "../report/freeze-round";

export const sendCorrectionsInput = z.object({
  reportId: z.uuid(),
  /** The version the sender saw. */
  expectedVersion: z.number().int(),
  /** Also those proposed together with it that are still with the unit. */
  together: z.boolean(),
});
export type SendCorrectionsInput = z.infer<typeof sendCorrectionsInput>;

/**
 * Sends one, or the whole group. The files of the first go with those that have none of their own. Throws notFound,
 * also for a report that is no correction, or as freezeRound with the {period} of the one that was refused.
 */
export async function sendCorrections(
  actor: Actor,
  input: SendCorrectionsInput,
  clock: Clock,
): Promise<{ sent: number }> {
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const first = await getReport(tx, actor, input.reportId);
    if (first.correction === null) throw new DomainError("notFound");
    const others = input.together ? await openTogether(tx, actor, first) : [];
    const audit: AuditEntry[] = await shareFiles(tx, actor, { first, others, at });
    const notify: NotificationAsk[] = [];
    for (const report of [first, ...others]) {
      const expectedVersion = report === first ? input.expectedVersion : report.version;
      const frozen = await naming(report, () =>
        freezeRound(tx, actor, { reportId: report.id, expectedVersion, at }),
      );
      audit.push(frozen.entry);
      notify.push(...frozen.notify);
    }
    return { result: { sent: others.length + 1 }, audit, notify };
  });
}

async function openTogether(tx: AuditedTx, actor: Actor, first: Report): Promise<Report[]> {
  const open: Report[] = [];
  for (const { id, state } of await listGroup(tx, first)) {
    if (!editableStates.includes(state)) continue;
    const report = await getReport(tx, actor, id);
    if (can(actor, "report.send", report.subject)) open.push(report);
  }
  return open;
}

/** A refusal says of which quarter it speaks. */
async function naming<T>({ period }: Report, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const params = { period: period.code, ...error.details.params };
    throw new DomainError(error.code, { ...error.details, params });
  }
}

async function shareFiles(
  tx: AuditedTx,
  actor: Actor,
  { first, others, at }: { first: Report; others: readonly Report[]; at: Date },
): Promise<AuditEntry[]> {
  const bare = others.filter(({ evidence }) => evidence === 0);
  const files = bare.length === 0 ? [] : await listAttached(tx, first.id);
  const entries: AuditEntry[] = [];
  for (const { id, planId, milestoneId } of bare) {
    for (const { sha256, fileName } of files) {
      const author = authorOf(actor);
      const link = { milestoneId, reportId: id, sha256, fileName, author, at };
      const linkId = await insertEvidenceLink(tx, link);
      entries.push({
        action: "evidence.attached",
        planId,
        subjectType: "ProgressReport",
        subjectId: id,
        after: { linkId, fileName, sha256 },
      });
    }
  }
  return entries;
}
