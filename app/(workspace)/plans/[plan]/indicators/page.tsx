import type { Metadata } from "next";
import { IndicatorGrid } from "@/components/indicators/indicator-grid";
import { IndicatorTable } from "@/components/indicators/indicator-table";
import { AsOfPicker, BasisLine } from "@/components/plans/view-dates-bar";
import { isEvaluated, isOff } from "@/components/status/indicator-words";
import { profileLabel } from "@/components/status/profile-words";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getIndicatorTable } from "@/lib/data/indicators";
import { getT } from "@/messages/server";
import { orNotFound, type PageProps, readPage, viewOf } from "../read-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("overview.indicators.title") };
}

export default async function IndicatorsPage(props: PageProps) {
  const page = await readPage(props);
  const { board, indicators } = await orNotFound(
    getIndicatorTable(page.actor, page.plan, page.dates),
  );
  const view = viewOf(page, board);
  const { t } = page;
  const { profile } = board;
  return (
    <div className="page">
      <PageHeader
        title={t("overview.indicators.title")}
        beside={
          <>
            {t("overview.indicators.note", {
              evaluated: indicators.filter(isEvaluated).length,
              off: indicators.filter(isOff).length,
              cannot: indicators.filter(
                (indicator) => indicator.assessment.class === "cannotEvaluate",
              ).length,
            })}
            <span className="ml-4">
              <BasisLine
                view={view}
                asOf={page.dates.asOf}
                live={page.dates.live}
                collecting={null}
                path="indicators"
              />
            </span>
          </>
        }
        actions={
          <AsOfPicker
            view={view}
            today={page.today}
            asOf={page.dates.asOf}
            periods={board.periods}
          />
        }
      />
      <div className="border-t-2 border-rule pt-2">
        <IndicatorTable view={view} indicators={indicators} />
      </div>
      <p className="pt-2 text-xs text-ink-3">
        {t("overview.indicators.basis", {
          percent: profile.onCoursePercent,
          points: profile.onCoursePoints,
          profile: profileLabel(t, profile),
        })}
      </p>
      <Section className="mt-9 max-sm:hidden" title={t("overview.indicators.pictures")}>
        <IndicatorGrid view={view} indicators={indicators} />
      </Section>
    </div>
  );
}
