// One quarter by itself: where it stands, what may be done with it, its brief, what was put right since it was issued.
import "server-only";
import type { Actor } from "../domain/actor";
import { toLocalDate } from "../domain/calendar";
import { DomainError } from "../domain/errors";
import {
  type BriefFigures,
  type IssuedBrief,
  type KeptBriefWords,
  keptBriefWords,
} from "../domain/period/brief";
import { movesOf, type PeriodMove } from "../domain/period/next-move";
import { viewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { readWorkCalendar } from "./calendar-days";
import { type CorrectionAfter, listCorrectionsAfter } from "./corrections-after";
import type { IndicatorState } from "./indicators";
import { readIssuePaper } from "./issues";
import { findPeriod, type StoredPeriod } from "./periods";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";
import { type RegisteredPeriod, registerPeriods } from "./period-register";
import { readBrief, readQuarter } from "./quarter";

export type QuarterBrief = {
  /** By what is known at the compiling, or as issued. */
  knownBy: Date;
  board: PlanBoard;
  figures: BriefFigures<BoardItem>;
  indicators: IndicatorState[];
  words: KeptBriefWords;
  compiledBy: string;
  document: string;
  /** As it was printed; null before the issue, and of quarters issued before briefs were kept. */
  printed: IssuedBrief | null;
};

export type PeriodPage = {
  board: PlanBoard;
  period: RegisteredPeriod & Record<"openedAt" | "closedAt" | "compiledAt", Date | null>;
  moves: PeriodMove[];
  brief: QuarterBrief | null;
  corrections: CorrectionAfter[];
};

/** Throws notFound for an unknown plan, one hidden from the actor, or a quarter that was never opened. */
export async function getPeriodPage(
  actor: Actor,
  planCode: string,
  code: string,
  now: Date,
): Promise<PeriodPage> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, viewDates({}, now));
    const stored = await findPeriod(tx, board.plan.id, code);
    const [registered] = await registerPeriods(tx, actor, board, code);
    if (!stored || !registered || stored.state === "planned") throw new DomainError("notFound");
    const { openedAt, closedAt, compiledAt } = stored;
    const at = { today: toLocalDate(now), calendar: await readWorkCalendar(tx) };
    return {
      board,
      period: { ...registered, openedAt, closedAt, compiledAt },
      moves: movesOf(registered, at),
      brief: await readQuarterBrief(tx, actor, { planCode, stored, registered }),
      corrections: registered.issue ? await listCorrectionsAfter(tx, registered.issue) : [],
    };
  });
}

async function readQuarterBrief(
  tx: ReadTx,
  actor: Actor,
  {
    planCode,
    stored,
    registered,
  }: { planCode: string; stored: StoredPeriod; registered: RegisteredPeriod },
): Promise<QuarterBrief | null> {
  const { issue, endsOn: asOf, code } = registered;
  const knownBy = issue?.knownBy ?? stored.compiledAt;
  if (knownBy === null) return null;
  const quarter = await readQuarter(tx, actor, planCode, { asOf, knownBy });
  const paper = issue ? await readIssuePaper(tx, issue.id) : null;
  const words = keptBriefWords.parse(stored.briefWords);
  return {
    knownBy,
    board: quarter.board,
    figures: await readBrief(tx, quarter, code),
    indicators: quarter.indicators,
    words: paper?.brief ? { ...paper.brief.words, version: words.version } : words,
    compiledBy: paper?.brief?.compiledBy ?? stored.compiledByName ?? "",
    document: paper?.document ?? "",
    printed: paper?.brief ?? null,
  };
}
