// A plan at two dates: every item assessed once, with the names a page needs. Overview, area pages, overdue
// board, work lists and exports all start from this.
import "server-only";
import type { Actor } from "../domain/actor";
import { assessAll } from "../domain/milestone/assess-all";
import type { Assessment, Profile } from "../domain/milestone/assessment";
import { defaultProfile } from "../domain/milestone/default-profile";
import type { MilestoneFacts } from "../domain/milestone/facts";
import type { LocalDate } from "../domain/milestone/milestone";
import { type ReportingCounts, reportingCounts } from "../domain/period/reporting-counts";
import type { ViewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { fromDay, toDay } from "./days";
import { loadPlanFacts, type PlanHead } from "./plan-facts";
import { getVisiblePlan } from "./scope";

export type NamedRecord = { code: string; nameZh: string; nameEn: string; sortOrder: number };
export type AreaRecord = NamedRecord & {
  kind: "task" | "objective" | "safeguard";
  shortZh: string;
  shortEn: string;
};
export type TaskRecord = NamedRecord & { area: string };
export type OrganisationRecord = NamedRecord & {
  kind: "department" | "district" | "institution";
  place: string | null;
};
export type PeriodRecord = {
  code: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  opensOn: LocalDate;
  closesOn: LocalDate;
  graceEndsOn: LocalDate;
  reviewEndsOn: LocalDate;
  state: "planned" | "open" | "closed" | "issued";
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
  profile: Profile;
  areas: AreaRecord[];
  tasks: TaskRecord[];
  measures: (NamedRecord & { task: string })[];
  organisations: OrganisationRecord[];
  places: (NamedRecord & { kind: string })[];
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
  const profile = await readProfile(tx, plan.id, dates);
  const names = await readNames(tx, plan.id, dates);
  const titles = await readTitles(tx, plan.id, dates);
  const periods = await readPeriodRecords(tx, plan.id);
  const period = currentPeriod(periods, dates.asOf);
  const known = facts.filter((item) => titles.has(item.code));
  const assessments = assessAll(known, { ...dates, profile });
  const items = known.flatMap((item, index) => {
    const title = titles.get(item.code);
    const assessment = assessments[index];
    return title && assessment ? [{ ...title, facts: item, assessment }] : [];
  });
  return {
    plan,
    dates,
    profile,
    ...names,
    periods,
    period,
    reporting: period && reportingCounts(facts, period.code, dates.knownBy),
    items,
  };
}

function currentPeriod(periods: readonly PeriodRecord[], asOf: LocalDate): PeriodRecord | null {
  const begun = periods.filter((row) => row.opensOn <= asOf);
  return (
    begun.find((row) => row.state === "open" && row.graceEndsOn >= asOf) ?? begun.at(-1) ?? null
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

async function readNames(tx: ReadTx, planId: string, dates: ViewDates) {
  const inForce = {
    where: { effectiveOn: { lte: fromDay(dates.asOf) } },
    orderBy: { effectiveOn: "desc" },
    take: 1,
  } as const;
  const bySort = { orderBy: { sortOrder: "asc" } } as const;
  const areas = await tx.area.findMany({ where: { planId }, ...bySort });
  const tasks = await tx.task.findMany({
    where: { planId },
    include: { area: { select: { code: true } } },
    ...bySort,
  });
  const measures = await tx.measure.findMany({
    where: { planId },
    include: { task: { select: { code: true } } },
  });
  const organisations = await tx.organisation.findMany({
    include: { versions: inForce, place: { select: { code: true } } },
  });
  const places = await tx.place.findMany({ include: { versions: inForce } });
  const byOrder = (a: NamedRecord, b: NamedRecord) => a.sortOrder - b.sortOrder;
  return {
    areas,
    tasks: tasks.map((row) => ({ ...row, area: row.area.code })),
    measures: measures.map((row) => ({ ...row, task: row.task.code, sortOrder: 0 })),
    organisations: organisations
      .flatMap(({ code, kind, place, versions: [version] }) =>
        version ? [{ ...version, code, kind, place: place?.code ?? null }] : [],
      )
      .sort(byOrder),
    places: places
      .flatMap(({ code, kind, versions: [version] }) =>
        version ? [{ ...version, code, kind }] : [],
      )
      .sort(byOrder),
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
    state: row.state,
    startsOn: toDay(row.startsOn),
    endsOn: toDay(row.endsOn),
    opensOn: toDay(row.opensOn),
    closesOn: toDay(row.closesOn),
    graceEndsOn: toDay(row.graceEndsOn),
    reviewEndsOn: toDay(row.reviewEndsOn),
  }));
}
