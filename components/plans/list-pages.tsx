// Two hundred rows a page, as links.
import { Pagination } from "@/components/ui/pagination";
import { hrefTo, type View } from "@/components/status/view";
import { type ItemQuery, toParams } from "@/lib/domain/rollup/item-query";

/** product.md: lists of more than 200 rows are paged. */
export const PAGE_SIZE = 200;

export function ListPages({ view, query, total }: { view: View; query: ItemQuery; total: number }) {
  const { t } = view;
  const last = Math.ceil(total / PAGE_SIZE);
  if (last <= 1) return null;
  const hrefOf = (page: number) => hrefTo(view, "milestones", toParams({ ...query, page }));
  const from = (query.page - 1) * PAGE_SIZE + 1;
  return (
    <Pagination
      label={t("milestones.list.pages")}
      summary={t("milestones.list.range", {
        from,
        to: Math.min(total, from + PAGE_SIZE - 1),
        count: total,
      })}
      pages={Array.from({ length: last }, (_, index) => ({
        href: hrefOf(index + 1),
        label: String(index + 1),
        current: index + 1 === query.page,
      }))}
      {...(query.page > 1
        ? { previous: { href: hrefOf(query.page - 1), label: t("milestones.list.previous") } }
        : {})}
      {...(query.page < last
        ? { next: { href: hrefOf(query.page + 1), label: t("milestones.list.next") } }
        : {})}
    />
  );
}
