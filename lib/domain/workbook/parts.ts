// How a unit's quarter is taken apart for those who fill it in: whole, by office (责任科室), by district.
export const workbookSplits = ["whole", "office", "district"] as const;
export type WorkbookSplit = (typeof workbookSplits)[number];

export type SplitItem = {
  code: string;
  /** 责任科室 in the unit; "" where none is named. */
  office: string;
  /** The district whose alone it is; null for all others. */
  district: string | null;
};

/** key: the office's name or the district's code; "" are the items that have neither. */
export type WorkbookPart = { key: string; codes: readonly string[] };

/** The parts in order of their first item, the rest last. */
export function splitItems(items: readonly SplitItem[], split: WorkbookSplit): WorkbookPart[] {
  const keyOf = (item: SplitItem) => {
    if (split === "whole") return "";
    return split === "office" ? item.office.trim() : (item.district ?? "");
  };
  const parts = new Map<string, string[]>();
  for (const item of items) {
    const key = keyOf(item);
    parts.set(key, [...(parts.get(key) ?? []), item.code]);
  }
  return [...parts]
    .map(([key, codes]) => ({ key, codes }))
    .toSorted((a, b) => Number(a.key === "") - Number(b.key === ""));
}
