// 拟稿: the brief or bulletin of a quarter is opened, on its issue or, before there is one, on what is known now; and later
// put on newer ground.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { briefingKinds } from "@/lib/domain/briefing/briefing";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { findBriefingId, insertBriefing, updateBriefing } from "@/lib/data/briefings";
import { fromDay, toDay } from "@/lib/data/days";
import { findIssueOf } from "@/lib/data/issues";
import { getPeriod, type StoredPeriod } from "@/lib/data/periods";
import { lockPlan } from "@/lib/data/plans";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { authorOf } from "../report/author";
import { briefingEntry, type BriefingInput, prepareBriefingMove } from "./briefing-move";

export const draftBriefingInput = z.object({
  plan: z.string(),
  period: z.string(),
  kind: z.enum(briefingKinds),
});

/** Of an issued quarter its issue; else the quarter's last day, or today while it lasts, by what is known now. */
async function groundOf(tx: AuditedTx, period: StoredPeriod, now: Date) {
  const issue = await findIssueOf(tx, period.id);
  if (issue) return { asOf: issue.asOf, knownBy: issue.knownBy, issueId: issue.id };
  const [today, last] = [toLocalDate(now), toDay(period.endsOn)];
  return { asOf: last < today ? last : today, knownBy: now, issueId: null };
}

/** Throws notFound, notAllowed, wrongState (the quarter was never opened), or conflict where there is one already. */
export async function draftBriefing(
  actor: Actor,
  input: z.infer<typeof draftBriefingInput>,
  clock: Clock,
): Promise<{ briefingId: string }> {
  const { plan: planCode, period: code, kind } = draftBriefingInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    mustBeAllowed(actor, "briefing.draft", { plan: planCode });
    // Of two at once the second finds the first.
    await lockPlan(tx, plan.id);
    const period = await getPeriod(tx, plan.id, code);
    if (period.state === "planned") throw new DomainError("wrongState");
    if (await findBriefingId(tx, { periodId: period.id, kind })) throw new DomainError("conflict");
    const ground = await groundOf(tx, period, at);
    const briefingId = await insertBriefing(
      tx,
      { planId: plan.id, periodId: period.id, kind, ...ground },
      { at, by: authorOf(actor) },
    );
    return {
      result: { briefingId },
      audit: [
        {
          action: "briefing.drafted",
          planId: plan.id,
          subjectType: "Briefing",
          subjectId: briefingId,
          after: { kind, period: code, state: "drafted", ...ground },
        },
      ],
    };
  });
}

/** Puts a draft on the issue of its quarter, or on what is known now; what was written stays. Throws as every move. */
export async function rebaseBriefing(
  actor: Actor,
  input: BriefingInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const move = await prepareBriefingMove(tx, actor, { ...input, name: "rebase" });
    const { briefing } = move;
    const period = await getPeriod(tx, briefing.planId, briefing.period);
    const ground = await groundOf(tx, period, at);
    await updateBriefing(tx, briefing, { ...ground, asOf: fromDay(ground.asOf) });
    const { asOf, knownBy, issueId } = briefing;
    return {
      result: undefined,
      audit: [briefingEntry(move, { before: { asOf, knownBy, issueId }, after: ground })],
    };
  });
}
