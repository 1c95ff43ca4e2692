// The commission weighs a reply, closes a notice without one, or gives up a draft.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { NOTICE_TEXT_LIMIT } from "@/lib/domain/supervision/notice";
import { decideNoticeReply, updateNotice } from "@/lib/data/notices";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "../report/author";
import {
  noticeEntry,
  type NoticeInput,
  noticeInput,
  noticeTold,
  prepareNoticeMove,
} from "./notice-move";

const reason = z.string().trim().max(NOTICE_TEXT_LIMIT);

export const decideReplyInput = noticeInput.extend({
  decision: z.enum(["accept", "sendBack"]),
  reason,
});
export type DecideReplyInput = z.infer<typeof decideReplyInput>;

/** Accepted it closes the notice; sent back, with a reason, the unit replies again. Throws as prepareNoticeMove. */
export async function decideReply(
  actor: Actor,
  input: DecideReplyInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  const typed = input.reason || null;
  await recordChange(actor, at, async (tx) => {
    const ask = { ...input, name: input.decision, reason: typed, now: at };
    const move = await prepareNoticeMove(tx, actor, ask);
    const { notice, transition } = move;
    const reply = notice.replies.findLast((each) => each.outcome === "pending");
    if (!reply) throw new DomainError("conflict");
    const outcome = input.decision === "accept" ? "accepted" : "sentBack";
    const by = authorOf(actor);
    await decideNoticeReply(tx, { id: reply.id, outcome, reason: typed }, { at, by });
    const ended = outcome === "accepted" ? { endedAt: at, endedByName: by.name } : {};
    await updateNotice(tx, notice, { state: transition.to, ...ended });
    const after = { state: transition.to, round: reply.round };
    return {
      result: undefined,
      audit: [noticeEntry(notice, { action: transition.audit, after, reason: typed })],
      notify: noticeTold(move),
    };
  });
}

export const closeNoticeInput = noticeInput.extend({ reason });
export type CloseNoticeInput = z.infer<typeof closeNoticeInput>;

/** A reply that waits stays as it is: it was neither accepted nor sent back. Throws as prepareNoticeMove. */
export async function closeNotice(
  actor: Actor,
  input: CloseNoticeInput,
  clock: Clock,
): Promise<void> {
  await endWith(actor, { ...input, name: "close" }, clock);
}

/** A draft alone. Throws as prepareNoticeMove. */
export async function withdrawNotice(
  actor: Actor,
  input: NoticeInput,
  clock: Clock,
): Promise<void> {
  await endWith(actor, { ...input, reason: "", name: "withdraw" }, clock);
}

async function endWith(
  actor: Actor,
  input: CloseNoticeInput & { name: "close" | "withdraw" },
  clock: Clock,
): Promise<void> {
  const at = clock();
  const endReason = input.reason || null;
  await recordChange(actor, at, async (tx) => {
    const move = await prepareNoticeMove(tx, actor, { ...input, reason: endReason, now: at });
    const { notice, transition } = move;
    const { to: state, audit: action } = transition;
    const ended = { endedAt: at, endedByName: authorOf(actor).name, endReason };
    await updateNotice(tx, notice, { state, ...ended });
    return {
      result: undefined,
      audit: [noticeEntry(notice, { action, after: { state }, reason: endReason })],
      notify: noticeTold(move),
    };
  });
}
