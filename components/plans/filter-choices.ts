// What each filter offers: records in the plan's and the official order, only what the plan has.
import type { ListedItem, NamedRecord, View } from "@/components/status/view";
import type { SelectOption } from "@/components/ui/select";
import { milestoneKinds } from "@/lib/domain/milestone/milestone";
import { inLocale } from "@/messages";
import { type ItemQuery, statusFilters } from "@/lib/domain/rollup/item-query";

type FilterName = "area" | "task" | "status" | "kind" | "lead" | "place" | "year";
export type FilterChoice = {
  name: FilterName;
  label: string;
  options: readonly SelectOption[];
  className?: string;
};

export function filterChoices(
  view: View,
  query: ItemQuery,
  items: readonly ListedItem[],
): FilterChoice[] {
  const { t, locale, names } = view;
  const all = { value: "", label: t("common.all") };
  const named = ({ code, nameZh, nameEn }: NamedRecord): SelectOption => ({
    value: code,
    label: inLocale(locale, nameZh, nameEn),
  });
  const leads = new Set(items.map((item) => item.assessment.lead));
  const places = new Set(items.flatMap((item) => item.assessment.places));
  const years = [...new Set(items.map((item) => item.assessment.dueOn.slice(0, 4)))].sort();
  const areas = names.areas.map((area) => ({
    value: area.code,
    label: inLocale(locale, area.shortZh, area.shortEn),
  }));
  const tasks = names.tasks
    .filter((task) => query.area === "" || task.area === query.area)
    .map((task) => ({ value: task.code, label: `${task.code} ${named(task).label}` }));
  const choices: FilterChoice[] = [
    { name: "area", label: t("common.columns.area"), options: areas },
    { name: "task", label: t("common.columns.task"), options: tasks, className: "sm:max-w-48" },
    {
      name: "status",
      label: t("common.columns.status"),
      options: statusFilters.map((value) => ({ value, label: t(`domain.status.${value}`) })),
    },
    {
      name: "kind",
      label: t("common.columns.kind"),
      options: milestoneKinds.map((value) => ({ value, label: t(`domain.kind.${value}`) })),
    },
    {
      name: "lead",
      label: t("common.columns.lead"),
      options: names.organisations.filter((unit) => leads.has(unit.code)).map(named),
      className: "sm:max-w-48",
    },
    {
      name: "place",
      label: t("common.columns.place"),
      options: names.places.filter((place) => places.has(place.code)).map(named),
      className: "sm:max-w-40",
    },
    {
      name: "year",
      label: t("milestones.list.dueYear"),
      options: years.map((year) => ({ value: year, label: year })),
    },
  ];
  return choices.map((choice) => ({ ...choice, options: [all, ...choice.options] }));
}
