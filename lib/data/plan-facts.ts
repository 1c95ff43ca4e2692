// Loads everything assess() may look at, for a whole plan or a few of its items.
import "server-only";
import {
  type PublishedValue,
  reportsFromBuild,
  reportsFromIndicator,
} from "../domain/milestone/borrowed-reports";
import type { Definition, MilestoneFacts, PlanFact, ReportFact } from "../domain/milestone/facts";
import { withRulings } from "../domain/discrepancy/ruled-definitions";
import { toMilestoneRulings } from "../domain/discrepancy/ruling";
import { type ReadTx, withTask } from "./as-actor";
import { toDay, toDayOrNull } from "./days";
import { readRuledDiscrepancies } from "./rulings";
import { readMilestones, readPeriods, readReports, type MilestoneRow } from "./plan-facts-rows";

export type PlanHead = {
  id: string;
  code: string;
  revision: number;
  baseYear: number;
  startsOn: Date;
  endsOn: Date;
  publishedOn: Date | null;
  reportingFrom: Date | null;
};

/** Facts of all items of the plan, in plan order, as the transaction sees them. */
export function readPlanFacts(tx: ReadTx, plan: PlanHead): Promise<MilestoneFacts[]> {
  return readFacts(tx, plan, null);
}

/** Facts of one item, read afresh inside the caller's transaction: for decisions. */
export async function loadMilestoneFacts(
  tx: ReadTx,
  plan: PlanHead,
  code: string,
): Promise<MilestoneFacts | null> {
  const facts = await readFacts(tx, plan, code);
  return facts.find((row) => row.code === code) ?? null;
}

async function readFacts(
  tx: ReadTx,
  plan: PlanHead,
  only: string | null,
): Promise<MilestoneFacts[]> {
  const head = toPlanFact(plan);
  const discrepancies = await readRuledDiscrepancies(tx, plan.id);
  const rulings = toMilestoneRulings(discrepancies);
  const stored = await readMilestones(tx, plan.id, only);
  const rows = stored.map((row) => ({
    ...row,
    versions: withRulings(row.versions, rulings.get(row.code) ?? [], head),
  }));
  const periods = await readPeriods(tx, plan.id);
  // Everybody's facts are the same and kept for all: whose rounds one may read is asked where they are shown.
  const reports = await withTask(tx, "reckoning", () => readReports(tx, rows));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ownReports = (row: MilestoneRow): ReportFact[] => reports.get(row.id) ?? [];

  return rows.map((row) => {
    const mates = row.chain
      ? rows.filter((other) => other.chain === row.chain && other !== row)
      : [];
    return {
      plan: head,
      code: row.code,
      kind: row.kind,
      area: row.area.code,
      areaKind: row.area.kind,
      task: row.task?.code ?? null,
      chain: row.chain,
      series: row.series,
      aspirational: row.aspirational,
      places: row.places.map((link) => link.place.code),
      definitions: row.versions,
      checkpoints: row.checkpoints,
      assignments: row.assignments,
      periods,
      obligations: row.obligations,
      reports: reportsOf(row, mates, byId, ownReports),
      extensions: row.extensions,
      rectifications: row.rectifications,
      verifications: row.verifications,
      dependsOn: row.dependsOn,
      discrepancies: discrepancies
        .filter((entry) => entry.milestoneCodes.includes(row.code))
        .map((entry) => ({ code: entry.code, rulings: entry.rulings })),
      chainMembers: mates.map((mate) => ({ code: mate.code, definitions: mate.versions })),
      releases: row.indicator?.releases ?? [],
    };
  });
}

function toPlanFact(plan: PlanHead): PlanFact {
  return {
    code: plan.code,
    baseYear: plan.baseYear,
    startsOn: toDay(plan.startsOn),
    endsOn: toDay(plan.endsOn),
    publishedOn: toDayOrNull(plan.publishedOn),
    reportingFrom: toDayOrNull(plan.reportingFrom),
  };
}

function reportsOf(
  row: MilestoneRow,
  mates: readonly MilestoneRow[],
  byId: ReadonlyMap<string, MilestoneRow>,
  ownReports: (row: MilestoneRow) => ReportFact[],
): ReportFact[] {
  if (row.indicator && row.kind === "threshold")
    return reportsFromIndicator(row.indicator.readings);
  const source = row.readsFromId ? byId.get(row.readsFromId) : undefined;
  if (source) {
    return reportsFromBuild(unitOf(row.versions), {
      definitions: source.versions,
      reports: ownReports(source),
    });
  }
  // One reading serves all members of a chain; what a unit forecasts is said of its own item alone.
  const borrowed = mates
    .flatMap(ownReports)
    .map((report) => ({ ...report, forecastOn: null, forecastClass: null }));
  return [...ownReports(row), ...borrowed];
}

/** The one unit of a coverage row that is a single build. */
function unitOf(versions: readonly Definition[]): string {
  const target = versions.at(-1)?.target;
  return (target?.kind === "coverage" && target.units[0]) || "1";
}

export type { PublishedValue };
