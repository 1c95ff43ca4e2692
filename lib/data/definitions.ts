// Versions of a milestone's definition and its checkpoints: each confirmation is a new row.
import "server-only";
import type { DefinitionChange } from "../domain/definition/check-content";
import type { CheckpointPoint } from "../domain/definition/proposal";
import type { Restated } from "../domain/amendment/restate";
import { DomainError } from "../domain/errors";
import type { Definition, MilestoneFacts } from "../domain/milestone/facts";
import { type LocalDate, target as targetSchema } from "../domain/milestone/milestone";
import type { ReadTx } from "./as-actor";
import { fromDay, toDay, toDayOrNull } from "./days";
import { loadMilestoneFacts, type PlanHead } from "./plan-facts";
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

export type OpenDefinition = { milestoneId: string; newest: Definition; facts: MilestoneFacts };

/**
 * The item with its newest version as it is stored, read afresh; `facts` hold the numbers rulings set too. Throws
 * notFound.
 */
export async function getOpenDefinition(
  tx: ReadTx,
  plan: PlanHead,
  code: string,
): Promise<OpenDefinition> {
  const facts = await loadMilestoneFacts(tx, plan, code);
  const milestone = await tx.milestone.findUnique({
    where: { planId_code: { planId: plan.id, code } },
    select: {
      id: true,
      versions: { orderBy: { version: "desc" }, take: 1, select: { version: true } },
    },
  });
  const number = milestone?.versions[0]?.version;
  const newest = facts?.definitions.find((each) => each.version === number);
  if (!facts || !milestone || !newest) throw new DomainError("notFound");
  return { milestoneId: milestone.id, newest, facts };
}

/** One change at a time to an item's definition and its proposals: waits until the other is through. */
export async function lockMilestone(tx: AuditedTx, planId: string, code: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Milestone" WHERE "planId" = ${planId}::uuid AND code = ${code} FOR UPDATE`;
}

export type ConfirmedBy = { document: string; effectiveOn: LocalDate; acceptedAt: Date };

/** The next version, which differs in what is given alone. Of two at once one meets conflict. */
export async function insertNextVersion(
  tx: AuditedTx,
  { milestoneId, newest }: Pick<OpenDefinition, "milestoneId" | "newest">,
  differs: Extract<DefinitionChange, { kind: "version" }>["differs"],
  by: ConfirmedBy,
): Promise<number> {
  const { version } = newest;
  const before = await tx.milestoneVersion.findUniqueOrThrow({
    where: { milestoneId_version: { milestoneId, version } },
    omit: { id: true },
  });
  const { count } = await tx.milestoneVersion.createMany({
    data: {
      ...before,
      target: newest.target,
      ...differs,
      version: version + 1,
      document: by.document,
      source: "plan",
      effectiveOn: fromDay(by.effectiveOn),
      acceptedAt: by.acceptedAt,
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new DomainError("conflict");
  return version + 1;
}

/** Of one version: what it says, with its titles, and the paper it rests on. */
export type StoredVersion = Definition & {
  titleZh: string;
  titleEn: string;
  document: string | null;
};

/** Every version as it is stored, without what rulings set; the newest last. */
export async function listStoredVersions(
  tx: ReadTx | AuditedTx,
  milestoneId: string,
): Promise<StoredVersion[]> {
  const rows = await tx.milestoneVersion.findMany({
    where: { milestoneId },
    orderBy: { version: "asc" },
  });
  return rows.map((row) => ({
    version: row.version,
    titleZh: row.titleZh,
    titleEn: row.titleEn,
    startsOn: toDayOrNull(row.startsOn),
    dueOn: toDay(row.dueOn),
    dueSource: row.dueSource,
    target: targetSchema.parse(row.target),
    cadence: row.cadence,
    weight: row.weight,
    terminated: row.terminated,
    source: row.source,
    document: row.document,
    effectiveOn: toDay(row.effectiveOn),
    acceptedAt: row.acceptedAt,
  }));
}

/**
 * The versions an amendment or erratum makes, numbered on from the newest; the number of the last one. `document` is
 * the paper of the change's own version, others keep theirs. Throws conflict where a number is taken meanwhile.
 */
export async function insertRestated(
  tx: AuditedTx,
  milestoneId: string,
  made: readonly Restated<StoredVersion>[],
  by: { newest: number; document: string | null; acceptedAt: Date },
): Promise<number> {
  const rows = await tx.milestoneVersion.findMany({
    where: { milestoneId, version: { in: made.map(({ basis }) => basis.version) } },
    omit: { id: true },
  });
  const data = made.flatMap(({ basis, next, own }, index) => {
    const row = rows.find(({ version }) => version === basis.version);
    if (!row) return [];
    return {
      ...row,
      titleZh: next.titleZh,
      titleEn: next.titleEn,
      startsOn: next.startsOn === null ? null : fromDay(next.startsOn),
      dueOn: fromDay(next.dueOn),
      dueSource: next.dueSource,
      target: next.target,
      terminated: next.terminated,
      source: next.source,
      document: own ? by.document : row.document,
      version: by.newest + 1 + index,
      effectiveOn: fromDay(next.effectiveOn),
      acceptedAt: by.acceptedAt,
    };
  });
  const { count } = await tx.milestoneVersion.createMany({ data, skipDuplicates: true });
  if (count !== made.length) throw new DomainError("conflict");
  return by.newest + count;
}

export async function insertConfirmedCheckpoints(
  tx: AuditedTx,
  milestoneId: string,
  points: readonly CheckpointPoint[],
  by: ConfirmedBy,
): Promise<void> {
  await tx.checkpoint.createMany({
    data: points.map(({ on, value }) => ({
      milestoneId,
      on: fromDay(on),
      value,
      state: "confirmed" as const,
      document: by.document,
      effectiveOn: fromDay(by.effectiveOn),
      acceptedAt: by.acceptedAt,
    })),
  });
}
