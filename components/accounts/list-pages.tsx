import { Pagination } from "@/components/ui/pagination";
import type { Translator } from "@/messages";

type ListPagesProps = {
  t: Translator;
  label: string;
  path: string;
  search: string;
  page: number;
  total: number;
  perPage: number;
};

/** Pages of a searched list; nothing but the count while there is one page. */
export function ListPages({ t, label, path, search, page, total, perPage }: ListPagesProps) {
  const href = (to: number) => {
    const query = new URLSearchParams({ ...(search ? { q: search } : {}), page: String(to) });
    return `${path}?${query.toString()}`;
  };
  return (
    <Pagination
      label={label}
      summary={t("common.rows", { count: total })}
      {...(page > 1
        ? { previous: { href: href(page - 1), label: t("common.page", { page: page - 1 }) } }
        : {})}
      {...(page * perPage < total
        ? { next: { href: href(page + 1), label: t("common.page", { page: page + 1 }) } }
        : {})}
    />
  );
}
