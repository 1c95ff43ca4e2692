// Narrows the items to be assigned: one form that works without script, all of it in the address.
import { nameOf, type View } from "@/components/status/view";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FilterSelect, type SelectOption } from "@/components/ui/select";
import { inLocale } from "@/messages";
import type { PostsQuery } from "./posts-query";

type PostsFiltersProps = {
  view: View;
  query: PostsQuery;
  /** Leads there are. */
  leads: readonly string[];
  /** People in charge of something. */
  people: readonly SelectOption[];
};

export function PostsFilters({ view, query, leads, people }: PostsFiltersProps) {
  const { t, locale, names } = view;
  const all = { value: "", label: t("common.all") };
  const units = names.organisations.filter(({ code }) => leads.includes(code));
  return (
    <form
      method="get"
      role="search"
      aria-label={t("reviews.posts.filterLabel")}
      className="no-print flex flex-wrap items-center gap-2 pb-3"
    >
      <FilterSelect
        name="reviewer"
        label={t("reviews.posts.reviewer")}
        defaultValue={query.reviewer}
        size="md"
        className="max-w-64"
        options={[all, { value: "none", label: t("reviews.posts.unassigned") }, ...people]}
      />
      <FilterSelect
        name="area"
        label={t("reviews.board.area")}
        defaultValue={query.area}
        size="md"
        className="max-w-52"
        options={[
          all,
          ...names.areas.map((area) => ({
            value: area.code,
            label: inLocale(locale, area.shortZh, area.shortEn),
          })),
        ]}
      />
      <FilterSelect
        name="lead"
        label={t("reviews.board.leadUnit")}
        defaultValue={query.lead}
        size="md"
        className="max-w-56"
        options={[
          all,
          ...units.map(({ code }) => ({ value: code, label: nameOf(view, "organisations", code) })),
        ]}
      />
      <Checkbox
        name="waiting"
        value="yes"
        label={t("reviews.posts.onlyWaiting")}
        defaultChecked={query.waiting}
      />
      <Button type="submit">{t("common.filter")}</Button>
    </form>
  );
}
