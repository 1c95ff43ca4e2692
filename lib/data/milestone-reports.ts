// The reports of one item with all their rounds, cut to what the reader may see (product.md 9).
import "server-only";
import type { ItemReach } from "../domain/correction/correction-rights";
import type { LocalDate, Reading } from "../domain/milestone/milestone";
import type { Draft } from "../domain/report/draft";
import type { Signature } from "../domain/signoff/signature";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import { readStandings, type StandingReport } from "./report-standings";
import { toDraft } from "./reports";
import { readFiles, roundInclude, type RoundFile, type RoundRow } from "./round-rows";
import { signatureOf } from "./signatures";

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
  signature: Signature | null;
  decidedAt: Date | null;
  decidedByName: string | null;
  revokedAt: Date | null;
  revokedByName: string | null;
  /** Why it came back, or why its acceptance was taken back. */
  reason: string | null;
  files: RoundFile[];
};

export type MilestoneReport = StandingReport & {
  id: string;
  /** The item it was made on: of a chain one reading serves all. */
  code: string;
  period: string;
  periodEndsOn: LocalDate;
  returns: number;
  /** Newest first; the first is what the table shows. */
  rounds: MilestoneRound[];
  /** What stands in its place by what was known at the dates of the page. */
  correctedBy: { reading: Reading | null; on: LocalDate; decidedAt: Date } | null;
};

type Ask = { milestoneIds: readonly string[]; reach: ItemReach; knownBy: Date };

/** Newest period first. A report none of whose rounds the reader may see is left out. */
export async function listMilestoneReports(tx: ReadTx, ask: Ask): Promise<MilestoneReport[]> {
  const rows = await tx.reportRound.findMany({
    where: { sentAt: { lte: ask.knownBy }, report: { milestoneId: { in: [...ask.milestoneIds] } } },
    include: roundInclude,
    orderBy: [{ report: { period: { endsOn: "desc" } } }, { round: "desc" }],
  });
  const standings = await readStandings(tx, ask.milestoneIds, ask.reach);
  const reports = new Map<string, MilestoneReport>();
  for (const row of rows) {
    const state = stateOf(row, ask.knownBy);
    const stands = standings.get(row.reportId);
    if (!stands || !isVisible(row, state, ask.reach)) continue;
    const report = reports.get(row.reportId) ?? {
      ...stands,
      id: row.reportId,
      code: row.report.milestone.code,
      period: row.report.period.code,
      periodEndsOn: toDay(row.report.period.endsOn),
      returns: 0,
      rounds: [],
      correctedBy: null,
    };
    reports.set(row.reportId, report);
    if (state === "returned" && !row.decidedInUnit) report.returns += 1;
    report.rounds.push(toRound(row, state, ask));
  }
  return withCorrections([...reports.values()]);
}

/** What was put right names what stands in its place; in one quarter the newest report comes first. */
function withCorrections(reports: readonly MilestoneReport[]): MilestoneReport[] {
  const inPlace = new Map(
    reports.flatMap(({ corrects, rounds }) => {
      const round = rounds.find(({ state }) => state === "accepted");
      if (!corrects || !round?.decidedAt) return [];
      const { on, decidedAt } = round;
      return [[corrects.reportId, { reading: round.draft.reading, on, decidedAt }] as const];
    }),
  );
  const begun = ({ rounds }: MilestoneReport) => rounds.at(-1)?.sentAt.getTime() ?? 0;
  return reports
    .map((report) => ({ ...report, correctedBy: inPlace.get(report.id) ?? null }))
    .sort((a, b) =>
      a.periodEndsOn === b.periodEndsOn
        ? begun(b) - begun(a)
        : b.periodEndsOn.localeCompare(a.periodEndsOn),
    );
}

function stateOf(row: RoundRow, knownBy: Date): RoundState {
  if (row.revokedAt && row.revokedAt <= knownBy) return "revoked";
  const decided = row.decidedAt !== null && row.decidedAt <= knownBy && row.outcome !== "pending";
  if (decided && row.outcome !== "pending") return row.outcome;
  return row.signedAt && row.signedAt <= knownBy ? "pending" : "withHead";
}

/** What has not left the unit is the unit's; what is not accepted is not a fact for others. */
function isVisible(row: RoundRow, state: RoundState, reach: ItemReach): boolean {
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
    signature: signatureOf(row),
    decidedAt: decided ? row.decidedAt : null,
    decidedByName: decided ? row.decidedByName : null,
    revokedAt: state === "revoked" ? row.revokedAt : null,
    revokedByName: state === "revoked" ? row.revokedByName : null,
    reason: decided && open ? (state === "revoked" ? row.revokedReason : row.reason) : null,
    files: open ? readFiles(row) : [],
  };
}
