// The work of the actor's units in the period being collected, on top of the plan's board.
import "server-only";
import type { Actor } from "../domain/actor";
import { permissions, type Subject } from "../domain/permissions";
import type { ReportState } from "../domain/report/report-transitions";
import {
  byUrgency,
  countWork,
  groupOf,
  type WorkCounts,
  type WorkGroup,
  workGroups,
} from "../domain/report/work-list";
import { asActor } from "./as-actor";
import type { BoardItem, PeriodRecord, PlanBoard } from "./plan-board";
import type { OrganisationRecord } from "./plan-names";

export type WorkReport = {
  id: string;
  state: ReportState;
  updatedAt: Date;
  updatedBy: string;
  /** Why it came back, by whom, when. */
  returned: { reason: string; at: Date; inUnit: boolean } | null;
};
export type WorkRow = { item: BoardItem; owed: boolean; report: WorkReport | null };
export type WorkList = {
  units: OrganisationRecord[];
  period: PeriodRecord | null;
  /** The next window that will open; null when none is planned. */
  nextPeriod: PeriodRecord | null;
  counts: WorkCounts;
  groups: { group: WorkGroup; rows: WorkRow[] }[];
  /** Items the unit supports, with their lead. */
  supporting: BoardItem[];
  /** Items for which the unit is only suggested as lead: nothing is owed yet. */
  suggested: BoardItem[];
};

/** Units for which the actor holds a role on this plan that works on reports. */
export function unitsOf(
  actor: Actor,
  plan: string,
  permission: "report.work" | "report.sign",
): string[] {
  if (actor.kind === "system") return [];
  const row: Readonly<Partial<Record<string, unknown>>> = permissions[permission];
  const held = actor.grants.filter(
    (grant) => row[grant.role] && (grant.plan === null || grant.plan === plan),
  );
  return [...new Set(held.flatMap((grant) => grant.organisation ?? []))];
}

/** Who is at work on an item, for own-unit rights. */
export function subjectOf(plan: string, { assessment, facts }: BoardItem): Required<Subject> {
  const supporting = facts.assignments.filter(
    (row) => row.part === "supporting" && row.endedAt === null,
  );
  return { plan, lead: assessment.lead, supporting: supporting.map((row) => row.organisation) };
}

export async function listWork(actor: Actor, board: PlanBoard): Promise<WorkList> {
  const plan = board.plan.code;
  const units = unitsOf(actor, plan, "report.work");
  const { period, profile } = board;
  const reports = period
    ? await readReports(actor, board.plan.id, period.code, units)
    : new Map<string, WorkReport>();
  const led = board.items.filter(
    ({ assessment: { lead } }) => lead !== null && units.includes(lead),
  );
  const rows = led.map((item) => ({
    item,
    owed: period !== null && item.facts.obligations.some((row) => row.period === period.code),
    report: reports.get(item.id) ?? null,
  }));
  const stateOf = ({ item, owed, report }: WorkRow) => ({
    assessment: item.assessment,
    owed,
    state: report?.state ?? null,
  });
  const confirmed = rows.filter((row) => !row.item.assessment.suggestedOwner);
  const grouped = workGroups.map((group) => ({
    group,
    rows: confirmed
      .filter((row) => groupOf(stateOf(row), profile) === group)
      .sort((a, b) => byUrgency(a.item.assessment, b.item.assessment)),
  }));
  return {
    units: board.organisations.filter((unit) => units.includes(unit.code)),
    period,
    nextPeriod: board.periods.find((row) => row.state === "planned") ?? null,
    counts: countWork(rows.map(stateOf)),
    groups: grouped.filter((group) => group.rows.length > 0),
    supporting: board.items.filter((item) =>
      subjectOf(plan, item).supporting.some((code) => units.includes(code)),
    ),
    suggested: led.filter(
      (item) => item.assessment.suggestedOwner && item.assessment.countedApart !== "terminated",
    ),
  };
}

async function readReports(actor: Actor, planId: string, period: string, units: readonly string[]) {
  const rows = await asActor(actor, (tx) =>
    tx.progressReport.findMany({
      where: {
        planId,
        period: { code: period },
        organisation: { code: { in: [...units] } },
        supersedesId: null,
      },
      select: {
        id: true,
        milestoneId: true,
        state: true,
        updatedAt: true,
        updatedByName: true,
        rounds: {
          orderBy: { round: "desc" },
          take: 1,
          select: { outcome: true, reason: true, decidedAt: true, decidedInUnit: true },
        },
      },
    }),
  );
  const toReport = ({
    id,
    state,
    updatedAt,
    updatedByName,
    rounds: [last],
  }: (typeof rows)[number]): WorkReport => ({
    id,
    state,
    updatedAt,
    updatedBy: updatedByName,
    returned:
      state === "returned" && last?.decidedAt
        ? { reason: last.reason ?? "", at: last.decidedAt, inUnit: last.decidedInUnit }
        : null,
  });
  return new Map(rows.map((row) => [row.milestoneId, toReport(row)]));
}
