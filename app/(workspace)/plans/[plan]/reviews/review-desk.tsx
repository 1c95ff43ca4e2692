// Queue, report, and evidence with the decision: three panes on a wide screen, one after the other on a phone.
import { SplitPane } from "@/components/layout/split-pane";
import { ReadingDetail } from "@/components/milestones/reading-detail";
import { DeskSide } from "@/components/reviews/desk-side";
import type { Contradiction } from "@/components/reviews/notices";
import { queueHref } from "@/components/reviews/queue-link";
import { QueuePane } from "@/components/reviews/queue-pane";
import { ReportPanel } from "@/components/reviews/report-panel";
import {
  areaName,
  hrefTo,
  milestoneHref,
  nameOf,
  titleOf,
  type View,
} from "@/components/status/view";
import { EmptyState } from "@/components/ui/empty-state";
import type { ReviewDesk as Desk, ReviewedReport } from "@/lib/data/reviews";
import type { QueueQuery } from "@/lib/domain/review/queue-query";
import { quarterWords } from "@/messages/words";
import { type Page, viewOf } from "../read-page";
import { deskRights } from "./review-refusal";

type ReviewDeskProps = {
  page: Page;
  desk: Desk;
  report: ReviewedReport | null;
  query: QueueQuery;
  chosen: boolean;
};

export function ReviewDesk({ page, desk, report, query, chosen }: ReviewDeskProps) {
  const { t, locale } = page;
  const { board, queue } = desk;
  const view = viewOf(page, board);
  const base = `/plans/${encodeURIComponent(page.plan)}/reviews`;
  const entry = report?.entry ?? null;
  const rights = deskRights(page.actor, page.plan);
  const index = queue.findIndex((each) => each.reportId === entry?.reportId);
  const at = (place: number) => {
    const other = queue[place];
    return other
      ? { href: queueHref(base, query, other.reportId), title: titleOf(view, other.item) }
      : null;
  };
  const place = {
    trail: entry ? trailOf(view, entry.item) : "",
    index: index + 1,
    total: queue.length,
    href: entry ? milestoneHref(view, entry.code) : "",
    queueHref: queueHref(base, query),
  };
  const list = (
    <QueuePane
      t={t}
      locale={locale}
      queue={queue}
      view={{
        query,
        owner: desk.owner,
        counts: desk.counts,
        waiting: desk.waiting,
        assigned: desk.assigned,
      }}
      rights={rights}
      chosen={entry?.reportId ?? null}
      base={base}
      level={chosen ? 2 : 1}
    />
  );
  if (!report || !entry) {
    return (
      <>
        {list}
        {desk.waiting === 0 ? <NothingWaits page={page} desk={desk} /> : null}
      </>
    );
  }
  const { decision, revocation } = report;
  return (
    <SplitPane
      key={entry.reportId}
      layout="review"
      chosen={chosen}
      labels={{
        list: t("reviews.queue.label"),
        panel: t("reviews.report.label"),
        side: t("reviews.evidence.label"),
      }}
      list={list}
      panel={
        <ReportPanel
          t={t}
          locale={locale}
          entry={entry}
          level={chosen ? 1 : 2}
          place={place}
          contradictions={contradictionsOf(view, desk, entry.preview.contradicts)}
          earlier={report.earlier}
          open={decision.outcome === "pending"}
          reading={
            <ReadingDetail
              t={t}
              locale={locale}
              target={entry.preview.target}
              reading={entry.draft.reading}
              previous={entry.previous?.draft.reading ?? null}
              upTo={entry.on}
            />
          }
        />
      }
      side={
        <DeskSide
          t={t}
          locale={locale}
          entry={entry}
          decision={decision}
          person={page.actor.personId}
          rights={{
            reviews: rights.reviews,
            revocation: rights.revokes ? (revocation ?? "allowed") : null,
          }}
          around={{
            // Once decided it stands in the queue no more: what comes first is next.
            next: index < 0 ? at(0) : at(index + 1),
            previous: at(index - 1),
            queueHref: place.queueHref,
          }}
        />
      }
    />
  );
}

function NothingWaits({ page: { t }, desk: { board } }: Pick<ReviewDeskProps, "page" | "desk">) {
  const { period } = board;
  return (
    <div className="page">
      <EmptyState title={t("reviews.queue.emptyTitle")} level={2}>
        {t("reviews.queue.emptyText")}
        {period
          ? ` ${t("reviews.queue.emptyPeriod", { period: quarterWords(t, period.code), closes: period.closesOn, reviewed: period.reviewEndsOn })}`
          : ""}
      </EmptyState>
    </div>
  );
}

function trailOf(
  view: View,
  item: { area: string; task: string | null; locators: readonly string[] },
): string {
  const task = item.task ? [nameOf(view, "tasks", item.task)] : [];
  return [areaName(view, item.area), ...task, ...item.locators.slice(0, 1)].join(" › ");
}

function contradictionsOf(view: View, { board }: Desk, codes: readonly string[]): Contradiction[] {
  return codes.flatMap((code) => {
    const item = board.items.find((each) => each.code === code);
    if (!item) return [];
    const { forecastOn, completedOn } = item.assessment;
    const href = hrefTo(view, `milestones/${encodeURIComponent(code)}`);
    return [{ code, title: titleOf(view, item), href, forecastOn, completedOn }];
  });
}
