// The commission gives another date, the one asked for or its own. It takes effect at once and moves no date of the plan.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { approvalLevel, checkApproval } from "@/lib/domain/deadline/approval";
import { checkDecidedOn, checkText, DEADLINE_TEXT_LIMIT } from "@/lib/domain/deadline/check-change";
import { DomainError } from "@/lib/domain/errors";
import { fromDay, toDay } from "@/lib/data/days";
import { updateDeadlineChange } from "@/lib/data/deadlines";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "../report/author";
import {
  changeEntry,
  type ChangeMove,
  changeNotice,
  nthOf,
  prepareChangeMove,
} from "./move-change";
import { changeStepInput } from "./move-input";

export const grantChangeInput = changeStepInput.extend({
  /** The date given. */
  decidedOn: z.string().trim(),
  approver: z.string().trim().default(""),
  document: z.string().trim().default(""),
  /** What the commission adds; may stay empty. */
  reason: z.string().trim().default(""),
});
export type GrantChangeInput = z.input<typeof grantChangeInput>;
type Given = z.infer<typeof grantChangeInput>;

function mustHoldGrant({ plan, change, item }: ChangeMove, given: Given): void {
  const { asOf: today, dueOn } = item.assessment;
  const level = approvalLevel(
    { kind: change.kind, nth: nthOf(change.kind, item.assessment) },
    plan.seniorApprovalFrom,
  );
  const fields = [
    ...checkDecidedOn(given.decidedOn, {
      today,
      dueOn,
      fromOn: change.fromOn,
      planEndsOn: toDay(plan.endsOn),
    }),
    ...checkApproval(given, level),
    ...checkText("reason", given.reason, DEADLINE_TEXT_LIMIT).filter(
      (fault) => fault.code !== "required",
    ),
  ];
  if (fields.length > 0) throw new DomainError("invalid", { fields });
}

/** Throws as prepareChangeMove, or invalid {fields: decidedOn, approver, document, reason}. */
export async function grantChange(
  actor: Actor,
  input: GrantChangeInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  const given = grantChangeInput.parse(input);
  const { changeId, expectedVersion, decidedOn, approver, document, reason } = given;
  await recordChange(actor, at, async (tx) => {
    const ask = { changeId, expectedVersion, name: "grant", reason, at } as const;
    const move = await prepareChangeMove(tx, actor, ask);
    mustHoldGrant(move, given);
    const author = authorOf(actor);
    await updateDeadlineChange(tx, move.change, {
      state: move.transition.to,
      decidedAt: at,
      decidedById: author.id,
      decidedByName: author.name,
      decidedOn: fromDay(decidedOn),
      decisionReason: reason || null,
      approver,
      document,
    });
    const entry = changeEntry(move, { reason: reason || null, to: decidedOn });
    const papers = approver || document ? { approver, document } : {};
    return {
      result: undefined,
      audit: [{ ...entry, after: { ...(entry.after as object), ...papers } }],
      notify: changeNotice(move, decidedOn),
    };
  });
}
