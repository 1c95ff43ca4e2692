import type { Metadata } from "next";
import { ItemFilters } from "@/components/plans/item-filters";
import { ItemsTable } from "@/components/plans/items-table";
import { ListHead } from "@/components/plans/list-head";
import { ListPages, PAGE_SIZE } from "@/components/plans/list-pages";
import { NothingFits } from "@/components/plans/nothing-fits";
import { QueryChips } from "@/components/plans/query-chips";
import { sortingOf } from "@/components/plans/sorting";
import { AsOfPicker, BasisLine } from "@/components/plans/view-dates-bar";
import { ExportLink } from "@/components/status/export-link";
import { exportHref } from "@/components/status/view";
import { getPlanBoard } from "@/lib/data/plan-board";
import { allowedQuery, filterItems, readItemQuery, toParams } from "@/lib/domain/rollup/item-query";
import { getT } from "@/messages/server";
import { basisOf, orNotFound, type PageProps, readPage, viewOf } from "../read-page";
import { SavedFilters } from "../saved-filters";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("milestones.list.title") };
}

/** Every item of the plan; each number of the other pages opens here with its filter. */
export default async function MilestonesPage(props: PageProps) {
  const page = await readPage(props);
  const board = await orNotFound(getPlanBoard(page.actor, page.plan, page.dates));
  const view = viewOf(page, board);
  const basis = basisOf(page, board);
  const query = allowedQuery(page.actor, page.plan, readItemQuery(page.query));
  const items = filterItems(board.items, query, board);
  const shown = items.slice((query.page - 1) * PAGE_SIZE, query.page * PAGE_SIZE);
  return (
    <div className="page">
      <ListHead
        view={view}
        shown={items.length}
        total={board.items.length}
        basis={<BasisLine view={view} basis={basis} collecting={null} path="milestones" />}
        picker={<AsOfPicker view={view} basis={basis} keep={toParams(query)} />}
      />
      <ItemFilters view={view} query={query} items={board.items} />
      <SavedFilters page={page} list="milestones" />
      <QueryChips view={view} query={query} />
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
      <p className="pt-3 text-xs">
        <ExportLink href={exportHref(view, "milestones", toParams(query))}>
          {page.t("explain.csvItems")}
        </ExportLink>
      </p>
    </div>
  );
}
