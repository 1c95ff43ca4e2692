// A running notice is handed to the government's inspection office, whose number is recorded. It runs on.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { isRunning } from "@/lib/domain/supervision/notice";
import { lockNotice, mayWithNotice, updateNotice } from "@/lib/data/notices";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan } from "@/lib/data/scope";
import { authorOf } from "../report/author";
import { noticeEntry, noticeInput } from "./notice-move";

export const handOverNoticeInput = noticeInput.extend({
  office: z.string().trim().max(100),
  number: z.string().trim().max(100),
});
export type HandOverNoticeInput = z.infer<typeof handOverNoticeInput>;

/**
 * Once for a notice. Throws notFound, notAllowed, wrongState (not running, or handed over already), conflict, or
 * incomplete {fields: office, number}.
 */
export async function handOverNotice(
  actor: Actor,
  input: HandOverNoticeInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, input.plan);
    const notice = await lockNotice(tx, actor, plan, { id: input.noticeId, now: at });
    if (!mayWithNotice(actor, "notice.send", notice)) throw new DomainError("notAllowed");
    if (!isRunning(notice.state) || notice.handedOver) throw new DomainError("wrongState");
    if (notice.version !== input.expectedVersion) throw new DomainError("conflict");
    const fields = (["office", "number"] as const)
      .filter((field) => input[field] === "")
      .map((field) => ({ field, code: "required" }));
    if (fields.length > 0) throw new DomainError("incomplete", { fields });
    await updateNotice(tx, notice, {
      handedOverAt: at,
      handedOverByName: authorOf(actor).name,
      inspectionOffice: input.office,
      inspectionNumber: input.number,
    });
    const after = { state: notice.state, office: input.office, inspectionNumber: input.number };
    return {
      result: undefined,
      audit: [noticeEntry(notice, { action: "notice.handedOver", after })],
    };
  });
}
