// The overdue board: who, what, how late, what was said last. Filters and the chosen item are in the address.
import { BoardFilters } from "@/components/overdue/board-filters";
import { BoardSide } from "@/components/overdue/board-side";
import { BoardTable } from "@/components/overdue/board-table";
import {
  type BoardTab,
  boardTabs,
  fitsFilter,
  isInTab,
  readFilter,
} from "@/components/overdue/board-entry";
import { SplitPane } from "@/components/layout/split-pane";
import { BasisNote } from "@/components/plans/view-dates-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getOverdueBoard } from "@/lib/data/overdue";
import { can, mayEver } from "@/lib/domain/permissions";
import { basisOf, orNotFound, type PageProps, readPage, viewOf } from "../read-page";
import { BoardRefusal } from "./board-refusal";
import { BoardLead } from "./board-lead";

export default async function OverduePage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, query, dates, t } = page;
  if (mayEver(actor, "plan.read", plan) && !can(actor, "board.read", { plan }))
    return <BoardRefusal t={t} />;
  const { board, entries, choice } = await orNotFound(
    getOverdueBoard(actor, plan, dates, query["item"] ?? null),
  );
  const view = viewOf(page, board);
  const filter = readFilter(query);
  const fitting = entries.filter((entry) => fitsFilter(entry, filter));
  const shown = fitting.filter((entry) => isInTab(entry, filter.tab));
  const counts = Object.fromEntries(
    boardTabs.map((tab) => [tab, fitting.filter((entry) => isInTab(entry, tab)).length]),
  ) as Record<BoardTab, number>;
  const list = (
    <div className="page">
      <PageHeader
        title={t("reviews.board.title")}
        beside={
          <>
            <BoardLead
              view={view}
              items={board.items.map((item) => item.assessment)}
              asOf={dates.asOf}
            />
            <BasisNote view={view} basis={basisOf(page, board)} path="overdue" />
          </>
        }
      />
      {entries.length > 0 ? (
        <BoardFilters view={view} entries={entries} filter={filter} counts={counts} />
      ) : null}
      {shown.length > 0 ? (
        <BoardTable
          view={view}
          entries={shown}
          filter={filter}
          chosen={choice?.entry.item.code ?? null}
        />
      ) : entries.length > 0 ? (
        <EmptyState title={t("reviews.board.noneTitle")} level={2}>
          {t("reviews.board.noneText")}
        </EmptyState>
      ) : null}
    </div>
  );
  if (!choice) return list;
  return (
    <SplitPane
      layout="board"
      chosen
      list={list}
      labels={{ list: t("reviews.board.label"), panel: t("reviews.board.side.label") }}
      panel={
        <BoardSide
          view={view}
          choice={choice}
          filter={filter}
          mayReview={can(actor, "report.review", { plan })}
        />
      }
    />
  );
}
