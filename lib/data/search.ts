// Finding things in one plan. Everything here is read as the reader: what a page would not show is not found, and not
// counted either.
import "server-only";
import type { UserActor } from "../domain/actor";
import {
  type RecordGroup,
  recordGroups,
  type SearchGroup,
  SHOWN_ALONE,
  shownTogether,
} from "../domain/search/groups";
import { findRecords, type Hit, ranks } from "../domain/search/match";
import type { SearchQuery } from "../domain/search/query";
import type { ViewDates } from "../domain/view-dates";
import { asActor } from "./as-actor";
import { type PlanBoard, readPlanBoard } from "./plan-board";
import { listFilterNames } from "./saved-filters";
import { type SearchRecord, searchRecords } from "./search-records";
import { findReports, type ReportFindings } from "./search-reports";

export type FoundRecord = SearchRecord & { hit: Hit };
export type FoundGroup = { group: RecordGroup; found: FoundRecord[]; total: number };

export type PlanFindings = {
  board: PlanBoard;
  /** Those that hold something, the one with the best hit first. */
  groups: FoundGroup[];
  reports: ReportFindings;
};

type Ask = {
  dates: ViewDates;
  query: SearchQuery;
  /** One group, at length; null: some of each. */
  only: SearchGroup | null;
  now: Date;
};

function groupsOf(found: readonly FoundRecord[], only: SearchGroup | null): FoundGroup[] {
  const groups = recordGroups
    .filter((group) => only === null || group === only)
    .map((group) => {
      const all = found.filter((record) => record.group === group);
      const shown = only === null ? shownTogether[group] : SHOWN_ALONE;
      return { group, found: all.slice(0, shown), total: all.length };
    })
    .filter(({ total }) => total > 0);
  const bestOf = ({ found: [first] }: FoundGroup) => (first ? ranks.indexOf(first.hit.rank) : 0);
  return groups.toSorted((a, b) => bestOf(a) - bestOf(b));
}

/** What of the plan answers the query at these dates. Throws notFound for a plan hidden from the actor. */
export async function searchPlan(
  actor: UserActor,
  planCode: string,
  { dates, query, only, now }: Ask,
): Promise<PlanFindings> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    if (query.words.length === 0) return { board, groups: [], reports: { found: [], total: 0 } };
    const indicators = await tx.indicator.findMany({
      where: { planId: board.plan.id },
      select: { code: true, nameZh: true, nameEn: true },
      orderBy: { sortOrder: "asc" },
    });
    const filters = await listFilterNames(tx, actor, board.plan.id);
    const found = findRecords(query, searchRecords(board, indicators, filters));
    const limit = only === null ? shownTogether.reports : SHOWN_ALONE;
    const reports =
      only === null || only === "reports"
        ? await findReports(tx, actor, board, query, { now, limit })
        : { found: [], total: 0 };
    return { board, groups: groupsOf(found, only), reports };
  });
}
