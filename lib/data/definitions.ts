// Versions of a milestone's definition and its checkpoints: each confirmation is a new row.
import "server-only";
import { DomainError } from "../domain/errors";
import { type LocalDate, type Target, target as targetSchema } from "../domain/milestone/milestone";
import type { ReadTx } from "./as-actor";
import { fromDay, toDay, toDayOrNull } from "./days";
import type { AuditedTx } from "./record-change";

/** Ids of the plan's milestones by code; an unknown code is simply absent. */
export async function findMilestoneIds(
  tx: ReadTx | AuditedTx,
  planId: string,
  codes: readonly string[],
) {
  const rows = await tx.milestone.findMany({
    where: { planId, code: { in: [...codes] } },
    select: { id: true, code: true },
  });
  return new Map(rows.map((row) => [row.code, row.id]));
}

/** The newest version of a milestone. Throws notFound. */
export async function getNewestDefinition(tx: ReadTx | AuditedTx, planId: string, code: string) {
  const milestone = await tx.milestone.findUnique({
    where: { planId_code: { planId, code } },
    include: { versions: { orderBy: { version: "desc" }, take: 1 } },
  });
  const [version] = milestone?.versions ?? [];
  if (!milestone || !version) throw new DomainError("notFound");
  return {
    milestoneId: milestone.id,
    version: version.version,
    terminated: version.terminated,
    startsOn: toDayOrNull(version.startsOn),
    dueOn: toDay(version.dueOn),
    effectiveOn: toDay(version.effectiveOn),
    target: targetSchema.parse(version.target),
  };
}
export type NewestDefinition = Awaited<ReturnType<typeof getNewestDefinition>>;

/** The next version with another target and all else as before. Of two at once one meets conflict. */
export async function insertTargetVersion(
  tx: AuditedTx,
  newest: Pick<NewestDefinition, "milestoneId" | "version">,
  change: { target: Target; document: string; effectiveOn: LocalDate; acceptedAt: Date },
): Promise<number> {
  const { milestoneId, version } = newest;
  const before = await tx.milestoneVersion.findUniqueOrThrow({
    where: { milestoneId_version: { milestoneId, version } },
    omit: { id: true },
  });
  const { count } = await tx.milestoneVersion.createMany({
    data: {
      ...before,
      version: version + 1,
      target: change.target,
      document: change.document,
      source: "plan",
      effectiveOn: fromDay(change.effectiveOn),
      acceptedAt: change.acceptedAt,
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new DomainError("conflict");
  return version + 1;
}

export type CheckpointPoint = { on: LocalDate; value: number | string };

export async function insertConfirmedCheckpoints(
  tx: AuditedTx,
  milestoneId: string,
  points: readonly CheckpointPoint[],
  at: { document: string; effectiveOn: LocalDate; acceptedAt: Date },
): Promise<void> {
  await tx.checkpoint.createMany({
    data: points.map(({ on, value }) => ({
      milestoneId,
      on: fromDay(on),
      value,
      state: "confirmed" as const,
      document: at.document,
      effectiveOn: fromDay(at.effectiveOn),
      acceptedAt: at.acceptedAt,
    })),
  });
}
