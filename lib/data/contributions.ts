// What supporting units add to a report: one row per unit, item and period, with its files.
import "server-only";
import type { ContributionState } from "../domain/contribution/contribution";
import { DomainError } from "../domain/errors";
import { type Reading, reading as readingSchema } from "../domain/milestone/milestone";
import { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import type { AuditedTx } from "./record-change";
import type { Author } from "./reports";

type ItemKey = { milestoneId: string; periodId: string };

export type ContributionFile = {
  id: string;
  fileName: string;
  sha256: string;
  byteSize: number;
  attachedById: string | null;
  attachedBy: string;
};
export type Contribution = {
  id: string;
  organisation: string;
  state: ContributionState;
  text: string;
  reading: Reading | null;
  version: number;
  asked: number;
  askedAt: Date | null;
  askedBy: string | null;
  answeredAt: Date | null;
  answeredBy: string | null;
  updatedAt: Date;
  updatedBy: string;
  files: ContributionFile[];
};

export const contributionInclude = {
  organisation: { select: { code: true } },
  files: {
    where: { detachedAt: null },
    orderBy: { attachedAt: "asc" },
    include: { file: { select: { byteSize: true } } },
  },
} as const;

type Row = Prisma.ContributionGetPayload<{ include: typeof contributionInclude }>;

export function toContribution(row: Row): Contribution {
  return {
    id: row.id,
    organisation: row.organisation.code,
    state: row.state,
    text: row.text,
    reading: row.reading === null ? null : readingSchema.parse(row.reading),
    version: row.version,
    asked: row.asked,
    askedAt: row.askedAt,
    askedBy: row.askedByName,
    answeredAt: row.answeredAt,
    answeredBy: row.answeredByName,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedByName,
    files: row.files.map((file) => ({
      id: file.id,
      fileName: file.fileName,
      sha256: file.sha256,
      byteSize: file.file.byteSize,
      attachedById: file.attachedById,
      attachedBy: file.attachedByName,
    })),
  };
}

/** Of every unit that was asked or began by itself. */
export async function listContributions(tx: ReadTx, key: ItemKey): Promise<Contribution[]> {
  const rows = await tx.contribution.findMany({ where: key, include: contributionInclude });
  return rows.map(toContribution);
}

/** Where the parts of some units stand in a period, whatever the item. */
export async function listContributionsOf(
  tx: ReadTx,
  ask: { planId: string; period: string; organisations: readonly string[] },
) {
  const rows = await tx.contribution.findMany({
    where: {
      planId: ask.planId,
      period: { code: ask.period },
      organisation: { code: { in: [...ask.organisations] } },
    },
    select: {
      milestoneId: true,
      state: true,
      asked: true,
      askedAt: true,
      answeredAt: true,
      organisation: { select: { code: true } },
    },
  });
  return rows.map(({ organisation, ...row }) => ({ ...row, organisation: organisation.code }));
}

export async function findContribution(
  tx: ReadTx,
  key: ItemKey & { organisation: string },
): Promise<Contribution | null> {
  const { organisation, ...item } = key;
  const row = await tx.contribution.findFirst({
    where: { ...item, organisation: { code: organisation } },
    include: contributionInclude,
  });
  return row && toContribution(row);
}

// As isOpenContribution of lib/domain/contribution says of one row.
const isOpen: Prisma.ContributionWhereInput[] = [{ state: "answered" }, { askedAt: { not: null } }];

/** Units the lead has asked, and units that have answered: while there is one, something may have changed. */
export async function countOpenContributions(tx: ReadTx, key: ItemKey): Promise<number> {
  return tx.contribution.count({
    where: { ...key, OR: isOpen },
  });
}

/** Ids of the items of which that holds in a period. */
export async function listOpenContributionItems(
  tx: ReadTx,
  ask: { period: string; milestoneIds: readonly string[] },
): Promise<Set<string>> {
  const rows = await tx.contribution.findMany({
    where: {
      milestoneId: { in: [...ask.milestoneIds] },
      period: { code: ask.period },
      OR: isOpen,
    },
    select: { milestoneId: true },
  });
  return new Set(rows.map((row) => row.milestoneId));
}

/** Begins a unit's row. Throws conflict when somebody began it at the same moment. */
export async function insertContribution(
  tx: AuditedTx,
  row: Omit<Prisma.ContributionUncheckedCreateInput, "id">,
): Promise<{ id: string; version: number }> {
  const { count } = await tx.contribution.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) throw new DomainError("conflict");
  return tx.contribution.findFirstOrThrow({
    where: {
      periodId: row.periodId,
      milestoneId: row.milestoneId,
      organisationId: row.organisationId,
    },
    select: { id: true, version: true },
  });
}

/** Counts a chase. What was answered is asked for again; a draft stays one. Throws conflict when chased meanwhile. */
export async function markAsked(
  tx: AuditedTx,
  ask: { row: Contribution; author: Author; at: Date },
): Promise<void> {
  const { row, author, at } = ask;
  const { count } = await tx.contribution.updateMany({
    where: { id: row.id, asked: row.asked },
    data: {
      state: row.state === "answered" ? "asked" : row.state,
      asked: { increment: 1 },
      askedAt: at,
      askedByName: author.name,
    },
  });
  if (count === 0) throw new DomainError("conflict");
}

/** Saves a unit's words over the version the writer started from; an answer is marked as one. */
export async function updateContribution(
  tx: AuditedTx,
  change: {
    id: string;
    expectedVersion: number;
    text: string;
    reading: Reading | null;
    answer: boolean;
    author: Author;
    at: Date;
  },
): Promise<number> {
  const { author, at } = change;
  const { count } = await tx.contribution.updateMany({
    where: { id: change.id, version: change.expectedVersion },
    data: {
      text: change.text,
      reading: change.reading ?? Prisma.DbNull,
      state: change.answer ? "answered" : "drafting",
      version: { increment: 1 },
      updatedAt: at,
      updatedByName: author.name,
      ...(change.answer
        ? { answeredAt: at, answeredById: author.id, answeredByName: author.name }
        : {}),
    },
  });
  if (count === 0) throw new DomainError("conflict");
  return change.expectedVersion + 1;
}
