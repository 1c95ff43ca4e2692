// The legend of the picture, which is its count table: every number opens the list of those items.
import { type LegendEntry, TrackLegend } from "@/components/charts/track-legend";
import { milestoneKinds } from "@/lib/domain/milestone/milestone";
import type { Status } from "@/lib/domain/milestone/assessment";
import type { RollUp } from "@/lib/domain/rollup/figure";
import { type Scope, scopeText } from "@/lib/domain/rollup/scope";
import { apartWords } from "./apart-words";
import { figureHref, hrefTo, type View } from "./view";

type StatusLegendProps = { view: View; rolledUp: RollUp; scope: Scope | null };

const order: readonly Status[] = [
  "doneOnTime",
  "doneLate",
  "awaiting",
  "overdue",
  "atRisk",
  "notReported",
  "shouldHaveStarted",
  "dueSoon",
  "onTrack",
  "notStarted",
  "terminated",
];

export function StatusLegend({ view, rolledUp, scope }: StatusLegendProps) {
  const { t } = view;
  const { figures } = rolledUp;
  const count = (status: Status) => figures[`status.${status}`].records.length;
  const severe = figures.atRiskSevere.records.length;
  const scoped = scope ? { scope: scopeText(scope) } : {};
  const entries = order.flatMap((status): LegendEntry[] => {
    if (status === "notStarted") {
      const label = t("overview.track.notStarted");
      return [
        { status, label, count: count(status), href: figureHref(view, "status.notStarted", scope) },
      ];
    }
    const label = t(`domain.status.${status}`);
    if (status !== "atRisk")
      return [
        { status, label, count: count(status), href: figureHref(view, `status.${status}`, scope) },
      ];
    return [
      {
        status,
        severe: true,
        label: t("domain.status.severe"),
        count: severe,
        href: figureHref(view, "atRiskSevere", scope),
      },
      {
        status,
        label,
        count: count("atRisk") - severe,
        href: hrefTo(view, "milestones", { flag: "status.atRisk", status: "atRisk", ...scoped }),
      },
    ];
  });
  return (
    <TrackLegend
      label={t("overview.track.legend")}
      entries={entries}
      kinds={milestoneKinds.map((kind) => ({ kind, label: t(`domain.kind.${kind}`) }))}
      kindsLabel={t("common.columns.kind")}
      note={totalWords(view, rolledUp)}
    />
  );
}

/** How many in all, and what is counted apart. */
function totalWords(view: View, rolledUp: RollUp): string {
  const { t } = view;
  const total = t("overview.track.total", { count: rolledUp.figures.total.records.length });
  const apart = apartWords(view, rolledUp);
  return [total, ...(apart ? [apart] : []), t("overview.track.note")].join(t("overview.comma"));
}
