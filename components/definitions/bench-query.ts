// The filters of the bench as the address has them, and its order: one's own unit first, what blocks first.
import type { ListedItem } from "@/components/status/view";
import {
  type BenchFilter,
  benchFilters,
  type BenchGroup,
  benchGroups,
  type BenchState,
  fitsBench,
  groupOf,
} from "@/lib/domain/definition/bench";
import type { ProposalKind } from "@/lib/domain/definition/proposal";

export type BenchRow = {
  item: ListedItem;
  state: BenchState;
  proposals: readonly { kind: ProposalKind; proposedAt: Date }[];
};

export type BenchQuery = { show: BenchFilter; area: string; lead: string; q: string };

export function readBenchQuery(query: Readonly<Record<string, string>>): BenchQuery {
  const show = benchFilters.find((each) => each === query["show"]) ?? "all";
  const { area = "", lead = "", q = "" } = query;
  return { show, area, lead, q: q.trim() };
}

/** As the address has it; what is not set is left out. */
export function benchParams({ show, ...rest }: BenchQuery): Record<string, string> {
  const set = Object.entries(rest).filter(([, value]) => value !== "");
  return Object.fromEntries(show === "all" ? set : [["show", show], ...set]);
}

const benched = ({ state, proposals }: BenchRow) => ({ state, openProposals: proposals.length });

export function shows(row: BenchRow, show: BenchFilter): boolean {
  return fitsBench(benched(row), show);
}

/** All of the filter but its tab, so that each tab can say how many it holds. */
export function fitsQuery({ item }: BenchRow, { area, lead, q }: BenchQuery): boolean {
  if (area && item.area !== area) return false;
  if (lead && item.assessment.lead !== lead) return false;
  const words = `${item.code} ${item.titleZh} ${item.titleEn}`.toLowerCase();
  return words.includes(q.toLowerCase());
}

export type RowGroup = { group: BenchGroup; own: boolean; rows: readonly BenchRow[] };

/** Groups with rows in them; within each the plan's order. `own`: units the reader proposes for. */
export function inGroups(rows: readonly BenchRow[], own: readonly string[]): RowGroup[] {
  const isOwn = ({ item }: BenchRow) => own.includes(item.assessment.lead ?? "");
  return [true, false].flatMap((mine) =>
    benchGroups
      .map((group) => ({
        group,
        own: mine,
        rows: rows.filter((row) => isOwn(row) === mine && groupOf(benched(row)) === group),
      }))
      .filter((each) => each.rows.length > 0),
  );
}
