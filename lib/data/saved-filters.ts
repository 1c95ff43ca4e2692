// Filters a reader keeps. Each is its owner's alone: nobody else reads or changes it, not even to count.
import "server-only";
import type { UserActor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import { type FilteredList, filteredLists } from "../domain/search/saved-filter";
import { asActor, type ReadTx } from "./as-actor";
import type { AuditedTx } from "./record-change";
import { isExclusion } from "./reports";
import { getVisiblePlan } from "./scope";

export type SavedFilter = { id: string; name: string; query: string; version: number };
export type StoredFilter = SavedFilter & { planId: string; list: FilteredList };

const columns = { id: true, name: true, query: true, version: true } as const;

type Place = { personId: string; planId: string; list: FilteredList };

/** Those on one list, the oldest first, as they stand in the row above it. */
export function readFiltersOn(
  tx: ReadTx | AuditedTx,
  { personId, planId, list }: Place,
): Promise<SavedFilter[]> {
  return tx.savedFilter.findMany({
    where: { personId, planId, page: list, removedAt: null },
    select: columns,
    orderBy: [{ savedAt: "asc" }, { name: "asc" }],
  });
}

/** One's own on a list of a plan. Throws notFound for a plan hidden from the actor. */
export async function listSavedFilters(
  actor: UserActor,
  planCode: string,
  list: FilteredList,
): Promise<SavedFilter[]> {
  return asActor(actor, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    return readFiltersOn(tx, { personId: actor.personId, planId: plan.id, list });
  });
}

/** One's own on all lists of a plan, with the address each opens. */
export async function listFilterNames(
  tx: ReadTx,
  { personId }: UserActor,
  planId: string,
): Promise<{ id: string; name: string; path: string }[]> {
  const rows = await tx.savedFilter.findMany({
    where: { personId, planId, removedAt: null, page: { in: [...filteredLists] } },
    select: { id: true, name: true, page: true, query: true },
    orderBy: [{ page: "asc" }, { savedAt: "asc" }],
  });
  return rows.map(({ id, name, page, query }) => ({ id, name, path: `${page}?${query}` }));
}

/** The same by the plan's code. Throws notFound for a plan hidden from the actor. */
export async function listOwnFilters(actor: UserActor, planCode: string) {
  return asActor(actor, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    return listFilterNames(tx, actor, plan.id);
  });
}

/** One of the actor's own that still stands. Throws notFound. */
export async function getOwnFilter(
  tx: AuditedTx,
  { personId }: UserActor,
  id: string,
): Promise<StoredFilter> {
  const row = await tx.savedFilter.findFirst({
    where: { id, personId, removedAt: null },
    select: { ...columns, planId: true, page: true },
  });
  const list = filteredLists.find((each) => each === row?.page);
  if (!row || !list) throw new DomainError("notFound");
  const { page: _, ...rest } = row;
  return { ...rest, list };
}

/** One person's changes one after another: names and their number are checked against what stands. */
export async function lockFiltersOf(tx: AuditedTx, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId}::uuid FOR UPDATE`;
}

/** Throws conflict where the name stands on the list already. */
export async function insertFilter(
  tx: AuditedTx,
  { list, ...row }: Place & { name: string; query: string; at: Date },
): Promise<string> {
  const { at, ...data } = row;
  return orConflict(async () => {
    const made = await tx.savedFilter.create({
      data: { ...data, page: list, savedAt: at },
      select: { id: true },
    });
    return made.id;
  });
}

/** Throws conflict where somebody was faster, or the name stands on the list already. */
export async function changeFilter(
  tx: AuditedTx,
  { id, version }: { id: string; version: number },
  change: { name: string } | { removedAt: Date },
): Promise<void> {
  await orConflict(async () => {
    const { count } = await tx.savedFilter.updateMany({
      where: { id, version, removedAt: null },
      data: { ...change, version: { increment: 1 } },
    });
    if (count === 0) throw new DomainError("conflict");
  });
}

async function orConflict<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isExclusion(error)) throw new DomainError("conflict");
    throw error;
  }
}
