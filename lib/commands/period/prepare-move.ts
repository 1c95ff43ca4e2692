// What every move of a quarter begins with, and how it stands in the log: the plan, the right, the row of the table.
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import { DomainError } from "@/lib/domain/errors";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import type { PeriodInput } from "@/lib/domain/period/period-input";
import {
  periodNotices,
  type PeriodTransition,
  periodTransition,
  type PeriodTransitionName,
  periodTransitions,
} from "@/lib/domain/period/period-transitions";
import { decide } from "@/lib/domain/workflow";
import { getPeriod, type StoredPeriod } from "@/lib/data/periods";
import type { AuditedTx } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";

type Plan = Awaited<ReturnType<typeof getVisiblePlan>>;
export type PeriodMoveInHand = { plan: Plan; period: StoredPeriod; transition: PeriodTransition };

/** Throws notFound or notAllowed. */
export async function getMovablePlan(
  tx: AuditedTx,
  actor: Actor,
  planCode: string,
  name: PeriodTransitionName,
): Promise<{ plan: Plan; transition: PeriodTransition }> {
  const plan = await getVisiblePlan(tx, actor, planCode);
  const transition = periodTransition(name);
  mustBeAllowed(actor, transition.permission, { plan: planCode });
  return { plan, transition };
}

/** Throws as getMovablePlan, wrongState {state}, or invalid where the reason is missing. */
export async function preparePeriodMove(
  tx: AuditedTx,
  actor: Actor,
  input: PeriodInput & { name: PeriodTransitionName; reason?: string },
): Promise<PeriodMoveInHand> {
  const { plan, transition } = await getMovablePlan(tx, actor, input.plan, input.name);
  const period = await getPeriod(tx, plan.id, input.period);
  const decision = decide(periodTransitions, input.name, period.state, input.reason ?? null);
  if (!decision.allowed && decision.reason === "reasonMissing") {
    throw new DomainError("invalid", { fields: [{ field: "reason", code: "required" }] });
  }
  if (!decision.allowed) throw new DomainError("wrongState", { params: { state: period.state } });
  return { plan, period, transition };
}

/** The one entry of a move; `before` and `after` say what it changed beside the state. */
export function periodEntry(
  { plan, period, transition }: PeriodMoveInHand,
  change: { before?: object; after?: object; reason?: string } = {},
): AuditEntry {
  return {
    action: transition.audit,
    planId: plan.id,
    subjectType: "ReportingPeriod",
    subjectId: period.id,
    before: { state: period.state, ...change.before },
    after: { code: period.code, state: transition.to, ...change.after },
    reason: change.reason ?? null,
  };
}

/** The reporters of every unit that must now write, with how many items and until when. */
export function periodNotice(
  plan: { id: string; code: string },
  period: { id: string; code: string; closesOn: string },
  { name, notify }: PeriodTransition,
  units: readonly { unit: string; count: number }[],
): NotificationAsk[] {
  const kind = periodNotices[name];
  if (!kind || !notify) return [];
  return units.map(({ unit, count }) => ({
    kind,
    planId: plan.id,
    to: { permission: notify, subject: { plan: plan.code, lead: unit } },
    subjectType: "ReportingPeriod",
    subjectId: period.id,
    params: { period: period.code, count, on: period.closesOn },
    link: `/plans/${encodeURIComponent(plan.code)}/work`,
  }));
}
