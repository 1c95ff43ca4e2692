// Tabs by status as links, the rest as one form that works without script; all of it in the address.
import { hrefTo, nameOf, type View } from "@/components/status/view";
import { Button, ButtonLink } from "@/components/ui/button";
import { SegmentedLinks } from "@/components/ui/segmented";
import { FilterSelect } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { milestoneKinds } from "@/lib/domain/milestone/milestone";
import {
  type BoardFilter,
  boardHolders,
  boardOrders,
  type BoardTab,
  boardTabs,
  filterParams,
} from "@/lib/domain/supervision/board";
import { handlings } from "@/lib/domain/supervision/trail";
import { inLocale } from "@/messages";
import type { BoardEntry } from "./board-entry";

type BoardFiltersProps = {
  view: View;
  entries: readonly BoardEntry[];
  filter: BoardFilter;
  counts: Readonly<Record<BoardTab, number>>;
};

export function BoardFilters({ view, entries, filter, counts }: BoardFiltersProps) {
  const { t, locale, names } = view;
  const all = { value: "", label: t("common.all") };
  const areas = names.areas.filter((area) => entries.some(({ item }) => item.area === area.code));
  const leads = names.organisations.filter((unit) =>
    entries.some(({ item }) => item.assessment.lead === unit.code),
  );
  const { tab, by, ...rest } = filter;
  const standing = {
    ...(tab === "all" ? {} : { group: tab }),
    ...(by === "severity" ? {} : { by }),
  };
  const isFiltered = Object.values(rest).some((value) => value !== "");
  return (
    <div className="no-print flex flex-wrap items-center gap-2 pb-3">
      <SegmentedLinks
        label={t("reviews.board.tabs")}
        options={boardTabs.map((each) => ({
          href: hrefTo(view, "overdue", filterParams({ ...filter, tab: each })),
          label: `${t(`reviews.board.tab.${each}`)} ${counts[each]}`,
          current: each === tab,
        }))}
      />
      <div className="ml-auto max-sm:ml-0 max-sm:w-full">
        <SegmentedLinks
          label={t("supervision.board.group")}
          size="sm"
          options={boardOrders.map((each) => ({
            href: hrefTo(view, "overdue", filterParams({ ...filter, by: each })),
            label: t(`supervision.board.by.${each}`),
            current: each === by,
          }))}
        />
      </div>
      <form method="get" role="search" className="flex w-full flex-wrap items-center gap-2">
        {Object.entries({ ...view.keep, ...standing }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FilterSelect
          name="area"
          label={t("reviews.board.area")}
          defaultValue={filter.area}
          size="md"
          className="max-w-52"
          options={[
            all,
            ...areas.map((area) => ({
              value: area.code,
              label: inLocale(locale, area.shortZh, area.shortEn),
            })),
          ]}
        />
        <FilterSelect
          name="lead"
          label={t("reviews.board.leadUnit")}
          defaultValue={filter.lead}
          size="md"
          className="max-w-56"
          options={[
            all,
            ...leads.map((unit) => ({
              value: unit.code,
              label: nameOf(view, "organisations", unit.code),
            })),
          ]}
        />
        <FilterSelect
          name="kind"
          label={t("reviews.board.kind")}
          defaultValue={filter.kind}
          size="md"
          options={[
            all,
            ...milestoneKinds.map((kind) => ({ value: kind, label: t(`domain.kind.${kind}`) })),
          ]}
        />
        <FilterSelect
          name="holder"
          label={t("reviews.board.holder")}
          defaultValue={filter.holder}
          size="md"
          options={[
            all,
            ...boardHolders.map((each) => ({
              value: each,
              label: t(`reviews.board.holderName.${each}`),
            })),
          ]}
        />
        <FilterSelect
          name="handling"
          label={t("supervision.handling")}
          defaultValue={filter.handling}
          size="md"
          options={[
            all,
            ...handlings.map((each) => ({
              value: each,
              label: t(`supervision.handlingFilter.${each}`),
            })),
          ]}
        />
        <div className="ml-auto flex items-center gap-2 max-sm:ml-0 max-sm:w-full">
          <TextInput
            name="q"
            type="search"
            aria-label={t("reviews.board.searchLabel")}
            placeholder={t("reviews.board.searchLabel")}
            defaultValue={filter.q}
            className="w-40 max-sm:flex-1"
          />
          <Button type="submit">{t("common.filter")}</Button>
          {isFiltered ? (
            <ButtonLink variant="quiet" href={hrefTo(view, "overdue", standing)}>
              {t("common.reset")}
            </ButtonLink>
          ) : null}
        </div>
      </form>
    </div>
  );
}
