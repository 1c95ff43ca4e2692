// The steps every move of an indicator's report shares: the same table, permissions and verbs as a report's.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import { DomainError } from "@/lib/domain/errors";
import type { NotificationAsk, NotificationKind } from "@/lib/domain/notification/notification";
import { can } from "@/lib/domain/permissions";
import {
  type ReportTransitionName,
  reportTransitions,
} from "@/lib/domain/report/report-transitions";
import { decide } from "@/lib/domain/workflow";
import { orNotYet } from "@/lib/data/hidden";
import { type FigureReport, getFigureReport, moveFigureReport } from "@/lib/data/indicator-reports";
import type { AuditedTx } from "@/lib/data/record-change";

export type FigureMove = {
  report: FigureReport;
  transition: (typeof reportTransitions)[number];
  at: Date;
};

export const figureMoveInput = z.object({
  reportId: z.uuid(),
  /** The version the mover looked at; forms always say it. Without one whatever stands there is moved. */
  expectedVersion: z.int().optional(),
});
export type FigureMoveInput = z.infer<typeof figureMoveInput>;

type Ask = FigureMoveInput & { name: ReportTransitionName; reason: string | null; at: Date };

/**
 * The report and the transition, once rights, state and reason hold. Throws notFound (also across plans),
 * notAllowed, wrongState, incomplete {fields: reason}, or conflict when it is not what the mover looked at.
 */
export async function prepareFigureMove(
  tx: AuditedTx,
  actor: Actor,
  { reportId, expectedVersion, name, reason, at }: Ask,
): Promise<FigureMove> {
  const now = { asOf: toLocalDate(at), knownBy: at };
  const row = reportTransitions.find((transition) => transition.name === name);
  if (!row) throw new DomainError("notAllowed");
  const report = await orNotYet(actor, row.permission, () =>
    getFigureReport(tx, actor, reportId, now),
  );
  if (!can(actor, row.permission, report.subject)) throw new DomainError("notAllowed");
  const decision = decide(reportTransitions, name, report.state, reason);
  if (!decision.allowed && decision.reason === "reasonMissing") {
    throw new DomainError("incomplete", { fields: [{ field: "reason", code: "required" }] });
  }
  if (!decision.allowed) throw new DomainError("wrongState");
  // The same state may hold another figure by now: taken back or returned, changed, and sent again.
  if (expectedVersion !== undefined && expectedVersion !== report.version)
    throw new DomainError("conflict");
  return { report, transition: decision.transition, at };
}

/** Moves the report and gives the round that is open. Throws conflict when somebody moved it first. */
export async function moveOpenRound(
  tx: AuditedTx,
  { report, transition, at }: FigureMove,
): Promise<NonNullable<FigureReport["pending"]>> {
  const { id, state: from, version: expectedVersion } = report;
  await moveFigureReport(tx, { id, from, to: transition.to, expectedVersion, at });
  if (!report.pending) throw new DomainError("conflict");
  return report.pending;
}

const kindOf: Readonly<Partial<Record<ReportTransitionName, NotificationKind>>> = {
  send: "figureSent",
  sign: "figureSigned",
  returnByHead: "figureReturned",
  return: "figureReturned",
  accept: "figureAccepted",
};

/** Whom the table says to tell of a move, with the page where it goes on; empty where it names nobody. */
export function figureNotice({ report, transition }: FigureMove): NotificationAsk[] {
  const kind = kindOf[transition.name];
  const { notify: permission } = transition;
  if (!kind || permission === null) return [];
  const { planCode, indicator, dataYear, subject } = report;
  const page = `/plans/${encodeURIComponent(planCode)}/indicators/${encodeURIComponent(indicator)}`;
  return [
    {
      kind,
      planId: report.planId,
      to: { permission, subject },
      subjectType: "IndicatorReport",
      subjectId: report.id,
      params: { indicator, year: dataYear },
      link: `${page}/report?year=${dataYear}`,
    },
  ];
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
