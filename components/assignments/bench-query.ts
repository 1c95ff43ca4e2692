// The filters of the bench as the address has them. An item fits a unit that leads or supports it.
import type { ListedItem } from "@/components/status/view";
import { type GapKind, gapKinds } from "@/lib/domain/assignment/gaps";
import type { Owners } from "@/lib/domain/assignment/owners";

export type BenchRow = {
  item: ListedItem;
  owners: Owners;
  /** Confirmed already for a later day. */
  next: { lead: string | null; startsOn: string } | null;
  gaps: readonly GapKind[];
  /** Neither done nor terminated; and of those: due in the days the plan looks ahead. */
  open: boolean;
  dueSoon: boolean;
};

export const unitParts = ["lead", "supporting"] as const;
export const workStates = ["open", "dueSoon"] as const;
export const ownerStates = ["confirmed", "suggested", "none"] as const;
export type OwnerState = (typeof ownerStates)[number];

export type BenchQuery = {
  area: string;
  unit: string;
  /** Of the unit, where one is chosen. */
  part: (typeof unitParts)[number] | "";
  work: (typeof workStates)[number] | "";
  state: OwnerState | "";
  gap: GapKind | "";
  q: string;
};

export function readBenchQuery(query: Readonly<Record<string, string | undefined>>): BenchQuery {
  const { area = "", unit = "", q = "" } = query;
  return {
    area,
    unit,
    q: q.trim(),
    part: unitParts.find((each) => each === query.part) ?? "",
    work: workStates.find((each) => each === query.work) ?? "",
    state: ownerStates.find((each) => each === query.state) ?? "",
    gap: gapKinds.find((each) => each === query.gap) ?? "",
  };
}

/** As the address has it; what is not set is left out. */
export function benchParams(query: BenchQuery): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));
}

export function stateOf({ state }: Pick<Owners, "state">): OwnerState {
  return state ?? "none";
}

function fitsUnit({ owners }: BenchRow, { unit, part }: BenchQuery): boolean {
  if (!unit) return true;
  if (part !== "supporting" && owners.lead === unit) return true;
  return part !== "lead" && owners.supporting.includes(unit);
}

export function fitsQuery(row: BenchRow, query: BenchQuery): boolean {
  const { item, owners, gaps } = row;
  const { area, work, state, gap, q } = query;
  if (area && item.area !== area) return false;
  if (!fitsUnit(row, query)) return false;
  if (work && !row[work]) return false;
  if (state && stateOf(owners) !== state) return false;
  if (gap && !gaps.includes(gap)) return false;
  const words = `${item.code} ${item.titleZh} ${item.titleEn} ${owners.leaderInCharge ?? ""}`;
  return words.toLowerCase().includes(q.toLowerCase());
}
