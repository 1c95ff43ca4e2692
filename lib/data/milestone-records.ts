// Milestones as the plan's file gave them: what they are compared with on the next load, and how they are written.
import "server-only";
import { randomUUID } from "node:crypto";
import { target as targetSchema } from "../domain/milestone/milestone";
import type { KnownMilestone } from "../domain/plan/plan-changes";
import type { DefinitionRecord, MilestoneRecord } from "../domain/plan/plan-records";
import { isSame } from "../domain/plan/same";
import type { ReadTx } from "./as-actor";
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from "./days";
import { idOf } from "./organisations";
import type { Ids } from "./plan-content";
import type { AuditedTx } from "./record-change";

export type StoredMilestone = KnownMilestone & {
  id: string;
  /** Versions after the first: what the commission has confirmed since. */
  laterVersions: { id: string; target: unknown }[];
};

/** The plan's milestones as they were loaded (their first version), in plan order. */
export async function readMilestoneRecords(
  tx: ReadTx | AuditedTx,
  planId: string,
): Promise<StoredMilestone[]> {
  const rows = await tx.milestone.findMany({
    where: { planId },
    orderBy: { sortOrder: "asc" },
    include: {
      area: { select: { code: true } },
      task: { select: { code: true } },
      measure: { select: { code: true } },
      indicator: { select: { code: true } },
      readsFrom: { select: { code: true } },
      places: { select: { place: { select: { code: true } } } },
      versions: { orderBy: { version: "asc" } },
      assignments: {
        where: { endedAt: null },
        include: { organisation: { select: { code: true } } },
      },
    },
  });
  return rows.flatMap(({ versions: [first, ...later], ...row }) => {
    if (!first) return [];
    const owners = row.assignments.map((each) => ({ ...each, code: each.organisation.code }));
    return [
      {
        id: row.id,
        code: row.code,
        terminated: (later.at(-1) ?? first).terminated,
        ownersConfirmed: owners.some((each) => each.state === "confirmed"),
        owners: {
          lead: owners.find((each) => each.part === "lead")?.code ?? null,
          supporting: owners
            .flatMap((each) => (each.part === "supporting" ? each.code : []))
            .sort(),
        },
        placement: {
          area: row.area.code,
          task: row.task?.code ?? null,
          measure: row.measure?.code ?? null,
          indicator: row.indicator?.code ?? null,
          readsFrom: row.readsFrom?.code ?? null,
          kind: row.kind,
          chain: row.chain,
          series: row.series,
          aspirational: row.aspirational,
          dependsOn: row.dependsOn,
          places: row.places.map((link) => link.place.code).sort(),
          sortOrder: row.sortOrder,
        },
        definition: {
          titleZh: first.titleZh,
          titleEn: first.titleEn,
          startsOn: toDayOrNull(first.startsOn),
          dueOn: toDay(first.dueOn),
          dueSource: first.dueSource,
          target: targetSchema.parse(first.target),
          cadence: first.cadence,
          weight: first.weight,
          expectedEffect: first.expectedEffect,
          locators: first.locators,
        },
        laterVersions: later.map(({ id, target }) => ({ id, target })),
      },
    ];
  });
}

export type MilestoneLinks = {
  planId: string;
  areas: Ids;
  tasks: Ids;
  measures: Ids;
  indicators: Ids;
  places: Ids;
  milestones: Ids;
};

const optional = (ids: Ids, code: string | null) => (code === null ? null : idOf(ids, code));

function toPlacementRow({ placement, code }: MilestoneRecord, links: MilestoneLinks) {
  const { area, task, measure, indicator, readsFrom, places: _, ...own } = placement;
  return {
    ...own,
    code,
    planId: links.planId,
    areaId: idOf(links.areas, area),
    taskId: optional(links.tasks, task),
    measureId: optional(links.measures, measure),
    indicatorId: optional(links.indicators, indicator),
    readsFromId: optional(links.milestones, readsFrom),
  };
}

function toVersionRow({ target, startsOn, dueOn, ...own }: DefinitionRecord) {
  return {
    ...own,
    target,
    kind: target.kind,
    startsOn: fromDayOrNull(startsOn),
    dueOn: fromDay(dueOn),
  };
}

/** Ids for codes that have none yet, so that records may point at each other before they are written. */
export function assignIds(known: readonly StoredMilestone[], wanted: readonly MilestoneRecord[]) {
  const ids = new Map(known.map((each) => [each.code, each.id]));
  for (const { code } of wanted) if (!ids.has(code)) ids.set(code, randomUUID());
  return ids;
}

export type LoadedAt = { effectiveOn: Date; acceptedAt: Date };

export async function insertMilestones(
  tx: AuditedTx,
  added: readonly MilestoneRecord[],
  links: MilestoneLinks,
  at: LoadedAt,
): Promise<void> {
  if (added.length === 0) return;
  const idOfRow = (row: MilestoneRecord) => idOf(links.milestones, row.code);
  await tx.milestone.createMany({
    data: added.map((row) => ({ id: idOfRow(row), ...toPlacementRow(row, links) })),
  });
  await tx.milestoneVersion.createMany({
    data: added.map((row) => ({
      milestoneId: idOfRow(row),
      version: 1,
      ...toVersionRow(row.definition),
      ...at,
    })),
  });
  await insertPlaces(tx, added, links);
}

async function insertPlaces(
  tx: AuditedTx,
  rows: readonly MilestoneRecord[],
  links: MilestoneLinks,
): Promise<void> {
  await tx.milestonePlace.createMany({
    data: rows.flatMap((row) =>
      row.placement.places.map((place) => ({
        milestoneId: idOf(links.milestones, row.code),
        placeId: idOf(links.places, place),
      })),
    ),
    skipDuplicates: true,
  });
}

/** A draft's milestone as the altered file has it. What the commission has confirmed stays: target, weight, cadence. */
export async function updateMilestone(
  tx: AuditedTx,
  known: StoredMilestone,
  wanted: MilestoneRecord,
  links: MilestoneLinks,
): Promise<void> {
  await tx.milestone.update({ where: { id: known.id }, data: toPlacementRow(wanted, links) });
  const version = toVersionRow(wanted.definition);
  await tx.milestoneVersion.update({
    where: { milestoneId_version: { milestoneId: known.id, version: 1 } },
    data: { ...version, terminated: false },
  });
  const { target: _target, weight: _weight, cadence, ...rest } = version;
  const later = { milestoneId: known.id, version: { gt: 1 } };
  await tx.milestoneVersion.updateMany({
    where: later,
    data: { ...rest, terminated: false },
  });
  // A cadence other than the file's was confirmed.
  await tx.milestoneVersion.updateMany({
    where: { ...later, cadence: known.definition.cadence },
    data: { cadence },
  });
  if (!isSame(known.placement.places, wanted.placement.places))
    await insertPlaces(tx, [wanted], links);
}

/** Items that have vanished from a draft's file: marked, not deleted. */
export async function terminateMilestones(
  tx: AuditedTx,
  vanished: readonly StoredMilestone[],
): Promise<void> {
  await tx.milestoneVersion.updateMany({
    where: { milestoneId: { in: vanished.map((each) => each.id) } },
    data: { terminated: true },
  });
}
