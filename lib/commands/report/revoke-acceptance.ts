// Taking an acceptance back while its quarter is not issued: the report goes back to the unit, the reading accepted
// before it is in force again.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { revocationObstacle } from "@/lib/domain/correction/standing";
import { DomainError } from "@/lib/domain/errors";
import { TEXT_LIMIT } from "@/lib/domain/report/draft";
import { findCorrection } from "@/lib/data/corrections";
import { findPeriod } from "@/lib/data/periods";
import { lockPlan } from "@/lib/data/plans";
import { recordChange } from "@/lib/data/record-change";
import { findAcceptedRound, revokeRound } from "@/lib/data/report-rounds";
import { moveReport } from "@/lib/data/reports";
import { authorOf } from "./author";
import { moveEntry, moveNotice, prepareMove } from "./move";

export const revokeAcceptanceInput = z.object({
  reportId: z.uuid(),
  /** The version that was read. */
  expectedVersion: z.number().int(),
  reason: z.string().trim().max(TEXT_LIMIT),
});
export type RevokeAcceptanceInput = z.infer<typeof revokeAcceptanceInput>;

/**
 * Throws as prepareMove, periodIssued (the snapshot holds it: propose a correction), or conflict when a correction
 * of it is under way or accepted, or somebody moved it first.
 */
export async function revokeAcceptance(
  actor: Actor,
  input: RevokeAcceptanceInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const move = await prepareMove(tx, actor, { ...input, name: "revoke" });
    const { report, transition } = move;
    // An issue or a correction made meanwhile waits here, or is seen.
    await lockPlan(tx, report.planId);
    const period = await findPeriod(tx, report.planId, report.period.code);
    const correction = await findCorrection(tx, report.id);
    const obstacle = revocationObstacle({
      state: report.state,
      periodIssued: period?.state === "issued",
      correction: correction?.state ?? null,
    });
    if (obstacle === "periodIssued") throw new DomainError("periodIssued");
    const round = await findAcceptedRound(tx, report.id);
    if (obstacle !== null || round === null) throw new DomainError("conflict");
    await moveReport(tx, {
      id: report.id,
      from: report.state,
      to: transition.to,
      expectedVersion: input.expectedVersion,
      at,
    });
    const author = authorOf(actor);
    await revokeRound(tx, { roundId: round.id, reason: input.reason, author, at });
    return { result: undefined, audit: [moveEntry(move, input.reason)], notify: moveNotice(move) };
  });
}
