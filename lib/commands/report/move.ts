// The steps every move of a report shares: may this actor, from this state, with this reason?
import type { Actor } from "@/lib/domain/actor";
import { DomainError } from "@/lib/domain/errors";
import type { NotificationAsk, NotificationKind } from "@/lib/domain/notification/notification";
import { can, type Permission } from "@/lib/domain/permissions";
import {
  type ReportTransitionName,
  reportTransitions,
} from "@/lib/domain/report/report-transitions";
import { takeTransition } from "@/lib/domain/workflow";
import type { AuditedTx } from "@/lib/data/record-change";
import { readProposals } from "@/lib/data/corrections";
import { orNotYet } from "@/lib/data/hidden";
import { getReport, type Report } from "@/lib/data/reports";

export type Move = { report: Report; transition: (typeof reportTransitions)[number] };

/**
 * The report and the transition, once rights, state and reason hold. Throws notFound (also across plans),
 * notAllowed, wrongState, incomplete {fields: reason}, or ownWork: whoever proposed a correction does not accept it.
 */
export async function prepareMove(
  tx: AuditedTx,
  actor: Actor,
  ask: {
    reportId: string;
    name: ReportTransitionName;
    reason: string | null;
    /** Another right by which the move may be made: recording what the head has signed on paper. */
    permission?: Permission;
  },
): Promise<Move> {
  const row = reportTransitions.find((transition) => transition.name === ask.name);
  if (!row) throw new DomainError("notAllowed");
  const permission = ask.permission ?? row.permission;
  const report = await orNotYet(actor, permission, () => getReport(tx, actor, ask.reportId));
  if (!can(actor, permission, report.subject)) throw new DomainError("notAllowed");
  const transition = takeTransition(reportTransitions, ask.name, report.state, ask.reason);
  if (ask.name === "accept") await assertNotOwn(tx, actor, report);
  return { report, transition };
}

async function assertNotOwn(tx: AuditedTx, actor: Actor, report: Report): Promise<void> {
  if (report.correction === null || actor.kind !== "user") return;
  const proposal = (await readProposals(tx, [report.id])).get(report.id);
  if (proposal?.personId === actor.personId) {
    throw new DomainError("ownWork", { params: { items: report.milestone.code } });
  }
}

const kindOf: Readonly<Partial<Record<ReportTransitionName, NotificationKind>>> = {
  send: "reportSent",
  sign: "reportSigned",
  returnByHead: "reportReturnedByHead",
  return: "reportReturned",
  accept: "reportAccepted",
  revoke: "acceptanceRevoked",
};

/** On its way to the commission a correction is called what it is. */
function correctionKindOf(name: ReportTransitionName): NotificationKind | undefined {
  return name === "send" || name === "sign" ? "correctionSent" : kindOf[name];
}

/** Whom the table says to tell of a move, with the page where it goes on; empty where it names nobody. */
export function moveNotice({ report, transition }: Move): NotificationAsk[] {
  const kind = report.correction ? correctionKindOf(transition.name) : kindOf[transition.name];
  const { notify: permission } = transition;
  if (!kind || permission === null) return [];
  const base = `/plans/${encodeURIComponent(report.plan.code)}`;
  const page = {
    withHead: `${base}/sign/${report.id}`,
    withCommission: `${base}/reviews/${report.id}`,
  }[transition.to as string];
  const item = encodeURIComponent(report.milestone.code);
  const own = report.correction
    ? `${base}/corrections/${report.id}`
    : `${base}/work/${item}?period=${report.period.code}`;
  return [
    {
      kind,
      planId: report.planId,
      to: { permission, subject: report.subject, milestoneId: report.milestoneId },
      subjectType: "ProgressReport",
      subjectId: report.id,
      params: { milestone: report.milestone.code, period: report.period.code },
      link: page ?? own,
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
    after: {
      state: transition.to,
      milestone: report.milestone.code,
      period: report.period.code,
      ...(report.correction ? { supersedes: report.correction.supersedes } : {}),
    },
    reason,
  };
}
