// Readings put right after a quarter was issued: its figures stay, and a note on it names them (product.md 6, Correction).
import "server-only";
import type { IssueHead } from "../domain/period/issue";
import {
  type MilestoneKind,
  type Reading,
  reading as readingSchema,
  type Target,
  target as targetSchema,
} from "../domain/milestone/milestone";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";

export type CorrectionAfter = {
  reportId: string;
  milestone: string;
  titleZh: string;
  titleEn: string;
  kind: MilestoneKind;
  target: Target;
  /** The quarter whose report was put right, and its last day. */
  period: string;
  endsOn: string;
  was: Reading | null;
  is: Reading;
  decidedAt: Date;
};

const accepted = {
  where: { outcome: "accepted" },
  orderBy: { round: "desc" },
  take: 1,
  select: { reading: true },
} satisfies Prisma.ProgressReport$roundsArgs;

const columns = {
  reading: true,
  decidedAt: true,
  report: {
    select: {
      id: true,
      period: { select: { code: true, endsOn: true } },
      supersedes: { select: { rounds: accepted } },
      milestone: {
        select: {
          code: true,
          kind: true,
          versions: {
            orderBy: { version: "desc" },
            take: 1,
            select: { titleZh: true, titleEn: true, target: true },
          },
        },
      },
    },
  },
} satisfies Prisma.ReportRoundSelect;

type Row = Prisma.ReportRoundGetPayload<{ select: typeof columns }>;

const parsed = (kept: unknown) => {
  const found = readingSchema.safeParse(kept);
  return found.success ? found.data : null;
};

function toCorrection({ report, ...row }: Row): CorrectionAfter[] {
  const { milestone, period, supersedes } = report;
  const [version] = milestone.versions;
  const is = parsed(row.reading);
  if (!version || !is || !row.decidedAt) return [];
  return [
    {
      reportId: report.id,
      milestone: milestone.code,
      titleZh: version.titleZh,
      titleEn: version.titleEn,
      kind: milestone.kind,
      target: targetSchema.parse(version.target),
      period: period.code,
      endsOn: toDay(period.endsOn),
      was: parsed(supersedes?.rounds[0]?.reading),
      is,
      decidedAt: row.decidedAt,
    },
  ];
}

const inForce = {
  outcome: "accepted",
  revokedAt: null,
  report: { supersedesId: { not: null } },
} satisfies Prisma.ReportRoundWhereInput;

async function findCorrections(
  tx: ReadTx,
  ofPlan: Prisma.PlanWhereInput,
): Promise<CorrectionAfter[]> {
  const rows = await tx.reportRound.findMany({
    where: { ...inForce, report: { ...inForce.report, plan: ofPlan } },
    orderBy: [{ decidedAt: "asc" }, { reportId: "asc" }],
    select: columns,
  });
  return rows.flatMap(toCorrection);
}

/** Every accepted correction of a plan that stands, the oldest first. */
export async function listCorrections(tx: ReadTx, planId: string): Promise<CorrectionAfter[]> {
  return findCorrections(tx, { id: planId });
}

/** Was it accepted after the issue, of a quarter that the issue tells of? */
export function isAfterIssue(
  { endsOn, decidedAt }: CorrectionAfter,
  issue: Pick<IssueHead, "asOf" | "knownBy">,
): boolean {
  return endsOn <= issue.asOf && decidedAt > issue.knownBy;
}

/** Corrections in force that were accepted after this issue and concern a quarter it tells of, the oldest first. */
export async function listCorrectionsAfter(
  tx: ReadTx,
  issue: Pick<IssueHead, "id" | "asOf" | "knownBy">,
): Promise<CorrectionAfter[]> {
  const all = await findCorrections(tx, { issues: { some: { id: issue.id } } });
  return all.filter((each) => isAfterIssue(each, issue));
}
