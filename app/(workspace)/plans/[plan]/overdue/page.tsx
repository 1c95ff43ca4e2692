// The overdue board: who, what, how late, what was said and done last. Filters and the chosen item are in the address.
import { BoardFilters } from "@/components/overdue/board-filters";
import { BoardForm } from "@/components/overdue/board-form";
import { BoardSide } from "@/components/overdue/board-side";
import { BoardTable } from "@/components/overdue/board-table";
import { SplitPane } from "@/components/layout/split-pane";
import { EmptyState } from "@/components/ui/empty-state";
import { getOverdueBoard } from "@/lib/data/overdue";
import { can, mayEver } from "@/lib/domain/permissions";
import {
  type BoardTab,
  boardTabs,
  fitsFilter,
  isInTab,
  readFilter,
} from "@/lib/domain/supervision/board";
import { orNotFound, type PageProps, readPage, viewOf } from "../read-page";
import { SavedFilters } from "../saved-filters";
import { BoardHead } from "./board-head";
import { BoardRefusal } from "./board-refusal";
import { boardFormProps } from "./board-form-props";

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
  const mayChase = dates.live && can(actor, "reminder.send", { plan });
  const table = (
    <BoardTable
      view={view}
      entries={shown}
      filter={filter}
      chosen={choice?.entry.item.code ?? null}
      mayChase={mayChase}
    />
  );
  const list = (
    <div className="page">
      <BoardHead page={page} view={view} board={board} filter={filter} mayChase={mayChase} />
      {entries.length > 0 ? (
        <BoardFilters view={view} entries={entries} filter={filter} counts={counts} />
      ) : null}
      <SavedFilters page={page} list="overdue" />
      {shown.length > 0 ? (
        mayChase ? (
          <BoardForm {...boardFormProps(page, shown)}>{table}</BoardForm>
        ) : (
          table
        )
      ) : entries.length > 0 ? (
        <EmptyState title={t("reviews.board.noneTitle")} level={2}>
          {t("reviews.board.noneText")}
        </EmptyState>
      ) : null}
    </div>
  );
  if (!choice) return list;
  const may = {
    review: can(actor, "report.review", { plan }),
    remind: mayChase,
    draft: mayChase && can(actor, "notice.send", { plan }),
  };
  return (
    <SplitPane
      layout="board"
      chosen
      list={list}
      labels={{ list: t("reviews.board.label"), panel: t("reviews.board.side.label") }}
      panel={<BoardSide view={view} choice={choice} filter={filter} may={may} />}
    />
  );
}
