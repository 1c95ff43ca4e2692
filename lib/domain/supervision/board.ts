// The overdue board as data: where an item stands on it, how it is grouped, and the filter of its address. The page and
// its workbook read the same.
import type { Assessment } from "../milestone/assessment";
import { type ItemHolder } from "../review/ball";
import { LONG_OVERDUE_DAYS } from "../rollup/roll-up";
import { type Handling, handlings } from "./trail";

/** In the order of the board. */
export const boardGroups = ["long", "overdue", "late", "behind", "awaiting", "apart"] as const;
export type BoardGroup = (typeof boardGroups)[number];

/** Which part of the board an item stands in; null: it is not on it. */
export function boardGroup(assessment: Assessment): BoardGroup | null {
  const { status, daysLate, forecastDelay, countedApart } = assessment;
  if (status !== "overdue" && status !== "atRisk" && status !== "awaiting") return null;
  if (countedApart !== null) return "apart";
  if (status === "overdue") return daysLate > LONG_OVERDUE_DAYS ? "long" : "overdue";
  if (status === "awaiting") return "awaiting";
  return (forecastDelay ?? 0) > 0 ? "late" : "behind";
}

/** What the filter looks at. */
export type OnBoard = {
  item: {
    code: string;
    titleZh: string;
    titleEn: string;
    area: string;
    assessment: Assessment;
  };
  group: BoardGroup;
  holder: ItemHolder;
  handlings: readonly Handling[];
};

export const boardTabs = ["all", "overdue", "risk", "awaiting"] as const;
export type BoardTab = (typeof boardTabs)[number];

/** Whose turn can be asked for. */
export const boardHolders = ["unit", "head", "commission", "data"] as const;

export const boardOrders = ["severity", "lead", "area", "leader"] as const;
export type BoardOrder = (typeof boardOrders)[number];

export type BoardFilter = {
  tab: BoardTab;
  by: BoardOrder;
  area: string;
  lead: string;
  kind: string;
  /** One of boardHolders, or empty. */
  holder: string;
  /** One of handlings, or empty. */
  handling: string;
  q: string;
};

export function readFilter(query: Readonly<Record<string, string>>): BoardFilter {
  const { area = "", lead = "", kind = "", q = "" } = query;
  return {
    tab: boardTabs.find((each) => each === query["group"]) ?? "all",
    by: boardOrders.find((each) => each === query["by"]) ?? "severity",
    area,
    lead,
    kind,
    holder: boardHolders.find((each) => each === query["holder"]) ?? "",
    handling: handlings.find((each) => each === query["handling"]) ?? "",
    q: q.trim(),
  };
}

/** The filter as the address has it; what is not set is left out. */
export function filterParams({ tab, by, ...rest }: BoardFilter): Record<string, string> {
  return Object.fromEntries([
    ...(tab === "all" ? [] : [["group", tab]]),
    ...(by === "severity" ? [] : [["by", by]]),
    ...Object.entries(rest).filter(([, value]) => value !== ""),
  ]);
}

const statusOfTab = { overdue: "overdue", risk: "atRisk", awaiting: "awaiting" } as const;

/** What is counted apart stands on the whole board only, as the sentence above it counts. */
export function isInTab({ item, group }: OnBoard, tab: BoardTab): boolean {
  return tab === "all" || (group !== "apart" && item.assessment.status === statusOfTab[tab]);
}

/** All of the filter but its tab, so that each tab can say how many it holds. */
export function fitsFilter(entry: OnBoard, filter: BoardFilter): boolean {
  const { item } = entry;
  const { area, lead, kind, holder, handling, q } = filter;
  const { assessment } = item;
  if (holder && entry.holder !== holder) return false;
  if (handling && !entry.handlings.some((each) => each === handling)) return false;
  if (area && item.area !== area) return false;
  if (lead && assessment.lead !== lead) return false;
  if (kind && assessment.kind !== kind) return false;
  const words = `${item.code} ${item.titleZh} ${item.titleEn}`.toLowerCase();
  return words.includes(q.toLowerCase());
}

export type BoardSection<E extends OnBoard> = {
  /** A group, or the code of a unit, an area or a leader; "" where an item has none. */
  key: string;
  entries: E[];
};

type Names = Readonly<Record<"organisations" | "areas" | "leaders", readonly { code: string }[]>>;

/** The entries, in their order, under their headings: groups as the board has them, names in the official order. */
export function boardSections<E extends OnBoard>(
  entries: readonly E[],
  by: BoardOrder,
  names: Names,
): BoardSection<E>[] {
  const keyOf: Record<BoardOrder, (entry: E) => string> = {
    severity: ({ group }) => group,
    lead: ({ item }) => item.assessment.lead ?? "",
    area: ({ item }) => item.area,
    leader: ({ item }) => item.assessment.leaderInCharge ?? "",
  };
  const codes = (rows: readonly { code: string }[]) => rows.map(({ code }) => code);
  const order: Record<BoardOrder, readonly string[]> = {
    severity: boardGroups,
    lead: codes(names.organisations),
    area: codes(names.areas),
    leader: codes(names.leaders),
  };
  const keys = [...new Set(entries.map(keyOf[by]))];
  const placeOf = (key: string) => {
    const place = order[by].indexOf(key);
    return place === -1 ? order[by].length : place;
  };
  return keys
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((key) => ({ key, entries: entries.filter((entry) => keyOf[by](entry) === key) }));
}

/** May it be chosen for a reminder or a notice: somebody answers for it. */
export function isChaseable({ item }: OnBoard): boolean {
  return !item.assessment.unassigned && !item.assessment.suggestedOwner;
}
