// The steps every move of an indicator's report shares: the same table, permissions and verbs as a report's.
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import { DomainError } from "@/lib/domain/errors";
import { can } from "@/lib/domain/permissions";
import {
  type ReportTransitionName,
  reportTransitions,
} from "@/lib/domain/report/report-transitions";
import { decide } from "@/lib/domain/workflow";
import { type FigureReport, getFigureReport, moveFigureReport } from "@/lib/data/indicator-reports";
import type { AuditedTx } from "@/lib/data/record-change";

export type FigureMove = {
  report: FigureReport;
  transition: (typeof reportTransitions)[number];
  at: Date;
};
type Ask = { reportId: string; name: ReportTransitionName; reason: string | null; at: Date };

/**
 * The report and the transition, once rights, state and reason hold. Throws notFound (also across plans),
 * notAllowed, wrongState or incomplete {fields: reason}.
 */
export async function prepareFigureMove(
  tx: AuditedTx,
  actor: Actor,
  { reportId, name, reason, at }: Ask,
): Promise<FigureMove> {
  const now = { asOf: toLocalDate(at), knownBy: at };
  const report = await getFigureReport(tx, actor, reportId, now);
  const row = reportTransitions.find((transition) => transition.name === name);
  if (!row || !can(actor, row.permission, report.subject)) throw new DomainError("notAllowed");
  const decision = decide(reportTransitions, name, report.state, reason);
  if (decision.allowed) return { report, transition: decision.transition, at };
  if (decision.reason === "reasonMissing") {
    throw new DomainError("incomplete", { fields: [{ field: "reason", code: "required" }] });
  }
  throw new DomainError("wrongState");
}

/** Moves the report and gives the round that is open. Throws conflict when somebody moved it first. */
export async function moveOpenRound(
  tx: AuditedTx,
  { report, transition, at }: FigureMove,
): Promise<NonNullable<FigureReport["pending"]>> {
  await moveFigureReport(tx, { id: report.id, from: report.state, to: transition.to, at });
  if (!report.pending) throw new DomainError("conflict");
  return report.pending;
}

/** What the log keeps of a move. */
export function figureEntry({ report, transition }: FigureMove, reason: string | null = null) {
  const { indicator, dataYear } = report;
  return {
    action: transition.audit,
    planId: report.planId,
    subjectType: "IndicatorReport",
    subjectId: report.id,
    before: { state: report.state },
    after: { state: transition.to, indicator, dataYear },
    reason,
  };
}
