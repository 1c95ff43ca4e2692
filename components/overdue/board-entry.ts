// A row of the overdue board as its components take it, and the filters of the address.
import type { ListedItem } from "@/components/status/view";
import type { LocalDate } from "@/lib/domain/milestone/milestone";
import type { Ball, ItemHolder } from "@/lib/domain/review/ball";

export type BoardGroup = "long" | "overdue" | "late" | "behind" | "awaiting" | "apart";
export const boardGroups: readonly BoardGroup[] = [
  "long",
  "overdue",
  "late",
  "behind",
  "awaiting",
  "apart",
];

export type BoardEntry = {
  item: ListedItem;
  group: BoardGroup;
  lastReport: { period: string; sentOn: LocalDate; old: boolean } | null;
  /** Who has it now; its report of the period being collected. */
  holder: ItemHolder;
  ball: Ball;
};

export const boardTabs = ["all", "overdue", "risk", "awaiting"] as const;
export type BoardTab = (typeof boardTabs)[number];

/** Whose turn can be asked for. */
export const boardHolders = ["unit", "head", "commission", "data"] as const;

export type BoardFilter = {
  tab: BoardTab;
  area: string;
  lead: string;
  kind: string;
  /** One of boardHolders, or empty. */
  holder: string;
  q: string;
};

export function readFilter(query: Readonly<Record<string, string>>): BoardFilter {
  const tab = boardTabs.find((each) => each === query["group"]) ?? "all";
  const { area = "", lead = "", kind = "", q = "" } = query;
  const holder = boardHolders.find((each) => each === query["holder"]) ?? "";
  return { tab, area, lead, kind, holder, q: q.trim() };
}

/** The filter as the address has it; what is not set is left out. */
export function filterParams({ tab, ...rest }: BoardFilter): Record<string, string> {
  const set = Object.entries(rest).filter(([, value]) => value !== "");
  return Object.fromEntries(tab === "all" ? set : [["group", tab], ...set]);
}

const statusOfTab = { overdue: "overdue", risk: "atRisk", awaiting: "awaiting" } as const;

/** What is counted apart stands on the whole board only, as the sentence above it counts. */
export function isInTab({ item, group }: BoardEntry, tab: BoardTab): boolean {
  return tab === "all" || (group !== "apart" && item.assessment.status === statusOfTab[tab]);
}

/** All of the filter but its tab, so that each tab can say how many it holds. */
export function fitsFilter(entry: BoardEntry, filter: BoardFilter): boolean {
  const { item } = entry;
  const { area, lead, kind, holder, q } = filter;
  const { assessment } = item;
  if (holder && entry.holder !== holder) return false;
  if (area && item.area !== area) return false;
  if (lead && assessment.lead !== lead) return false;
  if (kind && assessment.kind !== kind) return false;
  const words = `${item.code} ${item.titleZh} ${item.titleEn}`.toLowerCase();
  return words.includes(q.toLowerCase());
}
