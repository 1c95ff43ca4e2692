// The names by which units and items of a plan are typed and printed where who leads what is decided.
import "server-only";
import type { LocalDate } from "../domain/milestone/milestone";
import type { ReadTx } from "./as-actor";
import { fromDay } from "./days";
import type { AuditedTx } from "./record-change";

export type NamedUnit = { code: string; nameZh: string; nameEn: string };
export type NamedItem = { code: string; titleZh: string; titleEn: string };

/** Every unit as it is called on the day, in the official order. */
export async function listUnitNames(tx: ReadTx | AuditedTx, day: LocalDate): Promise<NamedUnit[]> {
  const rows = await tx.organisation.findMany({
    select: {
      code: true,
      versions: {
        where: { effectiveOn: { lte: fromDay(day) } },
        orderBy: { effectiveOn: "desc" },
        take: 1,
        select: { nameZh: true, nameEn: true, sortOrder: true },
      },
    },
  });
  return rows
    .flatMap(({ code, versions: [version] }) => (version ? [{ code, ...version }] : []))
    .sort((a, b) => a.sortOrder - b.sortOrder)
    .map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn }));
}

/** Every item of the plan by its newest title, in the plan's order. */
export async function listItemNames(tx: ReadTx | AuditedTx, planId: string): Promise<NamedItem[]> {
  const rows = await tx.milestone.findMany({
    where: { planId },
    orderBy: { sortOrder: "asc" },
    select: {
      code: true,
      versions: {
        orderBy: { version: "desc" },
        take: 1,
        select: { titleZh: true, titleEn: true },
      },
    },
  });
  return rows.flatMap(({ code, versions: [title] }) => (title ? [{ code, ...title }] : []));
}
