// What is kept of plans in memory by their revision: the facts, the names of what a plan itself holds, its indicators,
// issues, thresholds, and where its text disagrees with itself. A revision rises in the transaction of any change of
// these, so that several servers on one database never show what another has changed. Nobody may change what is kept: it
// is everybody's.
import "server-only";
import { LRUCache } from "lru-cache";
import type { IndicatorParameter } from "../domain/indicator/indicator";
import type { MilestoneFacts } from "../domain/milestone/facts";
import type { ProfileVersion } from "../domain/milestone/profile";
import type { IssueHead } from "../domain/period/issue";
import { isSnapshot, type ReadTx } from "./as-actor";
import { type DiscrepancyRow, readDiscrepancyRows } from "./discrepancy-rows";
import { readIndicatorParameters } from "./indicator-parameters";
import { type IndicatorRow, readIndicatorRows } from "./indicator-rows";
import { listIssues } from "./issues";
import { type ItemTitles, readItemTitles } from "./item-titles";
import { type PlanHead, readPlanFacts } from "./plan-facts";
import { type OwnNames, readOwnNames } from "./plan-names";
import { readProfileVersions } from "./profile-versions";

export type PlanKept = OwnNames & {
  /** Of every item, in plan order. */
  facts: readonly MilestoneFacts[];
  titles: readonly ItemTitles[];
  issues: readonly IssueHead[];
  profiles: readonly ProfileVersion[];
  indicators: readonly IndicatorRow[];
  /** Bounds, limits and rulings by the code of their indicator. */
  parameters: Readonly<Record<string, IndicatorParameter[]>>;
  discrepancies: readonly DiscrepancyRow[];
};

type Entry = { revision: number; kept: PlanKept };
type Held = { entries: LRUCache<string, Entry>; loading: Map<string, Promise<PlanKept>> };

/** Items and rounds of all plans kept at once, some kilobytes each: a city's plan of five years has about 2,000. */
const MOST_FACTS = 60_000;

const world = globalThis as { luoshiPlans?: Held };

/** One store for all that Next loads anew in development. */
function held(): Held {
  world.luoshiPlans ??= {
    entries: new LRUCache({ maxSize: MOST_FACTS, sizeCalculation: (entry) => sizeOf(entry.kept) }),
    loading: new Map(),
  };
  return world.luoshiPlans;
}

function sizeOf({ facts }: PlanKept): number {
  return 1 + facts.reduce((sum, item) => sum + 1 + item.reports.length, 0);
}

/** All that the plan's revision covers, as the transaction sees it. Throws what the database does. */
export async function loadPlanKept(tx: ReadTx, plan: PlanHead): Promise<PlanKept> {
  const { entries, loading } = held();
  const found = entries.get(plan.id);
  if (found?.revision === plan.revision) return found.kept;
  // Who writes may see what is not ended yet, or what ended since the revision was read: that is nobody else's.
  if (!isSnapshot(tx)) return readPlanKept(tx, plan);
  const key = `${plan.id} ${plan.revision}`;
  // Whoever comes while another reads waits for him; where he fails, each asks for himself.
  const shared = await loading.get(key)?.catch(() => null);
  if (shared) return shared;
  const reading = readPlanKept(tx, plan);
  loading.set(key, reading);
  try {
    const kept = await reading;
    entries.set(plan.id, { revision: plan.revision, kept });
    return kept;
  } finally {
    if (loading.get(key) === reading) loading.delete(key);
  }
}

/** The same, read afresh. */
export async function readPlanKept(tx: ReadTx, plan: PlanHead): Promise<PlanKept> {
  return {
    facts: await readPlanFacts(tx, plan),
    titles: await readItemTitles(tx, plan.id),
    issues: await listIssues(tx, plan.id),
    profiles: await readProfileVersions(tx, plan.id),
    indicators: await readIndicatorRows(tx, plan.id),
    parameters: await readIndicatorParameters(tx, plan.id),
    discrepancies: await readDiscrepancyRows(tx, plan.id),
    ...(await readOwnNames(tx, plan.id)),
  };
}

/** Facts of all items of the plan at its present revision, in plan order. */
export async function loadPlanFacts(
  tx: ReadTx,
  plan: PlanHead,
): Promise<readonly MilestoneFacts[]> {
  return (await loadPlanKept(tx, plan)).facts;
}
