// One item of my work: the list stays beside it on a desk.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound, type PageProps, readPage } from "@/app/(workspace)/plans/[plan]/read-page";
import { SplitPane } from "@/components/layout/split-pane";
import { findEntry } from "@/lib/data/entry";
import { getPlanBoard } from "@/lib/data/plan-board";
import { listWork } from "@/lib/data/work";
import { toChargeFilter } from "@/lib/domain/charge/charge";
import { pathPart } from "@/lib/domain/web/path-part";
import { pageDates } from "@/lib/session/page-dates";
import { EntryPane, unitName } from "../entry-pane";
import { WorkPane } from "../work-pane";
import { WorkRefusal } from "@/components/reports/work-refusal";

type EntryPageProps = PageProps<"milestone">;

export async function generateMetadata({ params }: EntryPageProps): Promise<Metadata> {
  return { title: pathPart((await params).milestone) };
}

export default async function EntryPage(props: EntryPageProps) {
  const page = await readPage(props);
  const { actor, plan, query, t, locale } = page;
  const code = pathPart((await props.params).milestone);
  const board = await orNotFound(getPlanBoard(actor, plan, pageDates({})));
  const item = board.items.find((each) => each.code === code);
  const period = query["period"] ?? null;
  if (!item || (period !== null && !board.periods.some((row) => row.code === period))) notFound();
  const entry = await findEntry(actor, board, { milestone: code, period });
  if (!entry)
    return (
      <WorkRefusal
        t={t}
        permission="report.edit"
        lead={unitName(board, locale, item.assessment.lead)}
      />
    );
  const list = await listWork(actor, board, toChargeFilter(query["charge"]));
  return (
    <SplitPane
      chosen
      labels={{ list: t("reports.labels.list"), panel: t("reports.labels.panel") }}
      list={<WorkPane page={page} board={board} list={list} current={code} level={2} />}
      panel={<EntryPane page={page} board={board} list={list} entry={entry} level={1} />}
    />
  );
}
