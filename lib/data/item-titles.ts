// What items are called and where in the plan they stand, version by version.
import "server-only";
import { isKnown, type TwoDates } from "../domain/milestone/in-force";
import type { LocalDate } from "../domain/milestone/milestone";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";

type TitleVersion = {
  titleZh: string;
  titleEn: string;
  locators: readonly string[];
  expectedEffect: string | null;
  effectiveOn: LocalDate;
  acceptedAt: Date;
};

type Place = {
  id: string;
  code: string;
  area: string;
  task: string | null;
  measure: string | null;
  /** Reads its figure from this indicator, or from this item: it owes no report of its own. */
  indicator: string | null;
  readsFrom: string | null;
};

export type ItemTitles = Place & { versions: readonly TitleVersion[] };
export type ItemTitle = Place & Omit<TitleVersion, "effectiveOn" | "acceptedAt">;

const coded = { select: { code: true } } as const;

/** Of every item of the plan, its versions in the order in which they take effect. */
export async function readItemTitles(tx: ReadTx, planId: string): Promise<ItemTitles[]> {
  const rows = await tx.milestone.findMany({
    where: { planId },
    select: {
      id: true,
      code: true,
      area: coded,
      task: coded,
      measure: coded,
      indicator: coded,
      readsFrom: coded,
      versions: {
        orderBy: [{ effectiveOn: "asc" }, { version: "asc" }],
        select: {
          titleZh: true,
          titleEn: true,
          locators: true,
          expectedEffect: true,
          effectiveOn: true,
          acceptedAt: true,
        },
      },
    },
  });
  return rows.map(({ id, code, versions, ...row }) => ({
    id,
    code,
    area: row.area.code,
    task: row.task?.code ?? null,
    measure: row.measure?.code ?? null,
    indicator: row.indicator?.code ?? null,
    readsFrom: row.readsFrom?.code ?? null,
    versions: versions.map((version) => ({ ...version, effectiveOn: toDay(version.effectiveOn) })),
  }));
}

/** By code, those that are known: an item whose first version is accepted later than knownBy is left out. */
export function titlesAt(
  items: readonly ItemTitles[],
  { asOf, knownBy }: TwoDates,
): Map<string, ItemTitle> {
  const titled = items.flatMap(({ versions, ...place }) => {
    const known = versions.filter((version) => isKnown(version.acceptedAt, knownBy));
    // Before the first version takes effect the commitment is shown as it will be.
    const inForce = known.findLast((version) => version.effectiveOn <= asOf) ?? known[0];
    if (!inForce) return [];
    const { effectiveOn: _effective, acceptedAt: _accepted, ...title } = inForce;
    return [{ ...place, ...title }];
  });
  return new Map(titled.map((row) => [row.code, row]));
}
