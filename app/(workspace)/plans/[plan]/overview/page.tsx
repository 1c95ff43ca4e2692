import type { Metadata } from "next";
import { CorrectionsList } from "@/components/periods/corrections-list";
import { Restated } from "@/components/periods/restated";
import { AsOfPicker, BasisLine } from "@/components/plans/view-dates-bar";
import { PageHeader } from "@/components/ui/page-header";
import { getOverview } from "@/lib/data/overview";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { getT } from "@/messages/server";
import { basisOf, orNotFound, type PageProps, readPage, viewOf } from "../read-page";
import { ChangesAndWorst } from "./changes-and-worst";
import { Conclusion } from "./conclusion";
import { AreasSection, IndicatorsSection, UpcomingAndUnits } from "./sections";
import { OverviewFoot } from "./overview-foot";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("overview.title") };
}

/** The leader's page (product.md 8): the same on a screen, a phone and paper. */
export default async function OverviewPage(props: PageProps) {
  const page = await readPage(props);
  const overview = await orNotFound(getOverview(page.actor, page.plan, page.dates, page.now));
  const { board } = overview;
  const view = viewOf(page, board);
  const basis = basisOf(page, board);
  const { t } = page;
  const { figures } = rollUp(board.items.map((item) => item.assessment));
  const reported = { sent: figures["coverage.sent"], owed: figures["coverage.owed"] };
  return (
    <div className="page">
      <PageHeader
        title={t("overview.title")}
        beside={
          <BasisLine
            view={view}
            basis={basis}
            collecting={board.period?.state === "open" ? reported : null}
            path="overview"
          />
        }
        actions={<AsOfPicker view={view} basis={basis} />}
      />
      <Conclusion page={page} view={view} overview={overview} />
      {overview.restatement ? (
        <Restated
          view={view}
          restatement={overview.restatement}
          items={board.items}
          asOf={page.dates.asOf}
          now={page.now}
        />
      ) : null}
      <CorrectionsList view={view} corrections={overview.corrections} />
      <ChangesAndWorst view={view} overview={overview} />
      <IndicatorsSection view={view} overview={overview} />
      <AreasSection view={view} overview={overview} />
      <UpcomingAndUnits view={view} overview={overview} />
      <OverviewFoot view={view} overview={overview} />
    </div>
  );
}
