// My work: the list; on a wide screen with its first item beside it.
import type { Metadata } from "next";
import { SplitPane } from "@/components/layout/split-pane";
import { findEntry } from "@/lib/data/entry";
import { getPlanBoard } from "@/lib/data/plan-board";
import { listWork } from "@/lib/data/work";
import { toChargeFilter } from "@/lib/domain/charge/charge";
import { mayEver } from "@/lib/domain/permissions";
import { pageDates } from "@/lib/session/page-dates";
import { getT } from "@/messages/server";
import { orNotFound, type PageProps, readPage } from "../read-page";
import { EntryPane } from "./entry-pane";
import { WorkPane } from "./work-pane";
import { WorkRefusal } from "@/components/reports/work-refusal";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("common.links.work") };
}

export default async function WorkPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, t } = page;
  // Work is done now: a date in the address does not move it.
  const board = await orNotFound(getPlanBoard(actor, plan, pageDates({})));
  if (!mayEver(actor, "report.work", plan)) return <WorkRefusal t={t} permission="report.work" />;
  const list = await listWork(actor, board, toChargeFilter(page.query["charge"]));
  // A wide screen has the first item open beside the list.
  const first = list.groups.flatMap(({ rows }) => rows).find((row) => row.owed)?.item.code ?? null;
  const entry =
    first === null ? null : await findEntry(actor, board, { milestone: first, period: null });
  return (
    <SplitPane
      labels={{ list: t("reports.labels.list"), panel: t("reports.labels.panel") }}
      list={<WorkPane page={page} board={board} list={list} current={first} level={1} />}
      {...(entry
        ? { panel: <EntryPane page={page} board={board} list={list} entry={entry} level={2} /> }
        : {})}
    />
  );
}
