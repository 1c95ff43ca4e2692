import type { Metadata } from "next";
import { ItemFilters } from "@/components/plans/item-filters";
import { filterItems, readItemQuery, toParams } from "@/components/plans/item-query";
import { ItemsTable } from "@/components/plans/items-table";
import { ListHead } from "@/components/plans/list-head";
import { ListPages, PAGE_SIZE } from "@/components/plans/list-pages";
import { NothingFits } from "@/components/plans/nothing-fits";
import { QueryChips } from "@/components/plans/query-chips";
import { SearchShortcut } from "@/components/plans/search-shortcut";
import { sortingOf } from "@/components/plans/sorting";
import { AsOfPicker, BasisLine } from "@/components/plans/view-dates-bar";
import { getPlanBoard } from "@/lib/data/plan-board";
import { getT } from "@/messages/server";
import { orNotFound, type PageProps, readPage, viewOf } from "../read-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("milestones.list.title") };
}

/** Every item of the plan; each number of the other pages opens here with its filter. */
export default async function MilestonesPage(props: PageProps) {
  const page = await readPage(props);
  const board = await orNotFound(getPlanBoard(page.actor, page.plan, page.dates));
  const view = viewOf(page, board);
  const { asOf, live } = page.dates;
  const query = readItemQuery(page.query);
  const items = filterItems(board.items, query, board);
  const shown = items.slice((query.page - 1) * PAGE_SIZE, query.page * PAGE_SIZE);
  return (
    <div className="page">
      <ListHead
        view={view}
        shown={items.length}
        total={board.items.length}
        basis={
          <BasisLine view={view} asOf={asOf} live={live} collecting={null} path="milestones" />
        }
        picker={
          <AsOfPicker
            view={view}
            today={page.today}
            asOf={asOf}
            periods={board.periods}
            keep={toParams(query)}
          />
        }
      />
      <ItemFilters view={view} query={query} items={board.items} />
      <QueryChips view={view} query={query} />
      <SearchShortcut field="q" />
      {items.length === 0 ? (
        <NothingFits view={view} />
      ) : (
        <ItemsTable
          view={view}
          caption={page.t("milestones.list.title")}
          items={shown}
          grouped={query.sort === "plan"}
          sorting={sortingOf(view, query)}
        />
      )}
      <ListPages view={view} query={query} total={items.length} />
    </div>
  );
}
