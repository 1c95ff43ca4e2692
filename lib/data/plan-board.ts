// A plan at two dates: every item assessed once, with the names a page needs. Overview, area pages, overdue
// board, work lists and exports all start from this.
import "server-only";
import type { PeriodKind, PeriodState } from "../domain/period/period-state";
import type { Actor } from "../domain/actor";
import { assessAll } from "../domain/milestone/assess-all";
import type { Assessment, Profile } from "../domain/milestone/assessment";
import { defaultProfile } from "../domain/milestone/default-profile";
import type { MilestoneFacts } from "../domain/milestone/facts";
import type { LocalDate } from "../domain/milestone/milestone";
import { hasOpened } from "../domain/milestone/periods-owed";
import { issueAt, type IssueHead } from "../domain/period/issue";
import { type ReportingCounts, reportingCounts } from "../domain/period/reporting-counts";
import { rulesVersion } from "../domain/rollup/rules-version";
import type { ViewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { fromDay, toDay } from "./days";
import { listIssues, readIssuedRecords } from "./issues";
import { loadPlanFacts, type PlanHead } from "./plan-facts";
import {
  type AreaRecord,
  type NamedRecord,
  type OrganisationRecord,
  readNames,
  type TaskRecord,
} from "./plan-names";
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

export type BoardItem = {
  id: string;
  code: string;
  titleZh: string;
  titleEn: string;
  area: string;
  task: string | null;
  measure: string | null;
  locators: readonly string[];
  expectedEffect: string | null;
  /** Reads its figure from this indicator, or from this item: it owes no report of its own. */
  indicator: string | null;
  readsFrom: string | null;
  facts: MilestoneFacts;
  assessment: Assessment;
};

export type PlanBoard = {
  plan: PlanHead & { titleZh: string; titleEn: string; status: string };
  dates: ViewDates;
  /** Every quarter issued, oldest first, whatever the dates: the way to it. */
  issues: IssueHead[];
  /** The issue that stands at exactly these dates: the assessments are its own, whatever is known since. */
  issue: IssueHead | null;
  profile: Profile;
  /** Of the rules that made the assessments. */
  rulesVersion: string;
  areas: AreaRecord[];
  tasks: TaskRecord[];
  measures: (NamedRecord & { task: string })[];
  organisations: OrganisationRecord[];
  places: (NamedRecord & { kind: string })[];
  /** Leaders in charge, named by their names, in the order of the plan's items. */
  leaders: NamedRecord[];
  periods: PeriodRecord[];
  /** The period being collected, else the last one that has begun to be collected by asOf; null before the first. */
  period: PeriodRecord | null;
  reporting: ReportingCounts | null;
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
  const facts = await loadPlanFacts(tx, plan);
  const issues = await listIssues(tx, plan.id);
  const issue = issueAt(issues, dates);
  const profile = issue?.profile ?? (await readProfile(tx, plan.id, dates));
  const names = await readNames(tx, plan.id, dates);
  const titles = await readTitles(tx, plan.id, dates);
  const periods = await readPeriodRecords(tx, plan.id);
  const period = issue
    ? (periods.find((row) => row.code === issue.period) ?? null)
    : currentPeriod(periods, dates);
  const known = facts.filter((item) => titles.has(item.code));
  const assessments = issue
    ? (await readIssuedRecords(tx, issue.id)).milestones
    : assessAll(known, { ...dates, profile });
  const byCode = new Map(assessments.map((assessment) => [assessment.code, assessment]));
  const items = known.flatMap((item) => {
    const title = titles.get(item.code);
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
    ...names,
    leaders: leadersOf(items),
    periods,
    period,
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

/** The profile in force at the dates; the shipped one until the plan has its own. */
export async function readProfile(
  tx: ReadTx,
  planId: string,
  dates: Pick<ViewDates, "asOf" | "knownBy">,
): Promise<Profile> {
  const row = await tx.thresholdProfile.findFirst({
    where: {
      planId,
      effectiveOn: { lte: fromDay(dates.asOf) },
      acceptedAt: { lte: dates.knownBy },
    },
    orderBy: [{ effectiveOn: "desc" }, { version: "desc" }],
  });
  if (!row) return defaultProfile;
  return {
    ...defaultProfile,
    ...(row.thresholds as object),
    name: row.name,
    version: row.version,
    confirmed: row.confirmed,
  };
}

async function readTitles(tx: ReadTx, planId: string, dates: ViewDates) {
  const rows = await tx.milestone.findMany({
    where: { planId },
    select: {
      id: true,
      code: true,
      area: { select: { code: true } },
      task: { select: { code: true } },
      measure: { select: { code: true } },
      indicator: { select: { code: true } },
      readsFrom: { select: { code: true } },
      versions: {
        where: { acceptedAt: { lte: dates.knownBy } },
        orderBy: [{ effectiveOn: "asc" }, { version: "asc" }],
        select: {
          titleZh: true,
          titleEn: true,
          locators: true,
          expectedEffect: true,
          effectiveOn: true,
        },
      },
    },
  });
  // Items whose first version is accepted later than knownBy are not yet known: they are left out.
  const known = rows.flatMap(({ versions, ...row }) => {
    // Before the first version takes effect the commitment is shown as it will be.
    const inForce =
      versions.filter((entry) => toDay(entry.effectiveOn) <= dates.asOf).at(-1) ?? versions[0];
    if (!inForce) return [];
    const { effectiveOn: _, ...version } = inForce;
    const relations = {
      area: row.area.code,
      task: row.task?.code ?? null,
      measure: row.measure?.code ?? null,
      indicator: row.indicator?.code ?? null,
      readsFrom: row.readsFrom?.code ?? null,
    };
    return [{ id: row.id, code: row.code, ...version, ...relations }];
  });
  return new Map(known.map((row) => [row.code, row]));
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
