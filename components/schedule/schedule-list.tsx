// The dates as a list: what is past is folded, then quarter by quarter and month by month. Of a month with very many the
// first are shown, and the rest opens.
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { View } from "@/components/status/view";
import type { ScheduledItem, ScheduleEntry } from "@/lib/domain/schedule/entry";
import { byQuarter, foldEntries, type ScheduleLine } from "@/lib/domain/schedule/group-entries";
import type { ScheduleQuery } from "@/lib/domain/schedule/schedule-query";
import { quarterWords } from "@/messages/words";
import { countOf, QuarterTable } from "./quarter-table";

type Entry = ScheduleEntry;
type Line = ScheduleLine<ScheduledItem>;
type ScheduleListProps = {
  view: View;
  query: ScheduleQuery;
  entries: readonly Entry[];
  asOf: string;
};

function linesOf(entries: readonly Entry[], { date }: ScheduleQuery): Line[] {
  return date === "report" || date === "figure"
    ? entries.map((entry) => ({ fold: null, key: entry.key, on: entry.on, entry }))
    : foldEntries(entries);
}

/** The address asks for days of its own: everything it leaves is shown, past or not, whole. */
const isNarrowed = ({ within, year, month, day }: ScheduleQuery) =>
  [within, year, month, day].some((each) => each !== "");

export function ScheduleList({ view, query, entries, asOf }: ScheduleListProps) {
  const { t } = view;
  const narrowed = isNarrowed(query);
  const past = narrowed ? [] : entries.filter(({ on }) => on < asOf);
  const ahead = narrowed ? entries : entries.filter(({ on }) => on >= asOf);
  const open = past.filter((entry) => entry.open).length;
  return (
    <>
      {past.length > 0 ? (
        <Disclosure
          look="bar"
          className="mb-5"
          summary={t("schedule.list.past", { asOf })}
          note={t("schedule.countPart", { count: past.length, open })}
        >
          <div id="past" className="grid gap-y-6">
            <Quarters view={view} query={query} lines={linesOf(past, query)} whole />
          </div>
        </Disclosure>
      ) : null}
      {ahead.length === 0 ? (
        <p className="py-3 text-sm text-ink-2">{t("schedule.list.aheadNone", { asOf })}</p>
      ) : null}
      <div className="grid gap-y-7">
        <Quarters view={view} query={query} lines={linesOf(ahead, query)} whole={narrowed} />
      </div>
    </>
  );
}

type QuartersProps = { view: View; query: ScheduleQuery; lines: readonly Line[]; whole: boolean };

function Quarters({ view, query, lines, whole }: QuartersProps) {
  return byQuarter(lines).map((group, index) => (
    <Section
      key={group.quarter}
      title={quarterWords(view.t, group.quarter)}
      note={view.t("schedule.count", { count: countOf(group.months.flatMap((m) => m.entries)) })}
    >
      <QuarterTable {...{ view, query, group, whole }} headed={index === 0} />
    </Section>
  ));
}
