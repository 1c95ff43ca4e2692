// A quarter reckoned at its last day by what is known at an instant: what compiling puts together and an issue keeps.
import "server-only";
import type { Actor } from "../domain/actor";
import { standingAt } from "../domain/escalation/runs";
import type { LocalDate } from "../domain/milestone/milestone";
import { type BriefFigures, briefFigures } from "../domain/period/brief";
import { differsFrom, type IssuedRecords } from "../domain/period/issue";
import { reportingCounts } from "../domain/period/reporting-counts";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import { haveEscalationsChanged, listEscalationRows } from "./escalations";
import { type IndicatorState, readIndicators } from "./indicators";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";
import { readComparison } from "./plan-states";

export type Quarter = { board: PlanBoard; indicators: IndicatorState[]; records: IssuedRecords };

/** Throws notFound for an unknown plan or one hidden from the actor. */
export async function readQuarter(
  tx: ReadTx,
  actor: Actor,
  planCode: string,
  dates: { asOf: LocalDate; knownBy: Date },
): Promise<Quarter> {
  const board = await readPlanBoard(tx, actor, planCode, { ...dates, live: false });
  const indicators = await readIndicators(tx, board);
  return {
    board,
    indicators,
    records: {
      milestones: board.items.map((item) => item.assessment),
      indicators: indicators.map((indicator) => indicator.assessment),
    },
  };
}

/** What the sheet of this quarter says. */
export async function readBrief(
  tx: ReadTx,
  { board }: Quarter,
  code: string,
): Promise<BriefFigures<BoardItem>> {
  const period = board.periods.find((row) => row.code === code) ?? null;
  const { owed, sent, reviewed } = reportingCounts(
    board.items.map((item) => item.facts),
    code,
    board.dates.knownBy,
  );
  return briefFigures({
    asOf: board.dates.asOf,
    items: board.items,
    areas: board.areas,
    comparison: await readComparison(tx, { ...board, period }),
    reporting: { owed: owed.length, sent: sent.length, reviewed: reviewed.length },
    escalations: await readStanding(tx, board),
  });
}

/** An issued brief is the same sheet for everyone: all that stands before leaders by then. */
async function readStanding(tx: ReadTx, { plan, dates, items }: PlanBoard) {
  const { knownBy } = dates;
  const standing = standingAt(await listEscalationRows(tx, plan.id, knownBy), knownBy);
  return standing.flatMap(({ milestone, cause, remedy, proposal }) => {
    const item = items.find((each) => each.code === milestone);
    return item ? [{ item, cause, remedy, proposal }] : [];
  });
}

type Compiled = { endsOn: Date; compiledAt: Date | null; compiledRevision: number | null };

/**
 * Does the quarter as it stands now say anything else than when it was compiled? Most changes of a plan concern other
 * quarters, so a higher revision alone makes nothing stale.
 */
export async function isStale(
  tx: ReadTx,
  actor: Actor,
  planCode: string,
  { endsOn, compiledAt, compiledRevision }: Compiled,
  now: Quarter,
): Promise<boolean> {
  if (compiledAt === null) return true;
  // Nobody signs words that were not on the sheet when it was put together.
  if (await haveEscalationsChanged(tx, now.board.plan.id, compiledAt)) return true;
  if (compiledRevision === now.board.plan.revision) return false;
  const dates = { asOf: toDay(endsOn), knownBy: compiledAt };
  const then = await readQuarter(tx, actor, planCode, dates);
  return differsFrom(then.records, now.records);
}
