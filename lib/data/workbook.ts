// A unit's quarter as one table: every item it owes, with the draft as it stands and the words accepted last.
import "server-only";
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import { type LocalDate, type Target, target as targetSchema } from "../domain/milestone/milestone";
import type { PeriodKind, PeriodState } from "../domain/period/period-state";
import type { Draft } from "../domain/report/draft";
import type { ReportState } from "../domain/report/report-transitions";
import { asActor, type ReadTx } from "./as-actor";
import { fromDay, toDay } from "./days";
import { toDraft } from "./report-drafts";
import { getVisiblePlan } from "./scope";

export type UnitReport = {
  id: string;
  state: ReportState;
  version: number;
  /** It was sent at least once. */
  sentBefore: boolean;
  updatedBy: string;
  draft: Draft;
  evidence: number;
  /** It came back and says still what it said. */
  returnedAsSent: boolean;
};

export type UnitRow = {
  code: string;
  titleZh: string;
  titleEn: string;
  dueOn: LocalDate;
  target: Target;
  /** 责任科室; "" where none is named. */
  office: string;
  /** The district whose alone it is. */
  district: { code: string; nameZh: string; nameEn: string } | null;
  report: UnitReport | null;
  /** Accepted last for an earlier quarter. */
  last: { period: string; draft: Draft } | null;
};

export type UnitQuarter = {
  planId: string;
  period: {
    id: string;
    code: string;
    state: PeriodState;
    kind: PeriodKind;
    endsOn: LocalDate;
    graceEndsOn: LocalDate;
  };
  unit: { code: string; nameZh: string; nameEn: string };
  /** In the plan's order. */
  rows: UnitRow[];
  /** The plan's other items, by whether the unit leads them. */
  others: { code: string; led: boolean }[];
};

export type UnitQuarterKey = { plan: string; period: string; unit: string };

/** What is in force on a day, the newest of it; before the first takes effect, the first. */
function inForce<V extends { effectiveOn: Date }>(versions: readonly V[], on: LocalDate) {
  return versions.findLast((row) => toDay(row.effectiveOn) <= on) ?? versions[0];
}

const onDay = (on: LocalDate) =>
  ({
    where: { effectiveOn: { lte: fromDay(on) } },
    orderBy: { effectiveOn: "desc" },
    take: 1,
    select: { nameZh: true, nameEn: true },
  }) as const;

const leadOf = {
  where: { endedAt: null, part: "lead" },
  select: { organisation: { select: { code: true } } },
} as const;

/** Everything the unit owes in the period on a day. Throws notFound for a code that is not known or not visible. */
export async function readUnitQuarter(
  tx: ReadTx,
  actor: Actor,
  key: UnitQuarterKey,
  on: LocalDate,
): Promise<UnitQuarter> {
  const plan = await getVisiblePlan(tx, actor, key.plan);
  const period = await tx.reportingPeriod.findUnique({
    where: { planId_code: { planId: plan.id, code: key.period } },
  });
  const unit = await tx.organisation.findUnique({
    where: { code: key.unit },
    select: { id: true, code: true, versions: onDay(on) },
  });
  const [name] = unit?.versions ?? [];
  if (!period || !unit || !name) throw new DomainError("notFound");
  const items = await readItems(tx, { planId: plan.id, periodId: period.id, unitId: unit.id }, on);
  const owed = items.filter((row) => row.lead === unit.code && row.owed);
  const last = await readLast(
    tx,
    owed.map((row) => row.id),
    period.endsOn,
  );
  return {
    planId: plan.id,
    period: {
      ...period,
      endsOn: toDay(period.endsOn),
      graceEndsOn: toDay(period.graceEndsOn),
    },
    unit: { code: unit.code, ...name },
    rows: owed.flatMap(({ id, version, target, ...row }) =>
      version && target
        ? [
            {
              ...row,
              titleZh: version.titleZh,
              titleEn: version.titleEn,
              dueOn: toDay(version.dueOn),
              target: targetSchema.parse(target),
              last: last.get(id) ?? null,
            },
          ]
        : [],
    ),
    others: items
      .filter((row) => !owed.includes(row))
      .map(({ code, lead }) => ({ code, led: lead === unit.code })),
  };
}

/** The same for a page. */
export async function getUnitQuarter(
  actor: Actor,
  key: UnitQuarterKey,
  on: LocalDate,
): Promise<UnitQuarter> {
  return asActor(actor, (tx) => readUnitQuarter(tx, actor, key, on));
}

type ItemKeys = { planId: string; periodId: string; unitId: string };

async function readItems(tx: ReadTx, { planId, periodId, unitId }: ItemKeys, on: LocalDate) {
  const rows = await tx.milestone.findMany({
    where: { planId },
    orderBy: { sortOrder: "asc" },
    select: {
      id: true,
      code: true,
      assignments: leadOf,
      obligations: { where: { periodId }, select: { id: true } },
      versions: {
        orderBy: [{ effectiveOn: "asc" }, { version: "asc" }],
        select: {
          version: true,
          titleZh: true,
          titleEn: true,
          dueOn: true,
          target: true,
          effectiveOn: true,
        },
      },
      places: { select: { place: { select: { code: true, kind: true, versions: onDay(on) } } } },
      charges: {
        where: { part: "reporting", organisationId: unitId, endedAt: null },
        select: { office: true },
      },
      reports: {
        where: { periodId, supersedesId: null },
        include: {
          evidenceLinks: { where: { detachedAt: null }, select: { id: true } },
          rounds: { orderBy: { round: "desc" }, take: 1 },
        },
      },
    },
  });
  return rows.map(({ versions, reports: [report], ...row }) => ({
    id: row.id,
    code: row.code,
    lead: row.assignments[0]?.organisation.code ?? null,
    owed: row.obligations.length > 0,
    version: inForce(versions, on),
    // As reports are checked: the newest definition, also one that takes effect later.
    target: versions.toSorted((a, b) => a.version - b.version).at(-1)?.target ?? null,
    office: row.charges.find((charge) => charge.office !== "")?.office ?? "",
    district: districtOf(row.places.map(({ place }) => place)),
    report: report ? toUnitReport(report) : null,
  }));
}

type PlaceRow = { code: string; kind: string; versions: { nameZh: string; nameEn: string }[] };

function districtOf(places: readonly PlaceRow[]): UnitRow["district"] {
  const [place] = places;
  const [name] = place?.versions ?? [];
  if (places.length !== 1 || !place || !name || place.kind !== "district") return null;
  return { code: place.code, ...name };
}

type ReportRow = Parameters<typeof toDraft>[0] & {
  id: string;
  state: ReportState;
  version: number;
  round: number;
  updatedByName: string;
  evidenceLinks: readonly unknown[];
  rounds: readonly Parameters<typeof toDraft>[0][];
};

const toUnitReport = (row: ReportRow): UnitReport => ({
  id: row.id,
  state: row.state,
  version: row.version,
  sentBefore: row.round > 0,
  updatedBy: row.updatedByName,
  draft: toDraft(row),
  evidence: row.evidenceLinks.length,
  returnedAsSent: row.state === "returned" && row.rounds.some((round) => isSameDraft(row, round)),
});

type DraftRow = Parameters<typeof toDraft>[0];
const isSameDraft = (a: DraftRow, b: DraftRow) =>
  JSON.stringify(toDraft(a)) === JSON.stringify(toDraft(b));

/** Of each item the words accepted last for a quarter that ended before this one does. */
async function readLast(tx: ReadTx, milestoneIds: readonly string[], endsOn: Date) {
  const rounds = await tx.reportRound.findMany({
    where: {
      outcome: "accepted",
      revokedAt: null,
      report: { milestoneId: { in: [...milestoneIds] }, period: { endsOn: { lt: endsOn } } },
    },
    include: { report: { select: { milestoneId: true, period: { select: { code: true } } } } },
    orderBy: [{ report: { period: { endsOn: "asc" } } }, { decidedAt: "asc" }],
  });
  return new Map(
    rounds.map(({ report, ...row }) => [
      report.milestoneId,
      { period: report.period.code, draft: toDraft(row) },
    ]),
  );
}
