// A sent round beside the last accepted one: what it would make of the item, what is odd, which fields changed.
import "server-only";
import { assess } from "../domain/milestone/assess";
import { contradictionsOf } from "../domain/milestone/assess-all";
import type { Assessment } from "../domain/milestone/assessment";
import type { LocalDate } from "../domain/milestone/milestone";
import type { Draft } from "../domain/report/draft";
import { type Findings, findingsOf, ifAccepted } from "../domain/report/review-flags";
import { unchangedStreak } from "../domain/report/unchanged";
import {
  changedFields,
  type ComparedField,
  type SignGroup,
  signGroupOf,
} from "../domain/signoff/changes";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import type { BoardItem, PlanBoard } from "./plan-board";
import { toDraft } from "./report-drafts";
import { roundInclude, type RoundRow } from "./round-rows";

export type LastRound = { period: string; decidedAt: Date; draft: Draft; evidence: number };

export type JudgedRound = {
  roundId: string;
  reportId: string;
  /** Of the report, as it is looked at: an act on it names this. */
  version: number;
  unit: string;
  item: BoardItem;
  period: string;
  /** Puts an accepted report right. */
  correction: boolean;
  /** Why it does. */
  correctionReason: string | null;
  draft: Draft;
  sentAt: Date;
  sentBy: string;
  sentById: string | null;
  evidence: number;
  last: LastRound | null;
  /** The item as it would stand once accepted. */
  preview: Assessment;
  findings: Findings;
  group: SignGroup;
  changed: ComparedField[];
};

/** Each round whose item the board knows. */
export async function judgeRounds(
  tx: ReadTx,
  board: PlanBoard,
  rows: readonly RoundRow[],
): Promise<JudgedRound[]> {
  if (rows.length === 0) return [];
  const accepted = await tx.reportRound.findMany({
    where: {
      outcome: "accepted",
      revokedAt: null,
      report: { milestoneId: { in: rows.map((row) => row.report.milestoneId) } },
    },
    include: roundInclude,
    orderBy: [{ report: { period: { endsOn: "asc" } } }, { decidedAt: "asc" }],
  });
  const byId = new Map(board.items.map((item) => [item.id, item]));
  return rows.flatMap((row): JudgedRound[] => {
    const item = byId.get(row.report.milestoneId);
    if (!item) return [];
    const before = accepted.filter((each) => isBefore(each, row));
    return [{ ...headOf(row, item), ...judge({ board, item, row, before }) }];
  });
}

function headOf(row: RoundRow, item: BoardItem) {
  return {
    roundId: row.id,
    reportId: row.reportId,
    version: row.report.version,
    unit: row.report.organisation.code,
    item,
    period: row.report.period.code,
    correction: row.report.supersedesId !== null,
    correctionReason: row.report.correctionReason,
    sentAt: row.sentAt,
    sentBy: row.sentByName,
    sentById: row.sentById,
    evidence: row.evidence.length,
  };
}

/** Accepted for an earlier period of the same item, or what the report puts right. */
function isBefore(accepted: RoundRow, row: RoundRow): boolean {
  if (accepted.report.milestoneId !== row.report.milestoneId) return false;
  if (accepted.reportId === row.report.supersedesId) return true;
  return accepted.report.period.endsOn < row.report.period.endsOn;
}

type Case = {
  board: PlanBoard;
  item: BoardItem;
  row: RoundRow;
  before: readonly RoundRow[];
};

function judge({ board, item, row, before }: Case) {
  const { knownBy, asOf } = board.dates;
  const last = before.at(-1) ?? null;
  const draft = toDraft(row);
  const previous = last && toDraft(last);
  const assumed = assess(ifAccepted(item.facts, row.reportId, knownBy), {
    asOf,
    knownBy,
    profile: board.profile,
  });
  const rests = item.facts.dependsOn.flatMap((code) => assessmentOf(board, code) ?? []);
  const preview = { ...assumed, contradicts: contradictionsOf(assumed, rests) };
  const context = {
    target: preview.target,
    previous: previous?.reading ?? null,
    on: dayOf(row),
    dueOn: preview.dueOn,
    status: item.assessment.status,
    evidence: row.evidence.length,
    planEndsOn: item.facts.plan.endsOn,
  };
  const streak = unchangedStreak(preview.target, [...inForce(before).map(toDraft), draft]);
  const findings = findingsOf({ draft, previous, context, preview, streak });
  return {
    draft,
    preview,
    findings,
    last: last && toLast(last),
    group: signGroupOf(findings),
    changed: changedFields(preview.target, previous, draft),
  };
}

function toLast(row: RoundRow): LastRound {
  return {
    period: row.report.period.code,
    decidedAt: row.decidedAt ?? row.sentAt,
    draft: toDraft(row),
    evidence: row.evidence.length,
  };
}

/** Of each period the round accepted last, the oldest period first. */
function inForce(rows: readonly RoundRow[]): RoundRow[] {
  return [...new Map(rows.map((row) => [row.report.period.code, row])).values()];
}

function assessmentOf(board: PlanBoard, code: string): Assessment | null {
  return board.items.find((each) => each.code === code)?.assessment ?? null;
}

function dayOf(row: RoundRow): LocalDate {
  return toDay(row.factOn ?? row.report.period.endsOn);
}
