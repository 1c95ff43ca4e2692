// The legend of the picture, which is its count table: every number opens the list of those items.
import { type LegendEntry, TrackLegend } from "@/components/charts/track-legend";
import { milestoneKinds } from "@/lib/domain/milestone/milestone";
import type { RollUp } from "@/lib/domain/rollup/figure";
import { legendKeys } from "@/lib/domain/rollup/plan-picture";
import type { Scope } from "@/lib/domain/rollup/scope";
import { figureLabel } from "@/messages/figures";
import { apartWords } from "./apart-figures";
import { figureIdentity, opensFigure } from "./figure-number";
import { figureHref, type View } from "./view";

type StatusLegendProps = { view: View; rolledUp: RollUp; scope: Scope | null };

export function StatusLegend({ view, rolledUp, scope }: StatusLegendProps) {
  const { t } = view;
  const { figures } = rolledUp;
  const entries = legendKeys.map(({ status, key, severe }): LegendEntry => ({
    status,
    severe,
    label:
      status === "atRisk"
        ? t(severe ? "domain.status.severe" : "domain.status.atRisk")
        : figureLabel(t, key),
    count: figures[key].records.length,
    href: figureHref(view, key, scope),
    figure: figureIdentity(figures[key], scope),
  }));
  return (
    <TrackLegend
      label={t("overview.track.legend")}
      entries={entries}
      kinds={milestoneKinds.map((kind) => ({ kind, label: t(`domain.kind.${kind}`) }))}
      kindsLabel={t("common.columns.kind")}
      note={<TotalWords view={view} rolledUp={rolledUp} scope={scope} />}
    />
  );
}

/** How many in all, and what is counted apart. */
function TotalWords({ view, rolledUp, scope }: StatusLegendProps) {
  const { t } = view;
  const { total } = rolledUp.figures;
  const apart = apartWords(view, rolledUp, scope);
  return (
    <>
      {t.rich("overview.track.total", {
        count: total.records.length,
        link: opensFigure(view, total, scope),
      })}
      {apart ? t("overview.comma") : null}
      {apart}
      {t("overview.comma")}
      {t("overview.track.note")}
    </>
  );
}
