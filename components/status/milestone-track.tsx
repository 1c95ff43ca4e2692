// The five-year picture for any set of lanes: the whole plan by area, an area by task, a unit by area.
import {
  PlanTrack,
  type TrackLane,
  type TrackMark,
  type TrackVariant,
} from "@/components/charts/plan-track";
import { yearOf } from "@/lib/domain/calendar";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import type { Scope } from "@/lib/domain/rollup/scope";
import { statusWords } from "@/messages/words";
import { marksOf } from "./marks-list";
import { figureHref, leadName, type ListedItem, milestoneHref, titleOf, type View } from "./view";

export type Lane = {
  key: string;
  name: string;
  href: string;
  items: readonly ListedItem[];
  scope: Scope | null;
};

type MilestoneTrackProps = {
  view: View;
  lanes: readonly Lane[];
  /** First and last year of the plan. */
  years: readonly [number, number];
  asOf: string;
  variant?: TrackVariant;
};

/** What is due after the plan's end has no place in the picture and is counted apart. */
export const isDrawn = (item: ListedItem) => item.assessment.countedApart !== "outOfPeriod";

export function MilestoneTrack({
  view,
  lanes,
  years,
  asOf,
  variant = "screen",
}: MilestoneTrackProps) {
  const { t } = view;
  const drawn = lanes.flatMap((lane) => lane.items.filter(isDrawn));
  const [first, last] = years;
  const words = Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const count = drawn.filter((item) => yearOf(item.assessment.dueOn) === year).length;
    return { year, ...(variant === "screen" ? { note: t("domain.unit.item", { count }) } : {}) };
  });
  return (
    <PlanTrack
      label={t("overview.track.label", { asOf, count: drawn.length, lanes: lanes.length })}
      years={words}
      lanes={lanes.map((lane) => toLane(view, lane))}
      asOf={{ on: asOf, label: t("overview.track.asOf", { asOf }) }}
      figureHeads={[t("overview.track.doneOfDue"), t("domain.figure.overdue")]}
      table={{
        summary: t("overview.track.asTable"),
        caption: t("overview.track.caption", { asOf }),
        lane: t("overview.track.lane"),
        item: t("common.columns.milestone"),
        due: t("common.columns.dueOn"),
        status: t("common.columns.status"),
      }}
      variant={variant}
    />
  );
}

function toLane(view: View, { key, name, href, items, scope }: Lane): TrackLane {
  const { t } = view;
  const { figures } = rollUp(items.map((item) => item.assessment));
  const [due, done, overdue] = [
    figures.due.records.length,
    figures.done.records.length,
    figures.overdue.records.length,
  ];
  const drawn = items.filter(isDrawn);
  const late = drawn.filter((item) => item.assessment.status === "overdue");
  return {
    key,
    name,
    href,
    total: String(figures.counted.records.length),
    marks: drawn.map((item) => toMark(view, item)),
    figures: [
      due > 0
        ? {
            value: String(done),
            of: String(due),
            href: figureHref(view, "due", scope),
            label: `${name} ${t("domain.figure.due")} ${due}`,
          }
        : { value: t("overview.track.noneDue"), tone: "quiet" },
      overdue > 0
        ? {
            value: String(overdue),
            tone: "over",
            href: figureHref(view, "overdue", scope),
            label: `${name} ${t("domain.figure.overdue")} ${overdue}`,
          }
        : { value: "0", tone: "quiet" },
    ],
    ...(late.length > 5 ? { more: t("overview.track.more", { count: late.length - 5 }) } : {}),
    lateByDate: lateByDate(view, late),
  };
}

function lateByDate({ t }: View, late: readonly ListedItem[]): Record<string, string> {
  const dates = [...new Set(late.map((item) => item.assessment.dueOn))];
  return Object.fromEntries(
    dates.map((dueOn) => {
      const sameDay = late.filter((item) => item.assessment.dueOn === dueOn);
      const days = sameDay[0]?.assessment.daysLate ?? 0;
      return [dueOn, t("overview.track.lateTogether", { count: sameDay.length, days })];
    }),
  );
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
