// What was found, as the rows show it.
import type { ListedItem } from "@/components/status/view";
import type { Excerpt } from "@/lib/domain/search/excerpt";
import type { RecordGroup, ReportField } from "@/lib/domain/search/groups";
import type { Hit } from "@/lib/domain/search/match";

export type FoundRecord = {
  group: RecordGroup;
  code: string;
  printedCode: string | null;
  titleZh: string;
  titleEn: string;
  /** Within the plan's pages, perhaps with parameters of its own. */
  path: string;
  hit: Hit;
  item: ListedItem | null;
};

export type FoundGroup = { group: RecordGroup; found: readonly FoundRecord[]; total: number };

export type FoundReport = {
  id: string;
  item: ListedItem;
  period: string;
  field: ReportField;
  excerpt: Excerpt;
  /** Earlier reports of the same item in which the words stand too. */
  earlier: number;
};

export type FoundReports = { found: readonly FoundReport[]; total: number };

/** How the rows tell the list from other links: the arrow keys go by it. */
export const hitMark = { "data-hit": "" } as const;
