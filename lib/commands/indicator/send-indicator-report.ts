// The provider's reporter passes a figure to the unit's head, or takes it back. What is sent is frozen as a round.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { figureFaults, missingFields } from "@/lib/domain/indicator/figure-draft";
import { decideFigureRound, insertFigureRound } from "@/lib/data/indicator-report-rounds";
import { moveFigureReport } from "@/lib/data/indicator-reports";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "@/lib/commands/report/author";
import {
  figureEntry,
  figureNotice,
  type FigureMoveInput,
  moveOpenRound,
  prepareFigureMove,
} from "./figure-move";

export const sendIndicatorReportInput = z.object({
  reportId: z.uuid(),
  /** The version the sender saw. */
  expectedVersion: z.int(),
});

/**
 * Sends a complete figure to the head. Throws as prepareFigureMove, incomplete {fields}, or conflict when it was
 * changed or sent meanwhile: of two sends exactly one wins.
 */
export async function sendIndicatorReport(
  actor: Actor,
  input: z.infer<typeof sendIndicatorReportInput>,
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const move = await prepareFigureMove(tx, actor, { ...input, name: "send", reason: null, at });
    const { report, transition } = move;
    const { baseYear, dataYear, draft } = report;
    const fields = [
      ...missingFields(draft),
      ...figureFaults(dataYear, draft, { baseYear, today: toLocalDate(at) }),
    ];
    if (fields.length > 0) throw new DomainError("incomplete", { fields });

    const number = report.round + 1;
    await moveFigureReport(tx, {
      id: report.id,
      from: report.state,
      to: transition.to,
      expectedVersion: report.version,
      round: number,
      at,
    });
    await insertFigureRound(tx, { report, number, author: authorOf(actor), at });
    return { result: undefined, audit: [figureEntry(move)], notify: figureNotice(move) };
  });
}

/** Back to draft before the head has signed. Throws as prepareFigureMove, or conflict when the head decided first. */
export async function withdrawIndicatorReport(
  actor: Actor,
  input: FigureMoveInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const ask = { ...input, name: "withdraw", reason: null, at } as const;
    const move = await prepareFigureMove(tx, actor, ask);
    const round = await moveOpenRound(tx, move);
    await decideFigureRound(tx, {
      roundId: round.id,
      outcome: "withdrawn",
      inUnit: true,
      reason: null,
      author: authorOf(actor),
      at,
    });
    return { result: undefined, audit: [figureEntry(move)] };
  });
}
