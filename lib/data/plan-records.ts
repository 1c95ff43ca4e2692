// The head of a plan as a load sees it, and the profile that every plan starts with.
import "server-only";
import { randomUUID } from "node:crypto";
import { DomainError } from "../domain/errors";
import type { Profile } from "../domain/milestone/assessment";
import type { LocalDate } from "../domain/milestone/milestone";
import type { IndicatorTerms, PlanTerms } from "../domain/plan/plan-changes";
import type { PlanFile } from "../domain/plan/plan-file";
import type { ReadTx } from "./as-actor";
import { fromDay, fromDayOrNull, toDay } from "./days";
import { idOf } from "./organisations";
import type { AuditedTx } from "./record-change";

const headColumns = {
  id: true,
  code: true,
  titleZh: true,
  titleEn: true,
  baseYear: true,
  startsOn: true,
  endsOn: true,
  publishedOn: true,
  reportingFrom: true,
  status: true,
  sourceHash: true,
} as const;

/** The plan with this code, or null. For commands: whether the actor may see it is asked of `can`. */
export async function findPlanHead(tx: ReadTx | AuditedTx, code: string) {
  return tx.plan.findUnique({ where: { code }, select: headColumns });
}
export type LoadedPlan = NonNullable<Awaited<ReturnType<typeof findPlanHead>>>;

export function toTerms(plan: LoadedPlan): PlanTerms {
  const { code, titleZh, titleEn, baseYear } = plan;
  const [startsOn, endsOn] = [toDay(plan.startsOn), toDay(plan.endsOn)];
  return { code, titleZh, titleEn, baseYear, startsOn, endsOn };
}

/** What the plan's indicators promise, for comparison with a file. */
export async function readIndicatorTerms(
  tx: ReadTx | AuditedTx,
  planId: string,
): Promise<IndicatorTerms[]> {
  return tx.indicator.findMany({
    where: { planId },
    select: { code: true, unit: true, evaluation: true, base: true, targets: true },
  });
}

/** Inserts or updates the head and gives its id. A printed day of publication is never taken back. */
export async function savePlanHead(
  tx: AuditedTx,
  { plan }: PlanFile,
  known: LoadedPlan | null,
  links: { places: ReadonlyMap<string, string>; sourceHash: string },
): Promise<string> {
  const head = {
    titleZh: plan.titleZh,
    titleEn: plan.titleEn,
    regionId: idOf(links.places, plan.region),
    baseYear: plan.baseYear,
    startsOn: fromDay(plan.startsOn),
    endsOn: fromDay(plan.endsOn),
    publishedOn: fromDayOrNull(plan.publishedOn) ?? known?.publishedOn ?? null,
    sourceHash: links.sourceHash,
  };
  if (known) {
    // A start that came in between wins: the update then meets no row.
    const { count } = await tx.plan.updateMany({
      where: { id: known.id, status: known.status, sourceHash: known.sourceHash },
      data: head,
    });
    if (count === 0) throw new DomainError("conflict");
    return known.id;
  }
  const id = randomUUID();
  await tx.plan.create({ data: { id, code: plan.code, ...head } });
  return id;
}

/** draft -> inForce, or conflict when somebody else was first. */
export async function movePlanInForce(
  tx: AuditedTx,
  planId: string,
  days: { reportingFrom: LocalDate; publishedOn: LocalDate | null },
): Promise<void> {
  const { count } = await tx.plan.updateMany({
    where: { id: planId, status: "draft" },
    data: {
      status: "inForce",
      reportingFrom: fromDay(days.reportingFrom),
      ...(days.publishedOn ? { publishedOn: fromDay(days.publishedOn) } : {}),
    },
  });
  if (count === 0) throw new DomainError("conflict");
}

/** Gives a plan the shipped thresholds as its first version, where it has none. */
export async function ensureProfile(
  tx: AuditedTx,
  planId: string,
  profile: Profile,
  at: { effectiveOn: LocalDate; acceptedAt: Date; source: string },
): Promise<void> {
  const { name, version, confirmed, ...thresholds } = profile;
  await tx.thresholdProfile.createMany({
    data: {
      planId,
      name,
      version,
      confirmed,
      thresholds,
      source: at.source,
      effectiveOn: fromDay(at.effectiveOn),
      acceptedAt: at.acceptedAt,
    },
    skipDuplicates: true,
  });
}
