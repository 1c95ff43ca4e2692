// One item of the board more closely: its last reports round by round, and every step of the chase.
import "server-only";
import type { Actor } from "../domain/actor";
import { toLocalDate } from "../domain/calendar";
import type { LocalDate } from "../domain/milestone/milestone";
import { can } from "../domain/permissions";
import type { Draft } from "../domain/report/draft";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import type { OverdueEntry } from "./overdue";
import type { PlanBoard } from "./plan-board";
import { toDraft } from "./report-drafts";
import { roundInclude } from "./round-rows";
import { readItemTrail } from "./supervision-item";
import type { TrailStep } from "./supervision-step";

export type OverdueRound = {
  period: string;
  sentOn: LocalDate;
  outcome: "pending" | "withdrawn" | "returned" | "accepted";
  reportId: string;
  /** The day the reading is true for. */
  on: LocalDate;
  draft: Draft;
  /** Of a return; null where the actor may not read it. */
  reason: string | null;
};

export type OverdueChoice = {
  entry: OverdueEntry;
  supporting: readonly string[];
  /** Cause and remedy in the unit's words; null where the actor may not read them. */
  words: { cause: string; remedy: string } | null;
  rounds: OverdueRound[];
  /** What was done about it, newest first; null where the actor may not read it. */
  steps: TrailStep[] | null;
};

export async function readChoice(
  tx: ReadTx,
  actor: Actor,
  { plan, dates }: PlanBoard,
  entry: OverdueEntry,
): Promise<OverdueChoice> {
  const { item } = entry;
  const supporting = item.facts.assignments
    .filter((each) => each.part === "supporting" && each.endedAt === null)
    .map((each) => each.organisation);
  const subject = { plan: plan.code, lead: item.assessment.lead, supporting };
  const readable = can(actor, "report.readProblems", subject);
  const rows = await tx.reportRound.findMany({
    where: { report: { milestoneId: item.id }, signedAt: { lte: dates.knownBy } },
    include: roundInclude,
    orderBy: { signedAt: "desc" },
    take: 6,
  });
  const rounds = rows.map((row): OverdueRound => {
    const decided = row.decidedAt !== null && row.decidedAt <= dates.knownBy;
    return {
      period: row.report.period.code,
      sentOn: toLocalDate(row.signedAt ?? row.sentAt),
      outcome: decided ? row.outcome : "pending",
      reportId: row.reportId,
      on: toDay(row.factOn ?? row.report.period.endsOn),
      draft: toDraft(row),
      reason: decided && readable ? row.reason : null,
    };
  });
  const accepted = rounds.find((round) => round.outcome === "accepted") ?? null;
  const words =
    readable && accepted
      ? { cause: accepted.draft.problemsText, remedy: accepted.draft.nextText }
      : null;
  const steps = can(actor, "supervision.read", subject)
    ? await readItemTrail(tx, item.id, dates)
    : null;
  return { entry, supporting, words, rounds, steps };
}
