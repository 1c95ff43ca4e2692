// What a unit owes in a period, and whom it concerns.
import "server-only";
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import { target as targetSchema } from "../domain/milestone/milestone";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import { getVisiblePlan } from "./scope";

/** Organisation codes at work on an item now: for own-unit rights. */
export async function readSubject(tx: ReadTx, plan: { code: string }, milestoneId: string) {
  const rows = await tx.assignment.findMany({
    where: { milestoneId, endedAt: null },
    select: { part: true, organisation: { select: { code: true } } },
  });
  return {
    plan: plan.code,
    lead: rows.find((row) => row.part === "lead")?.organisation.code ?? null,
    supporting: rows.filter((row) => row.part === "supporting").map((row) => row.organisation.code),
  };
}

/** The obligation of an item in a period. Throws notFound for unknown codes, notOwed when nothing is owed. */
export async function getObligation(
  tx: ReadTx,
  actor: Actor,
  key: { plan: string; milestone: string; period: string },
) {
  const plan = await getVisiblePlan(tx, actor, key.plan);
  const milestone = await tx.milestone.findUnique({
    where: { planId_code: { planId: plan.id, code: key.milestone } },
    select: { id: true, versions: { orderBy: { version: "desc" }, take: 1, select: { target: true } } },
  });
  const period = await tx.reportingPeriod.findUnique({
    where: { planId_code: { planId: plan.id, code: key.period } },
  });
  const [version] = milestone?.versions ?? [];
  if (!milestone || !period || !version) throw new DomainError("notFound");
  const obligation = await tx.obligation.findUnique({
    where: { periodId_milestoneId: { periodId: period.id, milestoneId: milestone.id } },
  });
  if (!obligation) throw new DomainError("notOwed");
  return {
    plan,
    planId: plan.id,
    milestoneId: milestone.id,
    organisationId: obligation.organisationId,
    period: { ...period, endsOnDay: toDay(period.endsOn) },
    target: targetSchema.parse(version.target),
    subject: await readSubject(tx, plan, milestone.id),
  };
}
