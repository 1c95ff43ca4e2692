// The reporter passes the report to the unit's head: what is sent is frozen as a round.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { z } from "zod";
import { checkBeforeSending } from "@/lib/domain/report/check-draft";
import { recordChange } from "@/lib/data/record-change";
import { getSendContext } from "@/lib/data/send-context";
import { insertRound } from "@/lib/data/report-rounds";
import { moveReport } from "@/lib/data/reports";
import { authorOf } from "./author";
import { moveEntry, moveNotice, prepareMove } from "./move";

export const sendReportInput = z.object({
  reportId: z.uuid(),
  /** The version the sender saw. */
  expectedVersion: z.number().int(),
});

/**
 * Sends a complete draft to the head. Throws as prepareMove, periodClosed, incomplete {fields}, or conflict when
 * it was changed or sent meanwhile: of two sends exactly one wins.
 */
export async function sendReport(
  actor: Actor,
  input: z.infer<typeof sendReportInput>,
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const move = await prepareMove(tx, actor, {
      reportId: input.reportId,
      name: "send",
      reason: null,
    });
    const { report } = move;
    if (report.version !== input.expectedVersion) throw new DomainError("conflict");
    if (report.period.state !== "open") {
      throw new DomainError("periodClosed", { params: { period: report.period.code } });
    }
    const context = await getSendContext(tx, report, at);
    const faults = checkBeforeSending(report.draft, context);
    if (faults.length > 0) throw new DomainError("incomplete", { fields: faults });

    const number = report.round + 1;
    await moveReport(tx, {
      id: report.id,
      from: report.state,
      to: move.transition.to,
      expectedVersion: input.expectedVersion,
      round: number,
      at,
    });
    await insertRound(tx, { report, number, author: authorOf(actor), at });
    return { result: undefined, audit: [moveEntry(move)], notify: moveNotice(move) };
  });
}
