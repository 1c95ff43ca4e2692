// The plan in one picture as a sheet prints it, with the counts of its lanes and its legend.
import type { SheetLane, SheetLegend, SheetMark, SheetTrack } from "@/lib/domain/document/sheet";
import type { Status } from "@/lib/domain/milestone/assessment";
import { milestoneKinds } from "@/lib/domain/milestone/milestone";
import type { BriefItem } from "@/lib/domain/period/brief";
import type { FigureKey } from "@/lib/domain/rollup/figure";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { inLocale } from ".";
import { titleIn, type Words } from "./briefing-basis";
import { statusWords } from "./words";

const laneFigures = ["due", "done", "overdue", "awaiting"] as const;
/** What is due after the plan's end has no place in the picture and is counted apart. */
const isDrawn = ({ assessment }: BriefItem) => assessment.countedApart !== "outOfPeriod";

function toMark(words: Words, item: BriefItem): SheetMark {
  const { kind, status, severe, provisional, dueOn, daysLate } = item.assessment;
  return {
    key: item.code,
    kind,
    status,
    severe,
    provisional,
    dueOn,
    name: titleIn(words, item),
    statusText: statusWords(words.t, item.assessment),
    daysLate,
  };
}

function lateByDate({ t }: Words, drawn: readonly BriefItem[]): Record<string, string> {
  const late = drawn.filter(({ assessment }) => assessment.status === "overdue");
  const days = new Map<string, { count: number; days: number }>();
  for (const { assessment } of late) {
    const count = (days.get(assessment.dueOn)?.count ?? 0) + 1;
    days.set(assessment.dueOn, { count, days: assessment.daysLate });
  }
  const said = (row: { count: number; days: number }) => t("overview.track.lateTogether", row);
  return Object.fromEntries([...days].map(([dueOn, row]) => [dueOn, said(row)]));
}

function toLane(words: Words, area: Words["basis"]["areas"][number]): SheetLane {
  const { locale, basis } = words;
  const items = basis.items.filter((item) => item.area === area.code);
  const drawn = items.filter(isDrawn);
  const { figures } = rollUp(items.map((item) => item.assessment));
  return {
    key: area.code,
    name: inLocale(locale, area.shortZh, area.shortEn),
    total: figures.counted.records.length,
    marks: drawn.map((item) => toMark(words, item)),
    lateByDate: lateByDate(words, drawn),
    figures: laneFigures.map((key) => ({
      value: figures[key].records.length,
      over: key === "overdue",
    })),
  };
}

export function briefingTrack(words: Words): SheetTrack {
  const { t, basis } = words;
  const { firstYear, lastYear } = basis.plan;
  const lanes = basis.areas.map((area) => toLane(words, area));
  return {
    label: t("briefings.paper.areas.label", {
      lanes: lanes.length,
      first: String(firstYear),
      last: String(lastYear),
      count: basis.items.filter(isDrawn).length,
    }),
    years: [firstYear, lastYear],
    asOf: { on: basis.asOf, label: t("overview.track.asOf", { asOf: basis.asOf }) },
    heads: {
      lane: t("briefings.paper.areas.lane"),
      total: t("briefings.paper.areas.total"),
      figures: laneFigures.map((key) => t(`briefings.paper.areas.${key}`)),
    },
    lanes,
  };
}

const order: readonly { status: Status; key: FigureKey; severe?: boolean }[] = [
  { status: "doneOnTime", key: "status.doneOnTime" },
  { status: "doneLate", key: "status.doneLate" },
  { status: "awaiting", key: "status.awaiting" },
  { status: "overdue", key: "status.overdue" },
  { status: "atRisk", key: "atRiskSevere", severe: true },
  { status: "atRisk", key: "atRiskNotSevere" },
  { status: "notReported", key: "status.notReported" },
  { status: "shouldHaveStarted", key: "status.shouldHaveStarted" },
  { status: "dueSoon", key: "status.dueSoon" },
  { status: "onTrack", key: "status.onTrack" },
  { status: "notStarted", key: "status.notStarted" },
  { status: "terminated", key: "apart.terminated" },
];

export function briefingLegend({ t, basis }: Words): SheetLegend {
  const { figures } = basis.figures;
  return {
    statuses: order.map(({ status, key, severe = false }) => ({
      status,
      severe,
      label: t(severe ? "domain.status.severe" : `domain.status.${status}`),
      count: figures[key].records.length,
    })),
    kinds: milestoneKinds.map((kind) => ({ kind, label: t(`domain.kind.${kind}`) })),
  };
}
