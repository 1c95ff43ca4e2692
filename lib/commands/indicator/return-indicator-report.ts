// Sending a figure back with a reason: by the provider's head, or by the commission.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { NOTE_LIMIT } from "@/lib/domain/indicator/figure-draft";
import { decideFigureRound } from "@/lib/data/indicator-report-rounds";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "@/lib/commands/report/author";
import {
  figureEntry,
  figureMoveInput,
  figureNotice,
  moveOpenRound,
  prepareFigureMove,
} from "./figure-move";

export const returnIndicatorReportInput = figureMoveInput.extend({
  reason: z.string().trim().max(NOTE_LIMIT),
});
type Input = z.infer<typeof returnIndicatorReportInput>;

/** The head returns it to the reporter. Throws as prepareFigureMove, or conflict. */
export async function returnIndicatorReportByHead(
  actor: Actor,
  input: Input,
  clock: Clock,
): Promise<void> {
  await returnWith(actor, { ...input, name: "returnByHead" }, clock);
}

/** The commission returns it to the provider. Throws as prepareFigureMove, or conflict. */
export async function returnIndicatorReport(
  actor: Actor,
  input: Input,
  clock: Clock,
): Promise<void> {
  await returnWith(actor, { ...input, name: "return" }, clock);
}

async function returnWith(
  actor: Actor,
  ask: Input & { name: "returnByHead" | "return" },
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const move = await prepareFigureMove(tx, actor, { ...ask, at });
    const round = await moveOpenRound(tx, move);
    await decideFigureRound(tx, {
      roundId: round.id,
      outcome: "returned",
      inUnit: ask.name === "returnByHead",
      reason: ask.reason,
      author: authorOf(actor),
      at,
    });
    const audit = [figureEntry(move, ask.reason)];
    return { result: undefined, audit, notify: figureNotice(move) };
  });
}
