// What frames a plan's milestones: areas, tasks, measures, indicators, forecasts, discrepancies. Each is inserted
// when its code is new and updated when it differs; nothing is deleted.
import "server-only";
import { randomUUID } from "node:crypto";
import type { PlanFile } from "../domain/plan/plan-file";
import { isSame } from "../domain/plan/same";
import type { Prisma } from "../generated/prisma/client";
import { idOf } from "./organisations";
import type { AuditedTx } from "./record-change";

export type Ids = ReadonlyMap<string, string>;
type Coded = { code: string };
type Stored<Row> = Row & { id: string };

/** Inserts in one statement what is new, updates what differs, and gives the ids by code. */
async function sync<Row extends Coded>(
  known: readonly Stored<Row>[],
  wanted: readonly Row[],
  write: {
    insert: (rows: Stored<Row>[]) => Promise<unknown>;
    update: (id: string, row: Row) => Promise<unknown>;
  },
): Promise<Map<string, string>> {
  const byCode = new Map(known.map((row) => [row.code, row]));
  const ids = new Map(known.map((row) => [row.code, row.id]));
  const added: Stored<Row>[] = [];
  for (const row of wanted) {
    const before = byCode.get(row.code);
    if (!before) added.push({ ...row, id: randomUUID() });
    else if (!isSame(before, { ...before, ...row })) await write.update(before.id, row);
  }
  for (const row of added) ids.set(row.code, row.id);
  if (added.length > 0) await write.insert(added);
  return ids;
}

export async function syncAreas(tx: AuditedTx, planId: string, file: PlanFile) {
  const wanted = file.areas.map(({ order, ...row }) => ({ ...row, sortOrder: order, planId }));
  return sync(await tx.area.findMany({ where: { planId } }), wanted, {
    insert: (data) => tx.area.createMany({ data }),
    update: (id, data) => tx.area.update({ where: { id }, data }),
  });
}

export async function syncTasks(tx: AuditedTx, planId: string, file: PlanFile, areas: Ids) {
  const wanted = file.tasks.map(({ order, area, ...row }) => ({
    ...row,
    areaId: idOf(areas, area),
    sortOrder: order,
    planId,
  }));
  return sync(await tx.task.findMany({ where: { planId } }), wanted, {
    insert: (data) => tx.task.createMany({ data }),
    update: (id, data) => tx.task.update({ where: { id }, data }),
  });
}

export async function syncMeasures(tx: AuditedTx, planId: string, file: PlanFile, tasks: Ids) {
  const wanted = file.measures.map(({ task, ...row }) => ({
    ...row,
    taskId: idOf(tasks, task),
    planId,
  }));
  return sync(await tx.measure.findMany({ where: { planId } }), wanted, {
    insert: (data) => tx.measure.createMany({ data }),
    update: (id, data) => tx.measure.update({ where: { id }, data }),
  });
}

const json = (value: unknown) => value as Prisma.InputJsonValue;

export async function syncIndicators(
  tx: AuditedTx,
  planId: string,
  file: PlanFile,
  organisations: Ids,
) {
  const wanted = file.indicators.map(({ provider, base, targets, ...row }, index) => ({
    ...row,
    base: json(base),
    targets: json(targets),
    providerId: idOf(organisations, provider),
    sortOrder: index + 1,
    planId,
  }));
  const stored = await tx.indicator.findMany({ where: { planId } });
  const known = stored.map((row) => ({ ...row, base: json(row.base), targets: json(row.targets) }));
  return sync<(typeof wanted)[number]>(
    known.map((row) => ({ ...row, providerId: row.providerId ?? "" })),
    wanted,
    {
      insert: (data) => tx.indicator.createMany({ data }),
      update: (id, data) => tx.indicator.update({ where: { id }, data }),
    },
  );
}

export async function syncForecasts(
  tx: AuditedTx,
  planId: string,
  file: PlanFile,
  indicators: Ids,
) {
  const wanted = file.forecasts.map(({ indicator, values, ...row }) => ({
    ...row,
    values: json(values),
    indicatorId: indicator === undefined ? null : idOf(indicators, indicator),
    planId,
  }));
  const stored = await tx.forecast.findMany({ where: { planId } });
  return sync<(typeof wanted)[number]>(
    stored.map((row) => ({ ...row, values: json(row.values) })),
    wanted,
    {
      insert: (data) => tx.forecast.createMany({ data }),
      update: (id, data) => tx.forecast.update({ where: { id }, data }),
    },
  );
}

export async function syncDiscrepancies(tx: AuditedTx, planId: string, file: PlanFile) {
  const wanted = file.discrepancies.map(({ milestones, indicators, readings, ...row }) => ({
    ...row,
    readings: json(readings ?? []),
    milestoneCodes: milestones ?? [],
    indicatorCodes: indicators ?? [],
    planId,
  }));
  const stored = await tx.discrepancy.findMany({ where: { planId } });
  return sync<(typeof wanted)[number]>(
    stored.map((row) => ({ ...row, readings: json(row.readings) })),
    wanted,
    {
      insert: (data) => tx.discrepancy.createMany({ data }),
      update: (id, data) => tx.discrepancy.update({ where: { id }, data }),
    },
  );
}
