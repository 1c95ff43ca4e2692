// What the page of one notice shows: the notice, its files, and how its items stand now.
import "server-only";
import type { Actor } from "../domain/actor";
import { toLocalDate, workingDaysBetween } from "../domain/calendar";
import { mayAttach } from "../domain/document/attachment";
import { awaitsUnit, replyLateDays } from "../domain/supervision/notice";
import { asActor } from "./as-actor";
import { type AttachedFile, listAttachments } from "./attachments";
import { readWorkCalendar } from "./calendar-days";
import type { Notice } from "./notice-rows";
import { getNotice } from "./notices";
import { type PlanBoard, readPlanBoard } from "./plan-board";

export type NoticePage = {
  notice: Notice & { lateDays: number; leftDays: number };
  board: PlanBoard;
  files: AttachedFile[];
  mayAttach: boolean;
};

/** Throws as getNotice. */
export async function getNoticePage(
  actor: Actor,
  planCode: string,
  id: string,
  now: Date,
): Promise<NoticePage> {
  const notice = await getNotice(actor, planCode, id, now);
  const today = toLocalDate(now);
  return asActor(actor, async (tx) => {
    const dates = { asOf: today, knownBy: now, live: true };
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const calendar = await readWorkCalendar(tx);
    const { state, replyBy } = notice;
    const leftDays =
      awaitsUnit(state) && today < replyBy ? workingDaysBetween(today, replyBy, calendar) : 0;
    const { unit, answering: acting } = notice;
    const owner = {
      type: "notice",
      state,
      plan: planCode,
      unit: unit.code,
      acting,
      items: [],
    } as const;
    return {
      notice: { ...notice, lateDays: replyLateDays(notice, today, calendar), leftDays },
      board,
      files: await listAttachments(tx, "notice", notice.id, actor),
      mayAttach: mayAttach(actor, { ...owner, unit: notice.unit.code, acting: notice.answering }),
    };
  });
}
