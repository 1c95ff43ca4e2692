// The lower half of the leader's page: indicators, areas, what comes, who answers.
import { Link } from "@/components/ui/link";
import { IndicatorGrid } from "@/components/indicators/indicator-grid";
import { AnswerableTable } from "@/components/overview/answerable-table";
import { AreasTable } from "@/components/overview/areas-table";
import { UpcomingList } from "@/components/overview/upcoming-list";
import { apartWords } from "@/components/status/apart-figures";
import { IndicatorNote } from "@/components/status/indicator-note";
import { hrefTo, type View } from "@/components/status/view";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { Overview } from "@/lib/data/overview";
import { addDays } from "@/lib/domain/calendar";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { profileLabel } from "@/components/status/profile-words";

type SectionProps = { view: View; overview: Overview };

export function IndicatorsSection({ view, overview: { board, indicators } }: SectionProps) {
  const { t } = view;
  return (
    <Section
      className="mt-9 max-sm:mt-7"
      title={t("overview.indicators.title")}
      note={<IndicatorNote view={view} indicators={indicators} />}
      aside={
        <Link href={hrefTo(view, "indicators")} className="lnk max-sm:inline-block max-sm:py-3">
          {t("overview.indicators.all")}
        </Link>
      }
    >
      <IndicatorGrid view={view} indicators={indicators} />
      <p className="pt-2 text-xs text-ink-3">
        {t("overview.indicators.basis", {
          percent: board.profile.onCoursePercent,
          points: board.profile.onCoursePoints,
          profile: profileLabel(t, board.profile),
        })}
      </p>
    </Section>
  );
}

export function AreasSection({ view, overview: { board } }: SectionProps) {
  const { t } = view;
  const rolledUp = rollUp(board.items.map((item) => item.assessment));
  return (
    <Section
      className="mt-9 max-sm:mt-7"
      title={t("overview.areas.title")}
      note={t("overview.areas.note")}
    >
      <AreasTable
        view={view}
        items={board.items}
        asOf={board.dates.asOf}
        apart={apartWords(view, rolledUp, null)}
      />
    </Section>
  );
}

export function UpcomingAndUnits({ view, overview: { board } }: SectionProps) {
  const { t } = view;
  const { items, dates, profile } = board;
  const until = addDays(dates.asOf, profile.upcomingDays);
  const districts = board.places.filter(
    (place) => place.kind === "district" || place.kind === "newArea",
  );
  const lists = [
    { kind: "unit", records: board.organisations },
    { kind: "place", records: districts },
    { kind: "leader", records: board.leaders },
  ] as const;
  const onWide = (kind: (typeof lists)[number]["kind"]) => {
    const list = lists.find((each) => each.kind === kind);
    return list ? (
      <Section
        className="max-sm:hidden"
        title={t(`overview.answerable.${kind}.title`)}
        note={t(`overview.answerable.${kind}.note`)}
      >
        <AnswerableTable view={view} kind={kind} records={list.records} items={items} />
      </Section>
    ) : null;
  };
  return (
    <div className="mt-9 grid gap-x-10 gap-y-7 max-sm:mt-7 lg:grid-cols-3">
      <div className="grid content-start gap-y-7">
        <Section
          title={t("overview.upcoming.title", { days: profile.upcomingDays })}
          note={t("overview.upcoming.note", { until })}
        >
          <UpcomingList view={view} items={items} asOf={dates.asOf} until={until} />
        </Section>
        {onWide("leader")}
      </div>
      {onWide("unit")}
      {onWide("place")}
      <div className="sm:hidden">
        {lists.map(({ kind, records }) => (
          <Disclosure
            key={kind}
            look="bar"
            className="-mt-px"
            summary={t(`overview.answerable.${kind}.title`)}
          >
            <AnswerableTable view={view} kind={kind} records={records} items={items} />
          </Disclosure>
        ))}
      </div>
    </div>
  );
}
