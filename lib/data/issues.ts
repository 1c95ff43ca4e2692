// Issued quarters: the frozen state, written once and only read after.
import "server-only";
import { LRUCache } from "lru-cache";
import type { Actor } from "../domain/actor";
import type { IndicatorAssessment } from "../domain/indicator/indicator";
import type { Assessment, Profile } from "../domain/milestone/assessment";
import { type IssuedBrief, readIssuedBrief } from "../domain/period/brief";
import {
  type IssueHead,
  type IssuedRecords,
  reviveIndicator,
  reviveMilestone,
} from "../domain/period/issue";
import type { Prisma } from "../generated/prisma/client";
import { asActor, isSnapshot, type ReadTx } from "./as-actor";
import { fromDay, toDay } from "./days";
import type { AuditedTx } from "./record-change";
import { visiblePlans } from "./scope";

const columns = {
  id: true,
  asOf: true,
  knownBy: true,
  issuedByName: true,
  signatory: true,
  rulesVersion: true,
  profile: true,
  period: { select: { code: true } },
} satisfies Prisma.PeriodIssueSelect;

type Row = Prisma.PeriodIssueGetPayload<{ select: typeof columns }>;

function toHead({ period, asOf, profile, ...row }: Row): IssueHead {
  return { ...row, period: period.code, asOf: toDay(asOf), profile: profile as Profile };
}

/** Every issue of the plan, oldest first. */
export async function listIssues(tx: ReadTx, planId: string): Promise<IssueHead[]> {
  const rows = await tx.periodIssue.findMany({
    where: { planId },
    select: columns,
    orderBy: { asOf: "asc" },
  });
  return rows.map(toHead);
}

/**
 * The issue of a quarter by its code, or without one the newest; null before it is issued, also for a plan hidden from
 * the actor.
 */
export async function findIssueDates(
  actor: Actor,
  planCode: string,
  period: string | null,
): Promise<Pick<IssueHead, "asOf" | "knownBy"> | null> {
  const row = await asActor(actor, (tx) =>
    tx.periodIssue.findFirst({
      where: {
        plan: { AND: [{ code: planCode }, visiblePlans(actor)] },
        ...(period === null ? {} : { period: { code: period } }),
      },
      select: { asOf: true, knownBy: true },
      orderBy: { asOf: "desc" },
    }),
  );
  return row && { asOf: toDay(row.asOf), knownBy: row.knownBy };
}

/** The issue of a quarter; null before it is issued. */
export async function findIssueOf(
  tx: ReadTx | AuditedTx,
  periodId: string,
): Promise<{ id: string; asOf: string; knownBy: Date } | null> {
  const select = { id: true, asOf: true, knownBy: true };
  const row = await tx.periodIssue.findUnique({ where: { periodId }, select });
  return row && { ...row, asOf: toDay(row.asOf) };
}

/** What was printed with the issue. */
export async function readIssuePaper(
  tx: ReadTx,
  issueId: string,
): Promise<{ document: string; brief: IssuedBrief | null }> {
  const { document, brief } = await tx.periodIssue.findUniqueOrThrow({
    where: { id: issueId },
    select: { document: true, brief: true },
  });
  return { document, brief: readIssuedBrief(brief) };
}

const world = globalThis as { luoshiIssues?: LRUCache<string, IssuedRecords> };

/** What an issue wrote never changes, so it is read once: the quarters of some dozen plans. */
const MOST_ISSUES = 400;

/** Assessments as issued, by noun, in the order of their codes. Nobody may change what comes back. */
export async function readIssuedRecords(tx: ReadTx, issueId: string): Promise<IssuedRecords> {
  world.luoshiIssues ??= new LRUCache({ max: MOST_ISSUES });
  const found = world.luoshiIssues.get(issueId);
  if (found) return found;
  const records = await readRecords(tx, issueId);
  // What a writing transaction sees may yet be undone.
  if (isSnapshot(tx)) world.luoshiIssues.set(issueId, records);
  return records;
}

async function readRecords(tx: ReadTx, issueId: string): Promise<IssuedRecords> {
  const rows = await tx.issuedRecord.findMany({
    where: { issueId },
    orderBy: { code: "asc" },
    select: { noun: true, assessment: true },
  });
  const of = (noun: string) => rows.filter((row) => row.noun === noun).map((row) => row.assessment);
  return {
    milestones: of("milestone").map(reviveMilestone),
    indicators: of("indicator").map(reviveIndicator),
  };
}

export type NewIssue = {
  planId: string;
  periodId: string;
  asOf: string;
  knownBy: Date;
  rulesVersion: string;
  profile: Profile;
  planRevision: number;
  issuedById: string | null;
  issuedByName: string;
  signatory: string;
  document: string;
  brief: IssuedBrief;
};

const toJson = (value: Assessment | IndicatorAssessment) =>
  JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;

/** Writes the snapshot. The unique period makes the second of two at once fail. */
export async function insertIssue(
  tx: AuditedTx,
  { asOf, profile, ...head }: NewIssue,
  records: IssuedRecords,
): Promise<string> {
  const { id } = await tx.periodIssue.create({
    data: { ...head, asOf: fromDay(asOf), profile },
    select: { id: true },
  });
  await tx.issuedRecord.createMany({
    data: [
      ...records.milestones.map((row) => ({ noun: "milestone", row })),
      ...records.indicators.map((row) => ({ noun: "indicator", row })),
    ].map(({ noun, row }) => ({ issueId: id, noun, code: row.code, assessment: toJson(row) })),
  });
  return id;
}
