// The rows behind the facts, in domain types. Few queries, each by an index.
import "server-only";
import type { PublishedValue } from "../domain/milestone/borrowed-reports";
import type {
  AssignmentFact,
  Checkpoint,
  Definition,
  ExtensionFact,
  ObligationFact,
  PeriodFact,
  RectificationFact,
  ReleaseFact,
  ReportFact,
  VerificationFact,
} from "../domain/milestone/facts";
import { reading as readingSchema, target as targetSchema } from "../domain/milestone/milestone";
import type { MilestoneKind } from "../domain/milestone/milestone";
import type { ReadTx } from "./as-actor";
import { toDay, toDayOrNull } from "./days";

export type MilestoneRow = {
  id: string;
  code: string;
  kind: MilestoneKind;
  area: { code: string; kind: "task" | "objective" | "safeguard" };
  task: { code: string } | null;
  chain: string | null;
  series: string | null;
  aspirational: boolean;
  dependsOn: string[];
  readsFromId: string | null;
  indicator: { readings: PublishedValue[]; releases: ReleaseFact[] } | null;
  places: { place: { code: string } }[];
  versions: Definition[];
  checkpoints: Checkpoint[];
  assignments: AssignmentFact[];
  obligations: ObligationFact[];
  extensions: ExtensionFact[];
  rectifications: RectificationFact[];
  verifications: VerificationFact[];
};

const milestoneInclude = {
  area: { select: { code: true, kind: true } },
  task: { select: { code: true } },
  places: { select: { place: { select: { code: true } } } },
  versions: { orderBy: { version: "asc" } },
  checkpoints: { orderBy: { on: "asc" } },
  assignments: {
    include: { organisation: { select: { code: true } } },
    orderBy: { acceptedAt: "asc" },
  },
  obligations: {
    include: { period: { select: { code: true } }, organisation: { select: { code: true } } },
  },
  deadlineChanges: { orderBy: { askedAt: "asc" } },
  closureDecisions: { orderBy: { decidedAt: "asc" } },
  indicator: {
    select: {
      readings: true,
      versions: { select: { releaseMonthDay: true, effectiveOn: true, acceptedAt: true } },
    },
  },
} as const;

/** Items of the plan; with `only`, that item with its chain and the item it reads from. */
export async function readMilestones(
  tx: ReadTx,
  planId: string,
  only: string | null,
): Promise<MilestoneRow[]> {
  const where =
    only === null ? { planId } : { planId, id: { in: await idsAround(tx, planId, only) } };
  const rows = await tx.milestone.findMany({
    where,
    include: milestoneInclude,
    orderBy: { sortOrder: "asc" },
  });
  return rows.map((row) => ({
    ...row,
    indicator: row.indicator && {
      readings: row.indicator.readings.map((value) => ({
        ...value,
        statedOn: toDayOrNull(value.statedOn),
        publishedOn: toDay(value.publishedOn),
      })),
      releases: row.indicator.versions.map((version) => ({
        monthDay: version.releaseMonthDay,
        effectiveOn: toDay(version.effectiveOn),
        acceptedAt: version.acceptedAt,
      })),
    },
    versions: row.versions.map((version) => ({
      version: version.version,
      startsOn: toDayOrNull(version.startsOn),
      dueOn: toDay(version.dueOn),
      dueSource: version.dueSource,
      target: targetSchema.parse(version.target),
      cadence: version.cadence,
      weight: version.weight,
      terminated: version.terminated,
      source: version.source,
      effectiveOn: toDay(version.effectiveOn),
      acceptedAt: version.acceptedAt,
    })),
    checkpoints: row.checkpoints.map((checkpoint) => ({
      on: toDay(checkpoint.on),
      value: checkpoint.value as number | string,
      state: checkpoint.state,
      effectiveOn: toDay(checkpoint.effectiveOn),
      acceptedAt: checkpoint.acceptedAt,
    })),
    assignments: row.assignments.map((assignment) => ({
      organisation: assignment.organisation.code,
      part: assignment.part,
      state: assignment.state,
      leaderInCharge: assignment.leaderInCharge,
      startsOn: toDay(assignment.startsOn),
      endsOn: toDayOrNull(assignment.endsOn),
      acceptedAt: assignment.acceptedAt,
      endedAt: assignment.endedAt,
    })),
    obligations: row.obligations.map((obligation) => ({
      period: obligation.period.code,
      organisation: obligation.organisation.code,
      createdAt: obligation.createdAt,
    })),
    extensions: row.deadlineChanges
      // What is only asked for, or refused, moves no date.
      .filter(({ kind, state }) => kind === "extension" && state === "granted")
      .map((change) => ({
        requestedAt: change.askedAt,
        decidedAt: change.decidedAt,
        outcome: "granted",
        fromDueOn: toDay(change.fromOn),
        toDueOn: toDay(change.decidedOn ?? change.askedOn),
      })),
    // A promise counts from the day the commission took it.
    rectifications: row.deadlineChanges.flatMap(({ kind, decidedAt, decidedOn }) =>
      kind === "rectification" && decidedAt && decidedOn
        ? [{ setAt: decidedAt, dueOn: toDay(decidedOn) }]
        : [],
    ),
    verifications: row.closureDecisions.map(({ decidedAt, outcome }) => ({
      at: decidedAt,
      outcome,
    })),
  }));
}

async function idsAround(tx: ReadTx, planId: string, code: string): Promise<string[]> {
  const row = await tx.milestone.findUnique({
    where: { planId_code: { planId, code } },
    select: { id: true, chain: true, readsFromId: true },
  });
  if (!row) return [];
  const mates = row.chain
    ? await tx.milestone.findMany({ where: { planId, chain: row.chain }, select: { id: true } })
    : [];
  return [row.id, ...mates.map((mate) => mate.id), ...(row.readsFromId ? [row.readsFromId] : [])];
}

export async function readPeriods(tx: ReadTx, planId: string): Promise<PeriodFact[]> {
  const rows = await tx.reportingPeriod.findMany({
    where: { planId },
    orderBy: { startsOn: "asc" },
  });
  return rows.map((row) => ({
    code: row.code,
    startsOn: toDay(row.startsOn),
    endsOn: toDay(row.endsOn),
    opensOn: toDay(row.opensOn),
    closesOn: toDay(row.closesOn),
    graceEndsOn: toDay(row.graceEndsOn),
    opening: row.kind === "opening",
    backfill: row.kind === "backfill",
  }));
}

/** Every round sent for these items, by milestone id. */
export async function readReports(
  tx: ReadTx,
  milestones: readonly MilestoneRow[],
): Promise<Map<string, ReportFact[]>> {
  const rounds = await tx.reportRound.findMany({
    where: { report: { milestoneId: { in: milestones.map((row) => row.id) } } },
    select: {
      round: true,
      reading: true,
      factOn: true,
      forecastOn: true,
      forecastClass: true,
      sentAt: true,
      signedAt: true,
      outcome: true,
      decidedAt: true,
      revokedAt: true,
      report: {
        select: {
          id: true,
          milestoneId: true,
          supersedesId: true,
          period: { select: { code: true } },
        },
      },
    },
    orderBy: [{ sentAt: "asc" }, { round: "asc" }],
  });
  const byMilestone = new Map<string, ReportFact[]>();
  for (const { report, ...row } of rounds) {
    const list = byMilestone.get(report.milestoneId) ?? [];
    byMilestone.set(report.milestoneId, list);
    list.push({
      ...row,
      reportId: report.id,
      supersedes: report.supersedesId,
      period: report.period.code,
      reading: readingSchema.parse(row.reading),
      factOn: toDayOrNull(row.factOn),
      forecastOn: toDayOrNull(row.forecastOn),
    });
  }
  return byMilestone;
}
