// Which items the address names: `items=3,7` from a link, `item.3=on` from the boxes of the list.
import type { BoardItem } from "@/lib/data/plan-board";
import { MOST_ITEMS } from "@/lib/domain/amendment/amendment-input";

export function pickedCodes(query: Readonly<Record<string, string>>): string[] {
  const named = (query["items"] ?? "").split(",").map((code) => code.trim());
  const ticked = Object.keys(query).flatMap((name) =>
    name.startsWith("item.") ? [name.slice("item.".length)] : [],
  );
  return [...new Set([...named, ...ticked].filter((code) => code !== ""))].slice(0, MOST_ITEMS);
}

/** Items not ended whose code or title holds the words searched for. */
export function matchingItems(items: readonly BoardItem[], search: string): BoardItem[] {
  const words = search.trim().toLowerCase();
  return items.filter(
    ({ assessment, code, titleZh, titleEn }) =>
      assessment.status !== "terminated" &&
      [code, titleZh, titleEn].some((text) => text.toLowerCase().includes(words)),
  );
}
