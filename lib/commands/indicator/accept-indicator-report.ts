// The commission accepts a provider's figure: from here it is a published value like any other.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { toDay, toDayOrNull } from "@/lib/data/days";
import { insertIndicatorReading } from "@/lib/data/indicator-readings";
import { decideFigureRound } from "@/lib/data/indicator-report-rounds";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "@/lib/commands/report/author";
import {
  figureEntry,
  figureNotice,
  type FigureMoveInput,
  moveOpenRound,
  prepareFigureMove,
} from "./figure-move";

/**
 * Accepts what was sent and adds it to the indicator's values. Throws as prepareFigureMove, ownWork (nobody reviews
 * what they wrote or signed), or conflict when somebody decided first.
 */
export async function acceptIndicatorReport(
  actor: Actor,
  input: FigureMoveInput,
  clock: Clock,
): Promise<{ readingId: string }> {
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const ask = { ...input, name: "accept", reason: null, at } as const;
    const move = await prepareFigureMove(tx, actor, ask);
    const round = await moveOpenRound(tx, move);
    const author = authorOf(actor);
    if (author.id !== null && [round.sentById, round.signedById].includes(author.id))
      throw new DomainError("ownWork");
    await decideFigureRound(tx, {
      roundId: round.id,
      outcome: "accepted",
      inUnit: false,
      reason: null,
      author,
      at,
    });
    const { report } = move;
    const { value, label, source } = round;
    const reading = {
      dataYear: report.dataYear,
      value,
      label,
      source,
      statedOn: toDayOrNull(round.statedOn),
      publishedOn: toDay(round.publishedOn),
      roundId: round.id,
    };
    const readingId = await insertIndicatorReading(tx, report.indicatorId, reading, at);
    return {
      result: { readingId },
      notify: figureNotice(move),
      audit: [
        figureEntry(move),
        {
          action: "indicator.valueAccepted",
          planId: report.planId,
          subjectType: "Indicator",
          subjectId: report.indicatorId,
          after: { indicator: report.indicator, ...reading },
        },
      ],
    };
  });
}
