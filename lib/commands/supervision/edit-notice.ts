// The demand and the day by which to reply are changed while the notice is a draft.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { noticeFaults } from "@/lib/domain/supervision/notice";
import { readWorkCalendar } from "@/lib/data/calendar-days";
import { fromDay } from "@/lib/data/days";
import { lockNotice, mayWithNotice, updateNotice } from "@/lib/data/notices";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan } from "@/lib/data/scope";
import { noticeTexts } from "./draft-notices";
import { noticeEntry, noticeInput } from "./notice-move";

export const editNoticeInput = noticeInput.extend(noticeTexts);
export type EditNoticeInput = z.infer<typeof editNoticeInput>;

/** Throws notFound, notAllowed, wrongState (issued or withdrawn), conflict, or invalid {fields: demand, replyBy}. */
export async function editNotice(
  actor: Actor,
  input: EditNoticeInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, input.plan);
    const notice = await lockNotice(tx, actor, plan, { id: input.noticeId, now: at });
    if (!mayWithNotice(actor, "notice.send", notice)) throw new DomainError("notAllowed");
    if (notice.state !== "draft") throw new DomainError("wrongState");
    if (notice.version !== input.expectedVersion) throw new DomainError("conflict");
    const { demand, replyBy } = input;
    const faults = noticeFaults(input, toLocalDate(at), await readWorkCalendar(tx));
    if (faults.length > 0) throw new DomainError("invalid", { fields: faults });
    await updateNotice(tx, notice, { demand, replyBy: fromDay(replyBy) });
    const entry = noticeEntry(notice, {
      action: "notice.drafted",
      after: { state: "draft", demand, replyBy },
    });
    const before = { state: "draft", demand: notice.demand, replyBy: notice.replyBy };
    return { result: undefined, audit: [{ ...entry, before }] };
  });
}
