// What a unit is asked for by others: the items it supports, and where its part of each stands.
import "server-only";
import type { Actor } from "../domain/actor";
import type { ContributionState } from "../domain/contribution/contribution";
import { mayWrite } from "../domain/period/writable";
import { can } from "../domain/permissions";
import { isSentState } from "../domain/report/work-list";
import { asActor, type ReadTx } from "./as-actor";
import { type Contribution, findContribution, listContributionsOf } from "./contributions";
import type { BoardItem, PeriodRecord, PlanBoard } from "./plan-board";
import { readWorkReports, type WorkReport } from "./work-reports";
import { subjectOf } from "./work-subject";

export type SupportingWork = {
  item: BoardItem;
  organisation: string;
  /** null: neither asked nor begun. */
  state: ContributionState | null;
  asked: number;
  askedAt: Date | null;
  answeredAt: Date | null;
  /** The lead still writes its report of the period, so that a part may be given. */
  open: boolean;
};

/** The own units of the actor among those that support an item. */
function ownSupporting(actor: Actor, board: PlanBoard, item: BoardItem): string[] {
  const { plan, supporting } = subjectOf(board.plan.code, item);
  return [...new Set(supporting)].filter((code) =>
    can(actor, "report.contribute", { plan, lead: null, supporting: [code] }),
  );
}

const order = (row: SupportingWork) =>
  row.open && row.state === "asked" ? 0 : row.open && row.state === "drafting" ? 1 : 2;

/** What waits for an answer first. */
export async function listSupportingWork(
  tx: ReadTx,
  actor: Actor,
  board: PlanBoard,
  period: PeriodRecord,
): Promise<SupportingWork[]> {
  const pairs = board.items.flatMap((item) =>
    ownSupporting(actor, board, item).map((organisation) => ({ item, organisation })),
  );
  if (pairs.length === 0) return [];
  const leads = new Set(pairs.flatMap(({ item }) => item.assessment.lead ?? []));
  const scope = { planId: board.plan.id, period: period.code };
  const reports = await readWorkReports(tx, { ...scope, units: [...leads] });
  const given = await listContributionsOf(tx, {
    ...scope,
    organisations: [...new Set(pairs.map((pair) => pair.organisation))],
  });
  return pairs
    .map(({ item, organisation }) => {
      const row = given.find(
        (each) => each.milestoneId === item.id && each.organisation === organisation,
      );
      return {
        item,
        organisation,
        state: row?.state ?? null,
        asked: row?.asked ?? 0,
        askedAt: row?.askedAt ?? null,
        answeredAt: row?.answeredAt ?? null,
        open: isOpen(item, period, reports.get(item.id) ?? null),
      };
    })
    .sort((a, b) => order(a) - order(b));
}

function isOpen(item: BoardItem, period: PeriodRecord, report: WorkReport | null): boolean {
  const owed = item.facts.obligations.some((row) => row.period === period.code);
  const past = { sentBefore: (report?.round ?? 0) > 0, correction: false };
  return owed && !isSentState(report?.state ?? null) && mayWrite(period, past) === "yes";
}

export type ContributionEntry = {
  item: BoardItem;
  period: PeriodRecord;
  organisation: string;
  contribution: Contribution | null;
  open: boolean;
};

/** One unit's part of an item; null for what is unknown or none of the actor's units supports. */
export async function findContributionEntry(
  actor: Actor,
  board: PlanBoard,
  ask: { milestone: string; period: string | null; organisation: string | null },
): Promise<ContributionEntry | null> {
  const item = board.items.find((each) => each.code === ask.milestone);
  const period =
    ask.period === null ? board.period : board.periods.find((row) => row.code === ask.period);
  if (!item || !period) return null;
  const own = ownSupporting(actor, board, item);
  const organisation = own.find((code) => code === ask.organisation) ?? own[0];
  if (!organisation) return null;
  return asActor(actor, async (tx) => {
    const found = await tx.reportingPeriod.findUniqueOrThrow({
      where: { planId_code: { planId: board.plan.id, code: period.code } },
      select: { id: true },
    });
    const { lead } = item.assessment;
    const scope = { planId: board.plan.id, period: period.code, units: lead ? [lead] : [] };
    const reports = await readWorkReports(tx, scope);
    return {
      item,
      period,
      organisation,
      contribution: await findContribution(tx, {
        milestoneId: item.id,
        periodId: found.id,
        organisation,
      }),
      open: isOpen(item, period, reports.get(item.id) ?? null),
    };
  });
}
