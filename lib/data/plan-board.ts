// A plan at two dates: every item assessed once, with the names a page needs. Overview, area pages, overdue
// board, work lists and exports all start from this.
import "server-only";
import type { PeriodKind, PeriodState } from "../domain/period/period-state";
import type { Actor } from "../domain/actor";
import type { Assessment, Profile } from "../domain/milestone/assessment";
import type { MilestoneFacts } from "../domain/milestone/facts";
import type { LocalDate } from "../domain/milestone/milestone";
import { hasOpened } from "../domain/milestone/periods-owed";
import { issueAt, type IssueHead } from "../domain/period/issue";
import { type ReportingCounts, reportingCounts } from "../domain/period/reporting-counts";
import { rulesVersion } from "../domain/rollup/rules-version";
import type { ViewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { toDay } from "./days";
import { readIssuedRecords } from "./issues";
import { type ItemTitle, titlesAt } from "./item-titles";
import { assessKept } from "./kept-assessments";
import type { PlanHead } from "./plan-facts";
import { loadPlanKept } from "./plan-kept";
import {
  type AreaRecord,
  type NamedRecord,
  type OrganisationRecord,
  readSharedNames,
  type TaskRecord,
} from "./plan-names";
import { profileInForce } from "./profile-versions";
import { getVisiblePlan } from "./scope";

export type PeriodRecord = {
  code: string;
  kind: PeriodKind;
  startsOn: LocalDate;
  endsOn: LocalDate;
  opensOn: LocalDate;
  closesOn: LocalDate;
  graceEndsOn: LocalDate;
  reviewEndsOn: LocalDate;
  state: PeriodState;
};

export type BoardItem = ItemTitle & {
  facts: MilestoneFacts;
  assessment: Assessment;
};

export type PlanBoard = {
  plan: PlanHead & { titleZh: string; titleEn: string; status: string };
  dates: ViewDates;
  /** Every quarter issued, oldest first, whatever the dates: the way to it. */
  issues: readonly IssueHead[];
  /** The issue that stands at exactly these dates: the assessments are its own, whatever is known since. */
  issue: IssueHead | null;
  profile: Profile;
  /** Of the rules that made the assessments. */
  rulesVersion: string;
  areas: readonly AreaRecord[];
  tasks: readonly TaskRecord[];
  measures: readonly (NamedRecord & { task: string })[];
  organisations: OrganisationRecord[];
  places: (NamedRecord & { kind: string })[];
  /** Leaders in charge, named by their names, in the order of the plan's items. */
  leaders: NamedRecord[];
  periods: PeriodRecord[];
  /** The period being collected, else the last one that has begun to be collected by asOf; null before the first. */
  period: PeriodRecord | null;
  reporting: ReportingCounts | null;
  /** Of the items: the same list for the same dates, so that what is reckoned of it is kept (kept-assessments.ts). */
  facts: readonly MilestoneFacts[];
  items: BoardItem[];
};

/** The plan at these dates. Throws notFound for an unknown plan or one hidden from the actor. */
export async function getPlanBoard(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
): Promise<PlanBoard> {
  return asActor(actor, (tx) => readPlanBoard(tx, actor, planCode, dates));
}

/** The same inside a transaction of the caller's. */
export async function readPlanBoard(
  tx: ReadTx,
  actor: Actor,
  planCode: string,
  dates: ViewDates,
): Promise<PlanBoard> {
  const plan = await getVisiblePlan(tx, actor, planCode);
  const { facts, titles, issues, profiles, ...own } = await loadPlanKept(tx, plan);
  const issue = issueAt(issues, dates);
  const profile = issue?.profile ?? profileInForce(profiles, dates);
  const titled = titlesAt(titles, dates);
  const periods = await readPeriodRecords(tx, plan.id);
  const period = issue
    ? (periods.find((row) => row.code === issue.period) ?? null)
    : currentPeriod(periods, dates);
  const known = facts.every((item) => titled.has(item.code))
    ? facts
    : facts.filter((item) => titled.has(item.code));
  const assessments = issue
    ? (await readIssuedRecords(tx, issue.id)).milestones
    : assessKept(known, { ...dates, profile });
  const byCode = new Map(assessments.map((assessment) => [assessment.code, assessment]));
  const items = known.flatMap((item) => {
    const title = titled.get(item.code);
    const assessment = byCode.get(item.code);
    return title && assessment ? [{ ...title, facts: item, assessment }] : [];
  });
  return {
    plan,
    dates,
    issues,
    issue,
    profile,
    rulesVersion: issue?.rulesVersion ?? rulesVersion,
    ...own,
    ...(await readSharedNames(tx, dates)),
    leaders: leadersOf(items),
    periods,
    period,
    facts: known,
    reporting: period && reportingCounts(facts, period.code, dates.knownBy),
    items,
  };
}

function leadersOf(items: readonly BoardItem[]): NamedRecord[] {
  const names = new Set(items.flatMap((item) => item.assessment.leaderInCharge ?? []));
  return [...names].map((name, sortOrder) => ({
    code: name,
    nameZh: name,
    nameEn: name,
    sortOrder,
  }));
}

function currentPeriod(
  periods: readonly PeriodRecord[],
  { asOf, knownBy }: ViewDates,
): PeriodRecord | null {
  const begun = periods.filter(({ kind, ...row }) =>
    hasOpened(
      { ...row, opening: kind === "opening", backfill: kind === "backfill" },
      { asOf, knownBy },
    ),
  );
  return (
    begun.findLast((row) => row.state === "open" && row.graceEndsOn >= asOf) ?? begun.at(-1) ?? null
  );
}

async function readPeriodRecords(tx: ReadTx, planId: string): Promise<PeriodRecord[]> {
  const rows = await tx.reportingPeriod.findMany({
    where: { planId },
    orderBy: { startsOn: "asc" },
  });
  return rows.map((row) => ({
    code: row.code,
    kind: row.kind,
    state: row.state,
    startsOn: toDay(row.startsOn),
    endsOn: toDay(row.endsOn),
    opensOn: toDay(row.opensOn),
    closesOn: toDay(row.closesOn),
    graceEndsOn: toDay(row.graceEndsOn),
    reviewEndsOn: toDay(row.reviewEndsOn),
  }));
}
