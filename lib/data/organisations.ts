// Units and places are shared by all plans: a code that stays, and dated versions of name, parent and order.
import "server-only";
import { randomUUID } from "node:crypto";
import type { OrganisationKind, PlaceKind } from "../generated/prisma/enums";
import type { LocalDate } from "../domain/milestone/milestone";
import { isSame } from "../domain/plan/same";
import type { ReadTx } from "./as-actor";
import { fromDay } from "./days";
import type { AuditedTx } from "./record-change";

type Named = { code: string; nameZh: string; nameEn: string; sortOrder: number };
export type PlaceRecord = Named & { kind: PlaceKind };
export type OrganisationRecord = Named & { kind: OrganisationKind; place: string | null };

/** From which day a new name or order holds: the plan's start for a code first met, else the day of the load. */
export type VersionDates = { firstOn: LocalDate; today: LocalDate; acceptedAt: Date };

const latest = { versions: { orderBy: { effectiveOn: "desc" }, take: 1 } } as const;

type Version = { id: string; nameZh: string; nameEn: string; sortOrder: number; effectiveOn: Date };

const isSameName = (version: Version | undefined, row: Named) =>
  version !== undefined &&
  isSame(
    [version.nameZh, version.nameEn, version.sortOrder],
    [row.nameZh, row.nameEn, row.sortOrder],
  );

/** The day a new version holds from: the plan's start for the first, else today. */
const effectiveDay = (version: Version | undefined, dates: VersionDates) =>
  fromDay(version ? dates.today : dates.firstOn);

/** A second change on one day replaces the first: it never held. */
const isOfThatDay = (version: Version | undefined, day: Date) =>
  version !== undefined && version.effectiveOn >= day;

/** Ids by code of every place named, after inserting what is new and dating what was renamed. */
export async function upsertPlaces(
  tx: AuditedTx,
  rows: readonly PlaceRecord[],
  dates: VersionDates,
) {
  const known = await tx.place.findMany({ include: latest });
  const byCode = new Map(known.map((each) => [each.code, each]));
  const ids = new Map(known.map((each) => [each.code, each.id]));
  const added = rows.filter((row) => !byCode.has(row.code));
  for (const row of added) ids.set(row.code, randomUUID());
  await tx.place.createMany({
    data: added.map(({ code, kind }) => ({ id: idOf(ids, code), code, kind })),
  });
  for (const row of rows) {
    const version = byCode.get(row.code)?.versions[0];
    if (isSameName(version, row)) continue;
    const effectiveOn = effectiveDay(version, dates);
    const { nameZh, nameEn, sortOrder } = row;
    const named = { nameZh, nameEn, sortOrder, acceptedAt: dates.acceptedAt };
    if (version && isOfThatDay(version, effectiveOn)) {
      await tx.placeVersion.update({ where: { id: version.id }, data: named });
    } else {
      await tx.placeVersion.create({
        data: { placeId: idOf(ids, row.code), effectiveOn, ...named },
      });
    }
  }
  return ids;
}

/** Ids by code of every unit named, as upsertPlaces. */
export async function upsertOrganisations(
  tx: AuditedTx,
  rows: readonly OrganisationRecord[],
  places: ReadonlyMap<string, string>,
  dates: VersionDates,
) {
  const known = await tx.organisation.findMany({ include: latest });
  const byCode = new Map(known.map((each) => [each.code, each]));
  const ids = new Map(known.map((each) => [each.code, each.id]));
  const added = rows.filter((row) => !byCode.has(row.code));
  for (const row of added) ids.set(row.code, randomUUID());
  const placeOf = (row: OrganisationRecord) =>
    row.place === null ? null : idOf(places, row.place);
  await tx.organisation.createMany({
    data: added.map((row) => ({
      id: idOf(ids, row.code),
      code: row.code,
      kind: row.kind,
      placeId: placeOf(row),
    })),
  });
  for (const row of rows) {
    const before = byCode.get(row.code);
    const placeId = placeOf(row);
    if (before && (before.kind !== row.kind || before.placeId !== placeId)) {
      await tx.organisation.update({ where: { id: before.id }, data: { kind: row.kind, placeId } });
    }
    const version = before?.versions[0];
    if (isSameName(version, row)) continue;
    const effectiveOn = effectiveDay(version, dates);
    const { nameZh, nameEn, sortOrder } = row;
    const named = { nameZh, nameEn, sortOrder, acceptedAt: dates.acceptedAt };
    if (version && isOfThatDay(version, effectiveOn)) {
      await tx.organisationVersion.update({ where: { id: version.id }, data: named });
    } else {
      const organisationId = idOf(ids, row.code);
      await tx.organisationVersion.create({ data: { organisationId, effectiveOn, ...named } });
    }
  }
  return ids;
}

/** Ids of units by code; an unknown code is simply absent. */
export async function findOrganisationIds(tx: ReadTx | AuditedTx, codes: readonly string[]) {
  const rows = await tx.organisation.findMany({
    where: { code: { in: [...new Set(codes)] } },
    select: { id: true, code: true },
  });
  return new Map(rows.map((row) => [row.code, row.id]));
}

/** The id of a code that has been looked up before; anything else is a fault of ours. */
export function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`no record with the code ${code}`);
  return id;
}
