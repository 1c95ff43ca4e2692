// What a unit owes in a period, and whom it concerns.
import "server-only";
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import { target as targetSchema } from "../domain/milestone/milestone";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import { visiblePlans } from "./scope";

export type ItemSubject = { plan: string; lead: string | null; supporting: string[] };
type Part = { part: "lead" | "supporting"; organisation: { code: string } };

export const assignmentsNow = {
  where: { endedAt: null },
  select: { part: true, organisation: { select: { code: true } } },
} as const;

/** Organisation codes at work on an item now: for own-unit rights. */
export function subjectOfItem(plan: string, assignments: readonly Part[]): ItemSubject {
  const codes = (part: Part["part"]) =>
    assignments.filter((row) => row.part === part).map((row) => row.organisation.code);
  return { plan, lead: codes("lead")[0] ?? null, supporting: codes("supporting") };
}

/** The same, read for one item. */
export async function readSubject(tx: ReadTx, plan: { code: string }, milestoneId: string) {
  const rows = await tx.assignment.findMany({
    where: { milestoneId, endedAt: null },
    select: assignmentsNow.select,
  });
  return subjectOfItem(plan.code, rows);
}

/** The obligation of an item in a period. Throws notFound for unknown codes, notOwed when nothing is owed. */
export async function getObligation(
  tx: ReadTx,
  actor: Actor,
  key: { plan: string; milestone: string; period: string },
) {
  const plan = { AND: [{ code: key.plan }, visiblePlans(actor)] };
  const obligation = await tx.obligation.findFirst({
    where: { period: { code: key.period, plan }, milestone: { code: key.milestone } },
    include: {
      period: true,
      milestone: {
        select: {
          versions: { orderBy: { version: "desc" }, take: 1, select: { target: true } },
          assignments: assignmentsNow,
        },
      },
    },
  });
  const [version] = obligation?.milestone.versions ?? [];
  if (!obligation || !version) {
    const known = await tx.milestone.count({
      where: { code: key.milestone, plan: { ...plan, periods: { some: { code: key.period } } } },
    });
    throw new DomainError(known > 0 ? "notOwed" : "notFound");
  }
  const { period, milestone } = obligation;
  return {
    planId: period.planId,
    milestoneId: obligation.milestoneId,
    organisationId: obligation.organisationId,
    period: { ...period, endsOnDay: toDay(period.endsOn) },
    target: targetSchema.parse(version.target),
    subject: subjectOfItem(key.plan, milestone.assignments),
  };
}
