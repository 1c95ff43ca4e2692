import type { Metadata } from "next";
import { AsOfPicker, BasisLine } from "@/components/plans/view-dates-bar";
import { ProfileHistory } from "@/components/thresholds/profile-history";
import { ThresholdNotices } from "@/components/thresholds/threshold-notices";
import { ThresholdTable } from "@/components/thresholds/threshold-table";
import { inForceWords } from "@/components/thresholds/threshold-words";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getThresholds } from "@/lib/data/profiles";
import { can } from "@/lib/domain/permissions";
import { getT } from "@/messages/server";
import { basisOf, orNotFound, type PageProps, readPage, viewOf } from "../read-page";
import { ChangeSection } from "./change-section";
import { PreviewSection } from "./preview-section";
import { readProposal } from "./proposal";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("rules.thresholds.title") };
}

/** Every threshold behind the lights, for everyone on the plan; the form is the manager's. */
export default async function ThresholdsPage(props: PageProps) {
  const page = await readPage(props);
  const { t, actor, query, today } = page;
  const thresholds = await orNotFound(getThresholds(actor, page.plan, page.dates));
  const { board, versions } = thresholds;
  const [view, basis] = [viewOf(page, board), basisOf(page, board)];
  const inForce = versions.filter((each) => each.effectiveOn <= page.dates.asOf);
  const [now, newest] = [inForce.at(-1), versions.at(-1)];
  const may = can(actor, "profile.manage", { plan: page.plan }) && page.dates.live;
  const proposal = may && newest ? readProposal(query, newest) : null;
  return (
    <div className="page">
      <PageHeader
        title={t("rules.thresholds.title")}
        beside={<BasisLine view={view} basis={basis} collecting={null} path="thresholds" />}
        actions={<AsOfPicker view={view} basis={basis} />}
        lead={now ? inForceWords(t, now) : null}
      />
      <p className="max-w-[52rem] pb-4 text-sm leading-[1.7] text-ink-2">
        {t("rules.thresholds.lead")}
      </p>
      <ThresholdNotices
        t={t}
        saved={query["saved"] === String(newest?.profile.version) ? query["saved"] : null}
        faults={proposal?.faults.length ?? 0}
      />
      {proposal?.set && newest ? (
        <PreviewSection
          view={view}
          thresholds={thresholds}
          newest={newest}
          set={proposal.set}
          today={today}
        />
      ) : null}
      <div className="grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Section title={t("rules.thresholds.rules")}>
          <ThresholdTable t={t} versions={inForce} />
        </Section>
        <div className="grid min-w-0 content-start gap-9">
          {proposal ? <ChangeSection page={page} proposal={proposal} /> : null}
          <Section title={t("rules.thresholds.history")}>
            <ProfileHistory t={t} versions={versions} asOf={page.dates.asOf} />
          </Section>
        </div>
      </div>
    </div>
  );
}
