// The five-year picture for any set of lanes: the whole plan by area, an area by task, a unit by area.
import {
  namedLate,
  PlanTrack,
  type TrackLane,
  type TrackMark,
  type TrackVariant,
} from "@/components/charts/plan-track";
import { TrackTable, type TrackTableWords } from "@/components/charts/track-table";
import { dueInFigure } from "@/lib/domain/rollup/dated-figures";
import type { Figure } from "@/lib/domain/rollup/figure";
import { isDrawn } from "@/lib/domain/rollup/plan-picture";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import type { Scope } from "@/lib/domain/rollup/scope";
import type { Translator } from "@/messages";
import { lateByDate } from "@/messages/late-by-date";
import { statusWords } from "@/messages/words";
import { FigureItems, FigureNumber, hasRecords } from "./figure-number";
import { marksOf } from "./marks-list";
import {
  figureListHref,
  leadName,
  type ListedItem,
  milestoneHref,
  titleOf,
  type View,
} from "./view";

export type Lane = {
  key: string;
  name: string;
  href: string;
  items: readonly ListedItem[];
  /** Of the lane's items: its numbers open over it. */
  scope: Scope | null;
};

type MilestoneTrackProps = {
  view: View;
  lanes: readonly Lane[];
  /** First and last year of the plan. */
  years: readonly [number, number];
  asOf: string;
  variant?: TrackVariant;
  /** Over what the years are counted: of all lanes together. */
  scope: Scope | null;
};

const drawnOf = (items: readonly ListedItem[]) =>
  items.filter(({ assessment }) => isDrawn(assessment));

export function MilestoneTrack({
  view,
  lanes,
  years,
  asOf,
  variant = "screen",
  scope,
}: MilestoneTrackProps) {
  const { t } = view;
  const drawn = lanes.flatMap((lane) => drawnOf(lane.items));
  const assessments = lanes.flatMap((lane) => lane.items.map((item) => item.assessment));
  const [first, last] = years;
  const words = Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const figure = dueInFigure(assessments, year);
    return {
      year,
      ...(variant === "screen" ? { note: <FigureItems {...{ view, figure, scope }} /> } : {}),
    };
  });
  return (
    <PlanTrack
      label={t("overview.track.label", { asOf, count: drawn.length, lanes: lanes.length })}
      years={words}
      lanes={lanes.map((lane) => toLane(view, lane))}
      asOf={{ on: asOf, label: t("overview.track.asOf", { asOf }) }}
      figureHeads={[t("overview.track.doneOfDue"), t("domain.figure.overdue")]}
      variant={variant}
    />
  );
}

/** What the picture shows, as a table. */
export function MilestoneTrackTable({
  view,
  lanes,
  asOf,
}: Pick<MilestoneTrackProps, "view" | "lanes" | "asOf">) {
  return (
    <TrackTable
      words={trackTableWords(view.t, asOf)}
      lanes={lanes.map(({ name, items }) => ({
        name,
        marks: drawnOf(items).map((item) => toMark(view, item)),
      }))}
    />
  );
}

export function trackTableWords(t: Translator, asOf: string): TrackTableWords {
  return {
    summary: t("overview.track.asTable"),
    caption: t("overview.track.caption", { asOf }),
    lane: t("overview.track.lane"),
    item: t("common.columns.milestone"),
    due: t("common.columns.dueOn"),
    status: t("common.columns.status"),
  };
}

function toLane(view: View, { key, name, href, items, scope }: Lane): TrackLane {
  const { t } = view;
  const { figures } = rollUp(items.map((item) => item.assessment));
  const { counted, due, done, overdue } = figures;
  const number = (figure: Figure) => <FigureNumber view={view} figure={figure} scope={scope} />;
  const drawn = drawnOf(items);
  const late = drawn.filter((item) => item.assessment.status === "overdue");
  return {
    key,
    name,
    href,
    total: number(counted),
    marks: drawn.map((item) => toMark(view, item)),
    figures: [
      hasRecords(due)
        ? {
            number: (
              <>
                <span className="font-semibold">{number(done)}</span>
                <span className="text-ink-3">/{number(due)}</span>
              </>
            ),
          }
        : { number: t("overview.track.noneDue"), tone: "quiet" },
      { number: number(overdue), tone: hasRecords(overdue) ? "over" : "quiet" },
    ],
    ...(late.length > namedLate
      ? {
          more: t("overview.track.more", { count: late.length - namedLate }),
          moreHref: figureListHref(view, "overdue", scope),
        }
      : {}),
    lateByDate: lateByDate(
      t,
      late.map((item) => item.assessment),
    ),
  };
}

function toMark(view: View, item: ListedItem): TrackMark {
  const { t } = view;
  const { assessment } = item;
  const { kind, status, severe, provisional, dueOn, daysLate, extensionInForce, workingDueOn } =
    assessment;
  const name = titleOf(view, item);
  const statusText = statusWords(t, assessment);
  const marks = marksOf(t, assessment).map((mark) => mark.words);
  const parts = [
    `${item.code} ${name}`,
    statusText,
    `${t("common.columns.dueOn")} ${dueOn}`,
    leadName(view, assessment),
    ...marks,
  ];
  return {
    key: item.code,
    href: milestoneHref(view, item.code),
    kind,
    status,
    severe,
    provisional,
    dueOn,
    name,
    statusText,
    daysLate,
    ...(status === "overdue" ? { lateText: t("domain.unit.day", { count: daysLate }) } : {}),
    ...(extensionInForce ? { note: `${t("domain.mark.extensionInForce")} ${workingDueOn}` } : {}),
    label: parts.join(t("overview.comma")),
  };
}
