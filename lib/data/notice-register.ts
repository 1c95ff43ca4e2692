// The register of notices: all of a plan for the commission, leaders and the auditor; a unit's own for the unit.
import "server-only";
import type { Actor } from "../domain/actor";
import { toLocalDate, workingDaysBetween } from "../domain/calendar";
import { DomainError } from "../domain/errors";
import { can } from "../domain/permissions";
import { awaitsUnit, replyLateDays } from "../domain/supervision/notice";
import { asActor, type ReadTx } from "./as-actor";
import { readWorkCalendar } from "./calendar-days";
import { type Notice, noticeInclude, toNotice } from "./notice-rows";
import { readSuccession } from "./notice-units";
import { mayWithNotice } from "./notices";
import { getVisiblePlan } from "./scope";

export type RegisteredNotice = Notice & {
  /** Working days past the day by which to reply, or to it; 0 where nothing runs. */
  lateDays: number;
  leftDays: number;
  /** The actor may acknowledge it and reply. */
  own: boolean;
};

export type NoticeRegister = {
  planId: string;
  /** Every notice of the plan, or those of the actor's units alone. */
  whole: boolean;
  notices: RegisteredNotice[];
};

/** Newest first, drafts before all; drafts for the commission alone. Throws notFound, or notAllowed outside the chase. */
export async function getNoticeRegister(
  actor: Actor,
  planCode: string,
  now: Date,
): Promise<NoticeRegister> {
  return asActor(actor, (tx) => readNoticeRegister(tx, actor, planCode, now));
}

/** The same inside a transaction of the caller's. */
export async function readNoticeRegister(
  tx: ReadTx,
  actor: Actor,
  planCode: string,
  now: Date,
): Promise<NoticeRegister> {
  const plan = await getVisiblePlan(tx, actor, planCode);
  const whole = can(actor, "supervision.read", { plan: planCode });
  const units =
    actor.kind === "user" ? actor.grants.flatMap((each) => each.organisation ?? []) : [];
  const own = units.filter((lead) => can(actor, "supervision.read", { plan: planCode, lead }));
  if (!whole && own.length === 0) throw new DomainError("notAllowed");
  const today = toLocalDate(now);
  const succession = await readSuccession(tx, today);
  const calendar = await readWorkCalendar(tx);
  const rows = await tx.notice.findMany({
    where: {
      planId: plan.id,
      ...(can(actor, "notice.send", { plan: planCode }) ? {} : { issuedAt: { not: null } }),
    },
    include: noticeInclude,
    orderBy: [{ issuedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
  });
  const notices = rows
    .map((row) => toNotice(row, today, succession))
    .filter(
      ({ unit, answering }) =>
        whole || [unit.code, ...answering].some((code) => own.includes(code)),
    )
    .map((notice) => ({
      ...notice,
      lateDays: replyLateDays(notice, today, calendar),
      leftDays:
        awaitsUnit(notice.state) && today < notice.replyBy
          ? workingDaysBetween(today, notice.replyBy, calendar)
          : 0,
      own: mayWithNotice(actor, "notice.answer", notice),
    }));
  return { planId: plan.id, whole, notices };
}

/** Notices that wait for the actor's unit to acknowledge them or reply, and how many of them are late. */
export async function countOwnNotices(
  actor: Actor,
  planCode: string,
  now: Date,
): Promise<{ waiting: number; late: number }> {
  const { notices } = await getNoticeRegister(actor, planCode, now);
  const waiting = notices.filter(({ own, state }) => own && awaitsUnit(state));
  return { waiting: waiting.length, late: waiting.filter((each) => each.lateDays > 0).length };
}
