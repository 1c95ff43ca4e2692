// The head of the unit that provides a figure signs it: from here the unit has reported.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { signFigureRound } from "@/lib/data/indicator-report-rounds";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "@/lib/commands/report/author";
import { figureEntry, type FigureMoveInput, moveOpenRound, prepareFigureMove } from "./figure-move";

/** Signs for the unit. Throws as prepareFigureMove, or conflict when it was taken back or decided first. */
export async function signIndicatorReport(
  actor: Actor,
  input: FigureMoveInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const move = await prepareFigureMove(tx, actor, { ...input, name: "sign", reason: null, at });
    const round = await moveOpenRound(tx, move);
    await signFigureRound(tx, { roundId: round.id, author: authorOf(actor), at });
    return { result: undefined, audit: [figureEntry(move)] };
  });
}
