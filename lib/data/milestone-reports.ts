// The reports of one item with all their rounds, cut to what the reader may see (product.md 9).
import "server-only";
import type { LocalDate } from "../domain/milestone/milestone";
import type { Draft } from "../domain/report/draft";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import type { HistoryReach } from "./history";
import { toDraft } from "./reports";
import { readFiles, roundInclude, type RoundFile, type RoundRow } from "./round-rows";

export type RoundState = "withHead" | "pending" | "withdrawn" | "returned" | "accepted" | "revoked";

export type MilestoneRound = {
  round: number;
  state: RoundState;
  /** The day the reading is true for. */
  on: LocalDate;
  /** Words, class and coordination are empty for those not concerned. */
  draft: Draft;
  sentAt: Date;
  sentByName: string;
  signedAt: Date | null;
  signedByName: string | null;
  decidedAt: Date | null;
  decidedByName: string | null;
  reason: string | null;
  files: RoundFile[];
};

export type MilestoneReport = {
  id: string;
  /** The item it was made on: of a chain one reading serves all. */
  code: string;
  period: string;
  periodEndsOn: LocalDate;
  returns: number;
  /** Newest first; the first is what the table shows. */
  rounds: MilestoneRound[];
};

type Ask = { milestoneIds: readonly string[]; reach: HistoryReach; knownBy: Date };

/** Newest period first. A report none of whose rounds the reader may see is left out. */
export async function listMilestoneReports(tx: ReadTx, ask: Ask): Promise<MilestoneReport[]> {
  const rows = await tx.reportRound.findMany({
    where: { sentAt: { lte: ask.knownBy }, report: { milestoneId: { in: [...ask.milestoneIds] } } },
    include: roundInclude,
    orderBy: [{ report: { period: { endsOn: "desc" } } }, { round: "desc" }],
  });
  const reports = new Map<string, MilestoneReport>();
  for (const row of rows) {
    const state = stateOf(row, ask.knownBy);
    if (!isVisible(row, state, ask.reach)) continue;
    const report = reports.get(row.reportId) ?? {
      id: row.reportId,
      code: row.report.milestone.code,
      period: row.report.period.code,
      periodEndsOn: toDay(row.report.period.endsOn),
      returns: 0,
      rounds: [],
    };
    reports.set(row.reportId, report);
    if (state === "returned" && !row.decidedInUnit) report.returns += 1;
    report.rounds.push(toRound(row, state, ask));
  }
  return [...reports.values()];
}

function stateOf(row: RoundRow, knownBy: Date): RoundState {
  if (row.revokedAt && row.revokedAt <= knownBy) return "revoked";
  const decided = row.decidedAt !== null && row.decidedAt <= knownBy && row.outcome !== "pending";
  if (decided && row.outcome !== "pending") return row.outcome;
  return row.signedAt && row.signedAt <= knownBy ? "pending" : "withHead";
}

/** What has not left the unit is the unit's; what is not accepted is not a fact for others. */
function isVisible(row: RoundRow, state: RoundState, reach: HistoryReach): boolean {
  if (reach === "unit") return true;
  if (reach === "concerned") return row.signedAt !== null && state !== "withHead";
  return state === "accepted";
}

function toRound(row: RoundRow, state: RoundState, { reach, knownBy }: Ask): MilestoneRound {
  const decided = row.decidedAt !== null && row.decidedAt <= knownBy;
  const draft = toDraft(row);
  const open = reach !== "everyone";
  return {
    round: row.round,
    state,
    on: toDay(row.factOn ?? row.report.period.endsOn),
    draft: open
      ? draft
      : { ...draft, problemsText: "", nextText: "", coordinationText: "", forecastClass: null },
    sentAt: row.sentAt,
    sentByName: row.sentByName,
    signedAt: row.signedAt,
    signedByName: row.signedByName,
    decidedAt: decided ? row.decidedAt : null,
    decidedByName: decided ? row.decidedByName : null,
    reason: decided && open ? row.reason : null,
    files: open ? readFiles(row) : [],
  };
}
