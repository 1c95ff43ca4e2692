// The filters as a plain form, as those of the list of items; the view and what a link narrowed stay.
import { Link } from "@/components/ui/link";
import type { View } from "@/components/status/view";
import { Button } from "@/components/ui/button";
import { FilterSelect, type SelectOption } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import {
  dateFilters,
  type ScheduleQuery,
  scheduleParams,
} from "@/lib/domain/schedule/schedule-query";
import { inLocale } from "@/messages";
import { scheduleHref, wholeSpan } from "./schedule-href";

type Choice = { name: string; label: string; options: readonly SelectOption[]; className?: string };
type ScheduleFiltersProps = {
  view: View;
  query: ScheduleQuery;
  /** Of the list of items; those this page has none of are passed over. */
  choices: readonly Choice[];
};

const shown = ["area", "lead", "kind", "status"] as const;

function ownChoices({ t, locale, names }: View): Choice[] {
  const all = { value: "", label: t("common.all") };
  return [
    {
      name: "date",
      label: t("schedule.filter.date"),
      className: "sm:max-w-56",
      options: [
        all,
        ...dateFilters.map((value) => ({
          value,
          label: t(value === "deadline" ? "schedule.filter.deadline" : `schedule.kind.${value}`),
        })),
      ],
    },
    {
      name: "leader",
      label: t("schedule.filter.leader"),
      className: "sm:max-w-44",
      options: [
        all,
        ...names.leaders.map(({ code, nameZh, nameEn }) => ({
          value: code,
          label: inLocale(locale, nameZh, nameEn),
        })),
      ],
    },
  ];
}

export function ScheduleFilters({ view, query, choices }: ScheduleFiltersProps) {
  const { t } = view;
  const params: Record<string, string> = { ...scheduleParams(query) };
  const byUrl = choices.filter(({ name }) => shown.some((each) => each === name));
  const fields = [...byUrl, ...ownChoices(view)];
  const inForm = new Set(["q", ...fields.map(({ name }) => name)]);
  const hidden = Object.entries({ ...view.keep, ...params }).filter(([name]) => !inForm.has(name));
  const cleared = { items: emptyItems(query), leader: "", date: "", ...wholeSpan } as const;
  return (
    <form
      method="get"
      action={`/plans/${encodeURIComponent(view.plan)}/schedule`}
      role="search"
      aria-label={t("schedule.filter.label")}
      className="no-print flex flex-wrap items-center gap-2 pb-3"
    >
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextInput
        key={`q=${query.items.q}`}
        id="q"
        name="q"
        type="search"
        defaultValue={query.items.q}
        aria-label={t("milestones.list.search")}
        placeholder={t("milestones.list.searchHint")}
        className="w-56 max-sm:w-full"
      />
      {fields.map(({ name, label, options, className }) => (
        <FilterSelect
          key={`${name}=${params[name] ?? ""}`}
          size="md"
          name={name}
          label={label}
          options={options}
          defaultValue={params[name] ?? ""}
          className={`max-sm:w-[calc(50%-0.25rem)] ${className ?? ""}`}
        />
      ))}
      <Button type="submit">{t("common.filter")}</Button>
      <Link href={scheduleHref(view, query, cleared)} className="lnk px-1 text-sm max-sm:py-3">
        {t("common.reset")}
      </Link>
    </form>
  );
}

function emptyItems({ items }: ScheduleQuery): ScheduleQuery["items"] {
  const none = { q: "", area: "", task: "", lead: "", place: "", kind: "", status: "" } as const;
  return { ...items, ...none, scope: null };
}
