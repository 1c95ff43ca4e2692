// The steps every move of a report shares: may this actor, from this state, with this reason?
import type { Actor } from "@/lib/domain/actor";
import { DomainError } from "@/lib/domain/errors";
import type { NotificationAsk, NotificationKind } from "@/lib/domain/notification/notification";
import { can } from "@/lib/domain/permissions";
import {
  type ReportTransitionName,
  reportTransitions,
} from "@/lib/domain/report/report-transitions";
import { decide } from "@/lib/domain/workflow";
import type { AuditedTx } from "@/lib/data/record-change";
import { getReport, type Report } from "@/lib/data/reports";

export type Move = { report: Report; transition: (typeof reportTransitions)[number] };

/**
 * The report and the transition, once rights, state and reason hold. Throws notFound (also across plans),
 * notAllowed, wrongState or incomplete {fields: reason}.
 */
export async function prepareMove(
  tx: AuditedTx,
  actor: Actor,
  ask: { reportId: string; name: ReportTransitionName; reason: string | null },
): Promise<Move> {
  const report = await getReport(tx, actor, ask.reportId);
  const row = reportTransitions.find((transition) => transition.name === ask.name);
  if (!row || !can(actor, row.permission, report.subject)) throw new DomainError("notAllowed");
  const decision = decide(reportTransitions, ask.name, report.state, ask.reason);
  if (decision.allowed) return { report, transition: decision.transition };
  if (decision.reason === "reasonMissing") {
    throw new DomainError("incomplete", { fields: [{ field: "reason", code: "required" }] });
  }
  throw new DomainError("wrongState");
}

const kindOf: Readonly<Partial<Record<ReportTransitionName, NotificationKind>>> = {
  send: "reportSent",
  sign: "reportSigned",
  returnByHead: "reportReturnedByHead",
  return: "reportReturned",
  accept: "reportAccepted",
  revoke: "acceptanceRevoked",
};

/** Whom the table says to tell of a move, with the page where it goes on; empty where it names nobody. */
export function moveNotice({ report, transition }: Move): NotificationAsk[] {
  const kind = kindOf[transition.name];
  const { notify: permission } = transition;
  if (!kind || permission === null) return [];
  const base = `/plans/${encodeURIComponent(report.plan.code)}`;
  const page = {
    withHead: `${base}/sign/${report.id}`,
    withCommission: `${base}/reviews/${report.id}`,
  }[transition.to as string];
  const item = encodeURIComponent(report.milestone.code);
  return [
    {
      kind,
      planId: report.planId,
      to: { permission, subject: report.subject, milestoneId: report.milestoneId },
      subjectType: "ProgressReport",
      subjectId: report.id,
      params: { milestone: report.milestone.code, period: report.period.code },
      link: page ?? `${base}/work/${item}?period=${report.period.code}`,
    },
  ];
}

/** The round that the head or the commission decides on. Throws conflict when none is open. */
export function pendingRound({ report }: Move): NonNullable<Report["pending"]> {
  if (!report.pending) throw new DomainError("conflict");
  return report.pending;
}

/** What the log keeps of a move. */
export function moveEntry({ report, transition }: Move, reason: string | null = null) {
  return {
    action: transition.audit,
    planId: report.planId,
    subjectType: "ProgressReport",
    subjectId: report.id,
    before: { state: report.state },
    after: { state: transition.to, milestone: report.milestone.code, period: report.period.code },
    reason,
  };
}
