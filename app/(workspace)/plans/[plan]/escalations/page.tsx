// 呈报: what stands before leaders at the dates of the page; the manager puts items there, words and orders them, ends it.
import type { Metadata } from "next";
import { CandidateTable } from "@/components/escalations/candidate-table";
import { HistoryTable } from "@/components/escalations/history-table";
import { StandingList } from "@/components/escalations/standing-list";
import { BasisNote } from "@/components/plans/view-dates-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getEscalationPage } from "@/lib/data/escalations";
import { SHOWN_TO_LEADERS } from "@/lib/domain/escalation/check-escalation";
import { can } from "@/lib/domain/permissions";
import { getT } from "@/messages/server";
import { basisOf, orNotFound, type PageProps, readPage, viewOf } from "../read-page";
import { MarkSection } from "./mark-section";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("instructions.escalation.title") };
}

export default async function EscalationsPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, dates, t } = page;
  const detail = await orNotFound(getEscalationPage(actor, plan, dates, page.now));
  const { board, standing, over, history, candidates } = detail;
  const view = viewOf(page, board);
  const basis = basisOf(page, board);
  const onBoard = can(actor, "board.read", { plan });
  const mayMark = dates.live && can(actor, "escalation.mark", { plan });
  return (
    <div className="page pb-16">
      <PageHeader
        title={t("instructions.escalation.title")}
        beside={<BasisNote view={view} basis={basis} path="escalations" />}
      />
      <p className="max-w-[52rem] pb-4 text-sm leading-[1.7] text-ink-2">
        {t("instructions.escalation.lead")}
      </p>
      <Section
        title={t("instructions.escalation.standing")}
        note={
          standing.length > 0
            ? t("instructions.escalation.standingCount", {
                count: standing.length,
                shown: SHOWN_TO_LEADERS,
              })
            : null
        }
        className="mb-9"
      >
        {standing.length > 0 ? (
          <StandingList view={view} standing={standing} over={over} mayMark={mayMark} />
        ) : (
          <EmptyState title={t("instructions.escalation.none")}>
            {onBoard ? null : t("instructions.escalation.noneText")}
          </EmptyState>
        )}
      </Section>
      {mayMark ? <MarkSection page={page} view={view} detail={detail} /> : null}
      {mayMark ? (
        <Section
          title={t("instructions.escalation.candidates")}
          note={t("instructions.escalation.candidatesNote")}
          className="mb-9"
        >
          {candidates.length > 0 ? (
            <CandidateTable view={view} candidates={candidates} />
          ) : (
            <EmptyState title={t("instructions.escalation.candidatesNone")} />
          )}
        </Section>
      ) : null}
      {onBoard ? (
        <Section title={t("instructions.escalation.history")}>
          {history.length > 0 ? (
            <HistoryTable view={view} runs={history} />
          ) : (
            <EmptyState title={t("instructions.escalation.historyNone")} />
          )}
        </Section>
      ) : null}
    </div>
  );
}
