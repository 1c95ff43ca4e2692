// A notice is issued: it gets the next number of its kind in the plan's year, and the days of its items stay as they are.
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate, yearOf } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { noticeFaults, noticeNumber } from "@/lib/domain/supervision/notice";
import { readWorkCalendar } from "@/lib/data/calendar-days";
import type { Notice } from "@/lib/data/notice-rows";
import { freezeNoticeItems, nextNoticeNumber, updateNotice } from "@/lib/data/notices";
import { readPlanBoard } from "@/lib/data/plan-board";
import { lockPlan } from "@/lib/data/plans";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { getVisiblePlan } from "@/lib/data/scope";
import { authorOf } from "../report/author";
import { noticeEntry, type NoticeInput, noticeTold, prepareNoticeMove } from "./notice-move";
import { chosenItems } from "./pressing-items";

/**
 * The number it got. Throws as prepareNoticeMove; invalid {fields}: demand, replyBy, kind (orderNotAllowed), or items
 * (settled, noLead, otherUnit), where the draft no longer holds.
 */
export async function issueNotice(
  actor: Actor,
  input: NoticeInput,
  clock: Clock,
): Promise<{ year: number; number: number }> {
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, input.plan);
    // One notice of a plan at a time gets its number: none is given twice, none is left out.
    await lockPlan(tx, plan.id);
    const ask = { ...input, name: "issue", reason: null, now: at } as const;
    const move = await prepareNoticeMove(tx, actor, ask);
    const { notice, transition } = move;
    await mustHold(tx, plan, notice, at);
    const items = await daysOf(tx, actor, notice, at);
    const year = yearOf(toLocalDate(at));
    const number = await nextNoticeNumber(tx, { planId: plan.id, kind: notice.kind, year });
    const by = authorOf(actor);
    const issued = { year, number, issuedAt: at, issuedById: by.id, issuedByName: by.name };
    await updateNotice(tx, notice, { state: transition.to, ...issued });
    await freezeNoticeItems(tx, notice.id, items);
    const after = {
      state: transition.to,
      number: noticeNumber({ year, number }),
      replyBy: notice.replyBy,
      items: items.map(({ code, daysLate }) => ({ code, daysLate })),
    };
    return {
      result: { year, number },
      audit: [noticeEntry(notice, { action: transition.audit, after })],
      notify: noticeTold(move),
    };
  });
}

async function mustHold(
  tx: AuditedTx,
  plan: { mayIssueOrders: boolean },
  notice: Notice,
  at: Date,
): Promise<void> {
  const faults = noticeFaults(notice, toLocalDate(at), await readWorkCalendar(tx));
  if (notice.kind === "order" && !plan.mayIssueOrders)
    faults.push({ field: "kind", code: "orderNotAllowed" });
  if (faults.length > 0) throw new DomainError("invalid", { fields: faults });
}

/** Its items as they stand on the day of issue, still led by the unit or by one that stands in for it. */
async function daysOf(tx: AuditedTx, actor: Actor, notice: Notice, at: Date) {
  const dates = { asOf: toLocalDate(at), knownBy: at, live: true };
  const board = await readPlanBoard(tx, actor, notice.plan.code, dates);
  const items = chosenItems(
    board,
    notice.items.map((item) => item.code),
  );
  const own = [notice.unit.code, ...notice.answering];
  const moved = items.filter((item) => !own.includes(item.lead)).map((item) => item.code);
  if (moved.length > 0) {
    throw new DomainError("invalid", {
      fields: [{ field: "items", code: "otherUnit", params: { items: moved.join("、") } }],
    });
  }
  return items.map(({ id, code, assessment }) => ({
    milestoneId: id,
    code,
    dueOn: assessment.dueOn,
    daysLate: assessment.daysLate,
  }));
}
