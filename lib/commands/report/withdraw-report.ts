// The reporter takes a report back before the head has signed it.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { recordChange } from "@/lib/data/record-change";
import { decideRound } from "@/lib/data/report-rounds";
import { moveReport } from "@/lib/data/reports";
import { authorOf } from "./author";
import { moveEntry, pendingRound, prepareMove } from "./move";
import { mustBeWritable } from "./write-draft";

/**
 * Back to draft. Throws as prepareMove, periodIssued (it could not be sent again), or conflict when the head decided
 * first.
 */
export async function withdrawReport(
  actor: Actor,
  input: { reportId: string },
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const move = await prepareMove(tx, actor, { ...input, name: "withdraw", reason: null });
    const { report, transition } = move;
    mustBeWritable(report.period, report);
    await moveReport(tx, { id: report.id, from: report.state, to: transition.to, at });
    const round = pendingRound(move);
    await decideRound(tx, {
      roundId: round.id,
      outcome: "withdrawn",
      inUnit: true,
      reason: null,
      author: authorOf(actor),
      at,
    });
    return { result: undefined, audit: [moveEntry(move)] };
  });
}
