// The names a board's codes stand for, as they were in force on its day: areas, tasks, measures, units, places.
import "server-only";
import type { ViewDates } from "../domain/view-dates";
import type { ReadTx } from "./as-actor";
import { fromDay } from "./days";

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
export type OwnNames = {
  areas: readonly AreaRecord[];
  tasks: readonly TaskRecord[];
  measures: readonly (NamedRecord & { task: string })[];
};

const bySort = { orderBy: { sortOrder: "asc" } } as const;

/** What a plan itself holds, in its order. */
export async function readOwnNames(tx: ReadTx, planId: string): Promise<OwnNames> {
  const areas = await tx.area.findMany({ where: { planId }, ...bySort });
  const tasks = await tx.task.findMany({
    where: { planId },
    include: { area: { select: { code: true } } },
    ...bySort,
  });
  const measures = await tx.measure.findMany({
    where: { planId },
    include: { task: { select: { code: true } } },
    orderBy: { code: "asc" },
  });
  return {
    areas,
    tasks: tasks.map((row) => ({ ...row, area: row.area.code })),
    measures: measures.map((row) => ({ ...row, task: row.task.code, sortOrder: 0 })),
  };
}

// Of one place in the order, by code: in whichever order the rows lie.
const byOrder = (a: NamedRecord, b: NamedRecord) =>
  a.sortOrder - b.sortOrder || (a.code < b.code ? -1 : 1);

/** Units and places, which plans share, as they were named on the day; in their order. */
export async function readSharedNames(tx: ReadTx, { asOf }: Pick<ViewDates, "asOf">) {
  const inForce = {
    where: { effectiveOn: { lte: fromDay(asOf) } },
    orderBy: { effectiveOn: "desc" },
    take: 1,
  } as const;
  const organisations = await tx.organisation.findMany({
    include: { versions: inForce, place: { select: { code: true } } },
  });
  const places = await tx.place.findMany({ include: { versions: inForce } });
  return {
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
