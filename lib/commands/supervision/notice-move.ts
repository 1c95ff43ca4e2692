// The steps every move of a notice shares: may this actor, from this state, as it was seen, with this reason?
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { AuditAction } from "@/lib/domain/audit";
import { DomainError } from "@/lib/domain/errors";
import type { NotificationAsk, NotificationKind } from "@/lib/domain/notification/notification";
import { noticeNumber } from "@/lib/domain/supervision/notice";
import {
  type NoticeTransitionName,
  noticeTransitions,
} from "@/lib/domain/supervision/notice-transitions";
import { takeTransition } from "@/lib/domain/workflow";
import type { Notice } from "@/lib/data/notice-rows";
import { lockNotice, mayWithNotice } from "@/lib/data/notices";
import type { AuditedTx } from "@/lib/data/record-change";
import { getVisiblePlan } from "@/lib/data/scope";

export const noticeInput = z.object({
  plan: z.string(),
  noticeId: z.uuid(),
  /** The version that was looked at. */
  expectedVersion: z.number().int(),
});
export type NoticeInput = z.infer<typeof noticeInput>;

export type NoticeMove = { notice: Notice; transition: (typeof noticeTransitions)[number] };

type Ask = NoticeInput & { name: NoticeTransitionName; reason: string | null; now: Date };

/**
 * The notice, held to the end of the transaction, and the transition. Throws notFound (also across plans), notAllowed,
 * wrongState, incomplete {fields: reason}, or conflict where somebody has moved or rewritten it since it was looked at.
 */
export async function prepareNoticeMove(
  tx: AuditedTx,
  actor: Actor,
  { plan: planCode, noticeId, expectedVersion, name, reason, now }: Ask,
): Promise<NoticeMove> {
  const plan = await getVisiblePlan(tx, actor, planCode);
  const notice = await lockNotice(tx, actor, plan, { id: noticeId, now });
  const row = noticeTransitions.find((transition) => transition.name === name);
  if (!row || !mayWithNotice(actor, row.permission, notice)) throw new DomainError("notAllowed");
  const transition = takeTransition(noticeTransitions, name, notice.state, reason);
  if (notice.version !== expectedVersion) throw new DomainError("conflict");
  return { notice, transition };
}

/** What the log keeps of a notice that was changed. */
export function noticeEntry(
  notice: Pick<Notice, "id" | "planId" | "state" | "kind" | "unit" | "year" | "number">,
  change: {
    action: AuditAction;
    after?: Readonly<Record<string, unknown>>;
    reason?: string | null;
  },
) {
  return {
    action: change.action,
    planId: notice.planId,
    subjectType: "Notice",
    subjectId: notice.id,
    before: { state: notice.state },
    after: {
      kind: notice.kind,
      unit: notice.unit.code,
      number: noticeNumber(notice),
      ...change.after,
    },
    reason: change.reason ?? null,
  };
}

const kindOf: Readonly<Record<NoticeTransitionName, NotificationKind | null>> = {
  issue: "noticeIssued",
  acknowledge: null,
  reply: "noticeReplied",
  sendBack: "noticeDecided",
  accept: "noticeDecided",
  close: "noticeDecided",
  withdraw: null,
};

/** Whom the table says to tell of a move, on the notice's own page. Of a merged unit those that stand in for it. */
export function noticeTold({ notice, transition }: NoticeMove): NotificationAsk[] {
  const { notify: permission, name } = transition;
  const kind = kindOf[name];
  if (!kind || permission === null) return [];
  const plan = notice.plan.code;
  const outcome = name === "issue" ? notice.kind : name;
  const units = permission === "notice.send" ? [null] : notice.answering;
  return units.map((lead) => ({
    kind,
    planId: notice.planId,
    to: { permission, subject: { plan, lead } },
    subjectType: "Notice",
    subjectId: notice.id,
    params: { outcome, on: notice.replyBy, count: notice.items.length, unit: notice.unit.code },
    link: noticeLink(notice),
  }));
}

export function noticeLink({ plan, id }: Pick<Notice, "plan" | "id">): string {
  return `/plans/${encodeURIComponent(plan.code)}/notices/${id}`;
}
