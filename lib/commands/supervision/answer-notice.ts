// The unit acknowledges a notice 签收, and replies to it. Every round of replies is kept.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { NOTICE_TEXT_LIMIT } from "@/lib/domain/supervision/notice";
import { insertNoticeReply, updateNotice } from "@/lib/data/notices";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "../report/author";
import {
  noticeEntry,
  type NoticeInput,
  noticeInput,
  noticeTold,
  prepareNoticeMove,
} from "./notice-move";

/** Throws as prepareNoticeMove. */
export async function acknowledgeNotice(
  actor: Actor,
  input: NoticeInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const ask = { ...input, name: "acknowledge", reason: null, now: at } as const;
    const { notice, transition } = await prepareNoticeMove(tx, actor, ask);
    const { to: state } = transition;
    const acknowledged = { acknowledgedAt: at, acknowledgedByName: authorOf(actor).name };
    await updateNotice(tx, notice, { state, ...acknowledged });
    const entry = noticeEntry(notice, { action: transition.audit, after: { state } });
    return { result: undefined, audit: [entry] };
  });
}

export const replyNoticeInput = noticeInput.extend({
  text: z.string().trim().max(NOTICE_TEXT_LIMIT),
});
export type ReplyNoticeInput = z.infer<typeof replyNoticeInput>;

/** A reply says by itself that the notice was received. Throws as prepareNoticeMove, or incomplete {fields: text}. */
export async function replyNotice(
  actor: Actor,
  { text, ...input }: ReplyNoticeInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const ask = { ...input, name: "reply", reason: null, now: at } as const;
    const move = await prepareNoticeMove(tx, actor, ask);
    const { notice, transition } = move;
    if (text === "")
      throw new DomainError("incomplete", { fields: [{ field: "text", code: "required" }] });
    const by = authorOf(actor);
    const received = notice.acknowledgedAt
      ? {}
      : { acknowledgedAt: at, acknowledgedByName: by.name };
    await updateNotice(tx, notice, { state: transition.to, ...received });
    const round = notice.replies.length + 1;
    await insertNoticeReply(tx, { noticeId: notice.id, round, text }, { at, by });
    const after = { state: transition.to, round, text };
    return {
      result: undefined,
      audit: [noticeEntry(notice, { action: transition.audit, after })],
      notify: noticeTold(move),
    };
  });
}
