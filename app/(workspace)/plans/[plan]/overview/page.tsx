import type { Metadata } from "next";
import { CopyState } from "@/components/overview/copy-state";
import { CorrectionsList } from "@/components/periods/corrections-list";
import { Restated } from "@/components/periods/restated";
import { LeaderSelect } from "@/components/plans/leader-select";
import { AsOfPicker, BasisLine } from "@/components/plans/view-dates-bar";
import { PageHeader } from "@/components/ui/page-header";
import { getOverview } from "@/lib/data/overview";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { type Scope, scopeRecord } from "@/lib/domain/rollup/scope";
import { getT } from "@/messages/server";
import { ChangesAndWorst } from "../changes-and-worst";
import { BriefLink } from "../brief-link";
import { basisOf, orNotFound, type PageProps, readPage, viewOf } from "../read-page";
import { areaLanes } from "../scope-lanes";
import { LanesSection, UpcomingAndAnswerable } from "../scope-sections";
import { Conclusion } from "./conclusion";
import { IndicatorsSection } from "./indicators-section";
import { OverviewFoot } from "./overview-foot";
import { overviewWords } from "./overview-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("overview.title") };
}

/** The leader's page (product.md 8): the same on a screen, a phone and paper. `?leader=` leaves what one is in charge of. */
export default async function OverviewPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, dates, now, t } = page;
  const asked: Scope = { kind: "leader", code: page.query["leader"] ?? "" };
  const overview = await orNotFound(
    getOverview(actor, plan, dates, now, (board) => (scopeRecord(board, asked) ? asked : null)),
  );
  const { board, items, scope, restatement, corrections } = overview;
  const view = viewOf(page, board);
  const basis = basisOf(page, board);
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
            keep={scope ? { leader: scope.code } : {}}
          />
        }
        actions={
          <>
            <AsOfPicker view={view} basis={basis}>
              <LeaderSelect view={view} value={scope?.code ?? ""} />
            </AsOfPicker>
            <BriefLink actor={actor} view={view} period={board.period?.code ?? null} />
            <CopyState view={view} words={overviewWords(view, overview)} look="head" />
          </>
        }
      />
      <Conclusion page={page} view={view} overview={overview} />
      <ChangesAndWorst view={view} reading={overview} />
      <IndicatorsSection view={view} overview={overview} />
      <LanesSection
        view={view}
        reading={overview}
        title={t("overview.areas.title")}
        head={t("common.columns.area")}
        lanes={areaLanes(view, overview)}
      />
      <UpcomingAndAnswerable view={view} reading={overview} kinds={["unit", "place", "leader"]} />
      {restatement ? <Restated {...{ view, restatement, items, now }} asOf={dates.asOf} /> : null}
      <CorrectionsList view={view} corrections={corrections} />
      <OverviewFoot view={view} overview={overview} />
    </div>
  );
}
