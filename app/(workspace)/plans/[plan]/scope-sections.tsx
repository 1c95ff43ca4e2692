// The lower half of the leader's page and of every scope's page: its parts, what comes, who answers.
import { AnswerableTable } from "@/components/overview/answerable-table";
import { LanesTable } from "@/components/overview/lanes-table";
import { UpcomingList } from "@/components/overview/upcoming-list";
import { apartWords } from "@/components/status/apart-figures";
import type { Lane } from "@/components/status/milestone-track";
import type { View } from "@/components/status/view";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { ScopeReading } from "@/lib/data/overview";
import { addDays } from "@/lib/domain/calendar";
import { rollUp } from "@/lib/domain/rollup/roll-up";

type LanesSectionProps = {
  view: View;
  reading: ScopeReading;
  title: string;
  head: string;
  lanes: readonly Lane[];
};

export function LanesSection({ view, reading, title, head, lanes }: LanesSectionProps) {
  const { board, items, scope } = reading;
  const apart = apartWords(view, rollUp(items.map((item) => item.assessment)), scope);
  return (
    <Section className="mt-9 max-sm:mt-7" title={title} note={view.t("overview.areas.note")}>
      <LanesTable
        view={view}
        head={head}
        lanes={lanes}
        whole={{ items, scope, apart }}
        asOf={board.dates.asOf}
      />
    </Section>
  );
}

type AnswerableKind = "unit" | "place" | "leader";
type UpcomingAndAnswerableProps = {
  view: View;
  reading: ScopeReading;
  /** Who answers: two or three lists, in the order of the columns. */
  kinds: readonly AnswerableKind[];
};

export function UpcomingAndAnswerable({ view, reading, kinds }: UpcomingAndAnswerableProps) {
  const { t } = view;
  const { board, items, scope } = reading;
  const { asOf } = board.dates;
  const { upcomingDays } = board.profile;
  const until = addDays(asOf, upcomingDays);
  const records = {
    unit: board.organisations,
    place: board.places.filter((place) => place.kind === "district" || place.kind === "newArea"),
    leader: board.leaders,
  };
  const table = (kind: AnswerableKind) => (
    <AnswerableTable view={view} kind={kind} records={records[kind]} items={items} scope={scope} />
  );
  const onWide = (kind: AnswerableKind) => (
    <Section
      key={kind}
      className="max-sm:hidden"
      title={t(`overview.answerable.${kind}.title`)}
      note={t(`overview.answerable.${kind}.note`)}
    >
      {table(kind)}
    </Section>
  );
  const beside = kinds.filter((kind) => kind !== "leader");
  return (
    <div className="mt-9 grid gap-x-10 gap-y-7 max-sm:mt-7 lg:grid-cols-3">
      <div className="grid content-start gap-y-7">
        <Section
          title={t("overview.upcoming.title", { days: upcomingDays })}
          note={t("overview.upcoming.note", { until })}
        >
          <UpcomingList view={view} items={items} asOf={asOf} until={until} scope={scope} />
        </Section>
        {kinds.includes("leader") ? onWide("leader") : null}
      </div>
      {beside.map(onWide)}
      <div className="no-print sm:hidden">
        {kinds.map((kind) => (
          <Disclosure
            key={kind}
            look="bar"
            className="-mt-px"
            summary={t(`overview.answerable.${kind}.title`)}
          >
            {table(kind)}
          </Disclosure>
        ))}
      </div>
    </div>
  );
}
