// What a number or a mark narrowed the list to, each to be taken off.
import { Link } from "@/components/ui/link";
import { scopeName } from "@/components/status/scope-name";
import { nameOf, type View } from "@/components/status/view";
import { addDays } from "@/lib/domain/calendar";
import type { Profile } from "@/lib/domain/milestone/assessment";
import { type ScheduleQuery, windowDays } from "@/lib/domain/schedule/schedule-query";
import { monthWords } from "@/messages/schedule-words";
import { scheduleHref } from "./schedule-href";

type ScheduleChipsProps = { view: View; query: ScheduleQuery; asOf: string; profile: Profile };
type Chip = { words: string; off: Partial<ScheduleQuery> };

function chipsOf({ view, query, asOf, profile }: ScheduleChipsProps): Chip[] {
  const { t } = view;
  const { within, year, month, day, items } = query;
  const days = within === "" ? 0 : windowDays(profile, within);
  const until = addDays(asOf, days);
  const chips: (Chip | null)[] = [
    within ? { words: t("schedule.filter.within", { days, until }), off: { within: "" } } : null,
    year ? { words: t("schedule.filter.year", { year }), off: { year: "" } } : null,
    month && query.view === "list"
      ? { words: t("schedule.filter.month", { month: monthWords(t, month) }), off: { month: "" } }
      : null,
    day ? { words: t("schedule.filter.day", { day }), off: { day: "" } } : null,
    items.task
      ? {
          words: t("schedule.filter.task", { name: nameOf(view, "tasks", items.task) }),
          off: { items: { ...items, task: "" } },
        }
      : null,
    items.scope
      ? {
          words: t("schedule.filter.scope", { name: scopeName(view, items.scope) }),
          off: { items: { ...items, scope: null } },
        }
      : null,
  ];
  return chips.flatMap((chip) => chip ?? []);
}

export function ScheduleChips(props: ScheduleChipsProps) {
  const { view, query } = props;
  const chips = chipsOf(props);
  if (chips.length === 0) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-5 gap-y-1 pb-2 text-sm">
      {chips.map(({ words, off }) => (
        <span key={words}>
          <b>{words}</b>
          <Link
            href={scheduleHref(view, query, off)}
            className="lnk ml-2 text-xs max-sm:inline-block max-sm:py-3"
          >
            {view.t("schedule.filter.clear")}
          </Link>
        </span>
      ))}
    </p>
  );
}
