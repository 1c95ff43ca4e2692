// The plan in one picture as a sheet prints it, with the counts of its lanes and its legend.
import type { SheetLane, SheetLegend, SheetMark, SheetTrack } from "@/lib/domain/document/sheet";
import { milestoneKinds } from "@/lib/domain/milestone/milestone";
import type { BriefItem } from "@/lib/domain/period/brief";
import { isDrawn, legendKeys } from "@/lib/domain/rollup/plan-picture";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { inLocale } from ".";
import { titleIn, type Words } from "./briefing-basis";
import { lateByDate } from "./late-by-date";
import { statusWords } from "./words";

const laneFigures = ["due", "done", "overdue", "awaiting"] as const;
const drawnOf = (items: readonly BriefItem[]) =>
  items.filter(({ assessment }) => isDrawn(assessment));

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

function toLane(words: Words, area: Words["basis"]["areas"][number]): SheetLane {
  const { locale, basis } = words;
  const items = basis.items.filter((item) => item.area === area.code);
  const drawn = drawnOf(items);
  const { figures } = rollUp(items.map((item) => item.assessment));
  return {
    key: area.code,
    name: inLocale(locale, area.shortZh, area.shortEn),
    total: figures.counted.records.length,
    marks: drawn.map((item) => toMark(words, item)),
    lateByDate: lateByDate(
      words.t,
      drawn.map((item) => item.assessment),
    ),
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
      count: drawnOf(basis.items).length,
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

export function briefingLegend({ t, basis }: Words): SheetLegend {
  const { figures } = basis.figures;
  return {
    statuses: legendKeys.map(({ status, key, severe }) => ({
      status,
      severe,
      label: t(severe ? "domain.status.severe" : `domain.status.${status}`),
      count: figures[key].records.length,
    })),
    kinds: milestoneKinds.map((kind) => ({ kind, label: t(`domain.kind.${kind}`) })),
  };
}
