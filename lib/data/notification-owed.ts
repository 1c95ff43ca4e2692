// What is owed on a plan and who holds it now, for the reminders of a day.
import "server-only";
import { toLocalDate } from "../domain/calendar";
import type { LocalDate } from "../domain/milestone/milestone";
import { type HeldItem, holderOf } from "../domain/notification/reminders";
import { mayWrite } from "../domain/period/writable";
import type { ReportState } from "../domain/report/report-transitions";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import { type ItemSubject, subjectOfItem } from "./obligations";

export type HeldOnPlan = HeldItem & { milestoneId: string; subject: ItemSubject; period: string };

const item = {
  select: {
    versions: { orderBy: { version: "desc" }, take: 1, select: { terminated: true } },
    assignments: {
      where: { endedAt: null },
      select: { part: true, organisation: { select: { code: true } } },
    },
  },
} satisfies Prisma.MilestoneDefaultArgs;

const lastRound = {
  orderBy: { round: "desc" },
  take: 1,
  select: { sentAt: true, signedAt: true, decidedAt: true, revokedAt: true },
} as const;

type Item = Prisma.MilestoneGetPayload<typeof item>;
type Round = Prisma.ReportRoundGetPayload<{ select: (typeof lastRound)["select"] }>;

const isTerminated = ({ versions: [newest] }: Item) => newest?.terminated ?? false;

/** The day on which it came to the one who holds it; null for a draft that was never sent. */
function sinceOf(state: ReportState, round: Round | undefined): LocalDate | null {
  const at = {
    draft: null,
    returned: round?.revokedAt ?? round?.decidedAt,
    withHead: round?.sentAt,
    withCommission: round?.signedAt,
    accepted: null,
    dropped: null,
  }[state];
  return at ? toLocalDate(at) : null;
}

/** Items of open quarters on which nobody has begun. */
async function readUntouched(
  tx: ReadTx,
  plan: { id: string; code: string },
): Promise<HeldOnPlan[]> {
  const rows = await tx.obligation.findMany({
    where: { period: { planId: plan.id, state: "open" } },
    include: {
      period: {
        select: { code: true, closesOn: true, reports: { select: { milestoneId: true } } },
      },
      milestone: item,
    },
  });
  return rows.flatMap(({ period, milestone, milestoneId }) =>
    isTerminated(milestone) || period.reports.some((row) => row.milestoneId === milestoneId)
      ? []
      : [
          {
            milestoneId,
            subject: subjectOfItem(plan.code, milestone.assignments),
            period: period.code,
            holder: "reporter" as const,
            closesOn: toDay(period.closesOn),
            since: null,
          },
        ],
  );
}

const begun = {
  state: true,
  round: true,
  supersedesId: true,
  milestoneId: true,
  milestone: item,
  period: { select: { code: true, closesOn: true, state: true, kind: true } },
  rounds: lastRound,
} satisfies Prisma.ProgressReportSelect;
type Begun = Prisma.ProgressReportGetPayload<{ select: typeof begun }>;

/** Nobody is asked to write what the quarter no longer takes, nor to go on with a correction of their own. */
function isAskedFor({ state, round, supersedesId, period }: Begun): boolean {
  if (holderOf(state) !== "reporter") return true;
  const [sentBefore, correction] = [round > 0, supersedesId !== null];
  if (correction && !sentBefore) return false;
  return mayWrite(period, { sentBefore, correction }) === "yes";
}

/** Reports on their way. */
async function readBegun(tx: ReadTx, plan: { id: string; code: string }): Promise<HeldOnPlan[]> {
  const rows = await tx.progressReport.findMany({
    where: { planId: plan.id, state: { notIn: ["accepted", "dropped"] } },
    select: begun,
  });
  return rows.filter(isAskedFor).flatMap((row) => {
    const { state, milestoneId, milestone, period, rounds } = row;
    const holder = holderOf(state);
    if (holder === null || isTerminated(milestone)) return [];
    return [
      {
        milestoneId,
        subject: subjectOfItem(plan.code, milestone.assignments),
        period: period.code,
        holder,
        closesOn: toDay(period.closesOn),
        since: sinceOf(state, rounds[0]),
      },
    ];
  });
}

/** Everything somebody has to do something about. */
export async function readHeldItems(
  tx: ReadTx,
  plan: { id: string; code: string },
): Promise<HeldOnPlan[]> {
  return [...(await readUntouched(tx, plan)), ...(await readBegun(tx, plan))];
}

/** Plans whose people are reminded. */
export async function listPlansInForce(tx: ReadTx): Promise<{ id: string; code: string }[]> {
  return tx.plan.findMany({
    where: { status: "inForce" },
    select: { id: true, code: true },
    orderBy: { code: "asc" },
  });
}
