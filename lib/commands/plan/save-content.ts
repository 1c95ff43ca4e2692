// The content of a plan's file, noun by noun, in the order in which they point at each other.
import type { PlanFile } from "@/lib/domain/plan/plan-file";
import { type MilestoneRecord, toMilestoneRecords } from "@/lib/domain/plan/plan-records";
import { isSame } from "@/lib/domain/plan/same";
import { insertAssignments, withdrawSuggestions } from "@/lib/data/assignments";
import { fromDay } from "@/lib/data/days";
import {
  assignIds,
  insertMilestones,
  type StoredMilestone,
  terminateMilestones,
  updateMilestone,
} from "@/lib/data/milestone-records";
import { idOf } from "@/lib/data/organisations";
import {
  type Ids,
  syncAreas,
  syncDiscrepancies,
  syncForecasts,
  syncIndicators,
  syncMeasures,
  syncTasks,
} from "@/lib/data/plan-content";
import type { AuditedTx } from "@/lib/data/record-change";

export type Content = {
  file: PlanFile;
  planId: string;
  places: Ids;
  organisations: Ids;
  /** What is loaded already. */
  milestones: readonly StoredMilestone[];
  at: Date;
};

export async function saveContent(tx: AuditedTx, content: Content): Promise<void> {
  const { file, planId, places, organisations, milestones: known } = content;
  const areas = await syncAreas(tx, planId, file);
  const tasks = await syncTasks(tx, planId, file, areas);
  const measures = await syncMeasures(tx, planId, file, tasks);
  const indicators = await syncIndicators(tx, planId, file, organisations);
  await syncForecasts(tx, planId, file, indicators);
  await syncDiscrepancies(tx, planId, file);

  const wanted = toMilestoneRecords(file);
  const milestones = assignIds(known, wanted);
  const links = { planId, areas, tasks, measures, indicators, places, milestones };
  const byCode = new Map(known.map((each) => [each.code, each]));
  const added = wanted.filter(({ code }) => !byCode.has(code));
  const loadedAt = { effectiveOn: fromDay(file.plan.startsOn), acceptedAt: content.at };
  await insertMilestones(tx, added, links, loadedAt);
  for (const row of wanted) {
    const before = byCode.get(row.code);
    if (before && isAltered(before, row)) await updateMilestone(tx, before, row, links);
  }
  const codes = new Set(wanted.map(({ code }) => code));
  await terminateMilestones(
    tx,
    known.filter(({ code, terminated }) => !terminated && !codes.has(code)),
  );
  await saveSuggestions(tx, content, { wanted, milestones, byCode });
}

/** It differs from the file, or it is back after having vanished. */
const isAltered = (before: StoredMilestone, row: MilestoneRecord) =>
  before.terminated ||
  !isSame(before.placement, row.placement) ||
  !isSame(before.definition, row.definition);

type Matched = {
  wanted: readonly MilestoneRecord[];
  milestones: Ids;
  byCode: ReadonlyMap<string, StoredMilestone>;
};

/** Suggestions follow the file until the commission has decided. */
async function saveSuggestions(
  tx: AuditedTx,
  { file, organisations, at }: Content,
  { wanted, milestones, byCode }: Matched,
): Promise<void> {
  const changed = wanted.flatMap(({ code, owners }) => {
    const before = byCode.get(code);
    const stays = before && (before.ownersConfirmed || isSame(before.owners, owners));
    return stays ? [] : [{ ...owners, milestoneId: idOf(milestones, code) }];
  });
  await withdrawSuggestions(
    tx,
    changed.map(({ milestoneId }) => milestoneId),
    at,
  );
  await insertAssignments(tx, changed, {
    state: "suggested",
    document: null,
    startsOn: file.plan.startsOn,
    acceptedAt: at,
    organisations,
  });
}
