// The plan in one picture on a brief: the same marks as on the leader's page, with the counts that the paper prints.
import { PlanTrack, type TrackLane, type TrackVariant } from "@/components/charts/plan-track";
import { TrackLegend } from "@/components/charts/track-legend";
import { TrackTable } from "@/components/charts/track-table";
import { trackTableWords } from "@/components/status/milestone-track";
import { hrefTo, milestoneHref, type View } from "@/components/status/view";
import type { SheetLane, SheetLegend, SheetTrack } from "@/lib/domain/document/sheet";

type SheetPictureProps = { view: View; track: SheetTrack; legend: SheetLegend };

export function SheetPicture({ view, track, legend }: SheetPictureProps) {
  const { t } = view;
  const [first, last] = track.years;
  const lanes = track.lanes.map((lane) => toLane(view, lane));
  const picture = (variant: TrackVariant) => (
    <PlanTrack
      label={track.label}
      years={Array.from({ length: last - first + 1 }, (_, index) => ({ year: first + index }))}
      lanes={lanes}
      asOf={track.asOf}
      figureHeads={track.heads.figures}
      variant={variant}
    />
  );
  return (
    <div className="my-2">
      <div className="max-sm:hidden">{picture("print")}</div>
      <div className="sm:hidden">{picture("phone")}</div>
      <TrackTable words={trackTableWords(t, track.asOf.on)} lanes={lanes} />
      <TrackLegend
        label={t("overview.track.legend")}
        entries={legend.statuses}
        kinds={legend.kinds}
        kindsLabel={t("common.columns.kind")}
      />
    </div>
  );
}

function toLane(view: View, lane: SheetLane): TrackLane {
  const { t } = view;
  return {
    key: lane.key,
    name: lane.name,
    href: hrefTo(view, `areas/${encodeURIComponent(lane.key)}`),
    total: lane.total,
    marks: lane.marks.map((mark) => ({
      ...mark,
      href: milestoneHref(view, mark.key),
      label: [mark.key, mark.name, mark.statusText].join(t("overview.comma")),
    })),
    figures: lane.figures.map(({ value, over }) => ({
      number: value,
      tone: value === 0 ? "quiet" : over ? "over" : "ink",
    })),
    lateByDate: lane.lateByDate,
  };
}
