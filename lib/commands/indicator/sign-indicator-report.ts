// The head of the unit that provides a figure signs it: from here the unit has reported.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { signFigureRound } from "@/lib/data/indicator-report-rounds";
import { recordChange } from "@/lib/data/record-change";
import { signerOf } from "@/lib/commands/signoff/signer";
import {
  figureEntry,
  figureNotice,
  type FigureMoveInput,
  moveOpenRound,
  prepareFigureMove,
} from "./figure-move";

/**
 * Signs for the unit. Throws as prepareFigureMove, ownWork where a deputy would sign what they sent themselves, or
 * conflict when it was taken back or decided first.
 */
export async function signIndicatorReport(
  actor: Actor,
  input: FigureMoveInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const move = await prepareFigureMove(tx, actor, { ...input, name: "sign", reason: null, at });
    const round = await moveOpenRound(tx, move);
    const { author, mode } = signerOf(actor, move.report.subject);
    if (mode === "deputy" && round.sentById === author.id) throw new DomainError("ownWork");
    await signFigureRound(tx, { roundId: round.id, author, at });
    return { result: undefined, audit: [figureEntry(move)], notify: figureNotice(move) };
  });
}
