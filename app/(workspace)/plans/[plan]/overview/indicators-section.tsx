// Indicators as small multiples, off course first, and by what they are judged.
import { IndicatorGrid } from "@/components/indicators/indicator-grid";
import { IndicatorNote } from "@/components/status/indicator-note";
import { profileLabel } from "@/components/status/profile-words";
import { hrefTo, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { Overview } from "@/lib/data/overview";

type IndicatorsSectionProps = { view: View; overview: Pick<Overview, "board" | "indicators"> };

export function IndicatorsSection({
  view,
  overview: { board, indicators },
}: IndicatorsSectionProps) {
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
