import type { DiscrepancyWords } from "@/components/status/discrepancy-notes";
import type { RulingRecord } from "@/components/status/ruling-words";
import type { DiscrepancyReading } from "@/lib/domain/plan/discrepancy-reading";

export type RegisterRow = DiscrepancyWords & {
  valueA: string;
  valueB: string;
  arithmeticZh: string;
  arithmeticEn: string;
  milestoneCodes: readonly string[];
  indicatorCodes: readonly string[];
  readings: readonly DiscrepancyReading[];
  /** Newest first. */
  history: readonly RulingRecord[];
};

export const registerFilters = ["all", "open", "ruled", "indicators", "milestones"] as const;
export type RegisterFilter = (typeof registerFilters)[number];

export function toRegisterFilter(text: string | undefined): RegisterFilter {
  return registerFilters.find((filter) => filter === text) ?? "all";
}

const tests: Record<RegisterFilter, (row: RegisterRow) => boolean> = {
  all: () => true,
  open: (row) => row.ruling === null,
  ruled: (row) => row.ruling !== null,
  indicators: (row) => row.indicatorCodes.length > 0,
  milestones: (row) => row.milestoneCodes.length > 0,
};

export function rowsIn<Row extends RegisterRow>(
  rows: readonly Row[],
  filter: RegisterFilter,
): Row[] {
  return rows.filter(tests[filter]);
}
