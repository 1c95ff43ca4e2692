// Sending a report back with a reason: by the unit's head, or by the commission. The clock runs on.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { TEXT_LIMIT } from "@/lib/domain/report/draft";
import { recordChange } from "@/lib/data/record-change";
import { decideRound } from "@/lib/data/report-rounds";
import { moveReport } from "@/lib/data/reports";
import { authorOf } from "./author";
import { moveEntry, moveNotice, pendingRound, prepareMove } from "./move";
import { mustBeOthersWork } from "./own-work";

export const returnReportInput = z.object({
  reportId: z.uuid(),
  reason: z.string().trim().max(TEXT_LIMIT),
  /** The version that was looked at; left out where nobody looked. */
  expectedVersion: z.number().int().optional(),
});
export type ReturnReportInput = z.infer<typeof returnReportInput>;

/** The head returns it to the reporter. Throws as prepareMove, or conflict. */
export async function returnByHead(
  actor: Actor,
  input: ReturnReportInput,
  clock: Clock,
): Promise<void> {
  await returnWith(actor, input, clock, "returnByHead");
}

/** The commission returns it to the unit. Throws as prepareMove, ownWork, or conflict {items} when it moved since. */
export async function returnReport(
  actor: Actor,
  input: ReturnReportInput,
  clock: Clock,
): Promise<void> {
  await returnWith(actor, input, clock, "return");
}

async function returnWith(
  actor: Actor,
  input: ReturnReportInput,
  clock: Clock,
  name: "returnByHead" | "return",
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const move = await prepareMove(tx, actor, { ...input, name });
    const { report, transition } = move;
    if (input.expectedVersion !== undefined && input.expectedVersion !== report.version) {
      throw new DomainError("conflict", { params: { items: report.milestone.code } });
    }
    if (name === "return") mustBeOthersWork(move, authorOf(actor));
    const round = pendingRound(move);
    await moveReport(tx, { id: report.id, from: report.state, to: transition.to, at });
    await decideRound(tx, {
      roundId: round.id,
      outcome: "returned",
      inUnit: name === "returnByHead",
      reason: input.reason,
      author: authorOf(actor),
      at,
    });
    return { result: undefined, audit: [moveEntry(move, input.reason)], notify: moveNotice(move) };
  });
}
