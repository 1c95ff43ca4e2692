// The steps every move of a request for another date shares: may this actor, of this state and version, with this reason?
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import { isOwnRequest, stepObstacle } from "@/lib/domain/deadline/deadline-rights";
import {
  type DeadlineTransitionName,
  deadlineTransitions,
} from "@/lib/domain/deadline/deadline-transitions";
import type { DeadlineKind } from "@/lib/domain/deadline/which-change";
import { DomainError } from "@/lib/domain/errors";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { LocalDate } from "@/lib/domain/milestone/milestone";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import { takeTransition } from "@/lib/domain/workflow";
import {
  type DeadlineChange,
  getDeadlineChange,
  getItemAtNow,
  type ItemAtNow,
} from "@/lib/data/deadlines";
import { lockMilestone } from "@/lib/data/definitions";
import type { AuditedTx } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";

type Ask = {
  changeId: string;
  /** The version that was seen: another one is not decided by this. */
  expectedVersion: number;
  name: DeadlineTransitionName;
  reason: string | null;
  at: Date;
};

export type ChangeMove = {
  plan: Awaited<ReturnType<typeof getDeadlineChange>>["plan"];
  change: DeadlineChange;
  item: ItemAtNow;
  transition: (typeof deadlineTransitions)[number];
};

/**
 * The request behind the item's lock, once rights, state, version and reason hold. Throws notFound (also across plans),
 * notAllowed, ownWork (decided by whom it was asked for or signed), wrongState {obstacle?}, conflict, or
 * incomplete {fields: reason}.
 */
export async function prepareChangeMove(
  tx: AuditedTx,
  actor: Actor,
  { changeId, expectedVersion, name, reason, at }: Ask,
): Promise<ChangeMove> {
  const seen = await getDeadlineChange(tx, actor, changeId);
  await lockMilestone(tx, seen.plan.id, seen.change.milestone);
  // Once more behind the lock: somebody may just have decided it.
  const { plan, change } = await getDeadlineChange(tx, actor, changeId);
  const item = await getItemAtNow(tx, plan, change.milestone, at);
  const row = deadlineTransitions.find((each) => each.name === name);
  if (!row) throw new DomainError("wrongState");
  mustBeAllowed(actor, row.permission, item.subject);
  if (row.permission === "deadline.decide" && isOwnRequest(actor, change)) {
    throw new DomainError("ownWork");
  }
  const transition = takeTransition(deadlineTransitions, name, change.state, reason);
  if (change.version !== expectedVersion) throw new DomainError("conflict");
  const obstacle = stepObstacle(name, change.kind, item.assessment);
  if (obstacle) throw new DomainError("wrongState", { params: { obstacle } });
  return { plan, change, item, transition };
}

/** The how manieth of its kind it is, or would be, from 1. */
export function nthOf(kind: DeadlineKind, assessment: Assessment): number {
  return (kind === "extension" ? assessment.extensions : assessment.rectifications) + 1;
}

export function changePath(plan: string, changeId: string): string {
  return `/plans/${encodeURIComponent(plan)}/deadlines/${changeId}`;
}

/** What the log keeps of a move. `to`: the date asked for, or the one given. */
export function changeEntry(
  { plan, change, item, transition }: ChangeMove,
  { reason, to }: { reason: string | null; to: LocalDate },
): AuditEntry {
  return {
    action: transition.audit,
    planId: plan.id,
    subjectType: "DeadlineChange",
    subjectId: change.id,
    before: { state: change.state },
    after: {
      state: transition.to,
      milestone: change.milestone,
      kind: change.kind,
      nth: nthOf(change.kind, item.assessment),
      from: change.fromOn,
      to,
    },
    reason,
  };
}

const kindsOf = {
  resend: "deadlineAsked",
  sign: "deadlineSigned",
  returnByHead: "deadlineDecided",
  grant: "deadlineDecided",
  refuse: "deadlineDecided",
  withdraw: null,
} as const;

/** Whom the table says to tell; empty where it names nobody. `on`: the date given. */
export function changeNotice(
  { plan, change, item, transition }: ChangeMove,
  on: LocalDate | null = null,
): NotificationAsk[] {
  const kind = kindsOf[transition.name];
  if (kind === null || transition.notify === null) return [];
  const outcome = kind === "deadlineDecided" ? transition.to : change.kind;
  return [
    {
      kind,
      planId: plan.id,
      to: { permission: transition.notify, subject: item.subject, milestoneId: item.milestoneId },
      subjectType: "DeadlineChange",
      subjectId: change.id,
      params: { milestone: change.milestone, outcome, ...(on ? { on } : {}) },
      link: changePath(plan.code, change.id),
    },
  ];
}
