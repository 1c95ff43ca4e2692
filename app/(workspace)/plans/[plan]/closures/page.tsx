// 销号: what waits to be verified, the oldest first; what was refused, opened again, struck off. One by one.
import type { Metadata } from "next";
import { QueueTable } from "@/components/closures/queue-table";
import { hrefTo } from "@/components/status/view";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { getClosureQueue } from "@/lib/data/closure-queue";
import { can } from "@/lib/domain/permissions";
import { getT } from "@/messages/server";
import { orNotFound, type PageProps, readPage, viewOf } from "../read-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("closures.title") };
}

const states = ["open", "refused", "reopened", "verified"] as const;

export default async function ClosuresPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, t, query, dates } = page;
  const { board, rows } = await orNotFound(getClosureQueue(actor, plan, dates));
  const view = viewOf(page, board);
  const state = states.find((each) => each === query["state"]) ?? "open";
  return (
    <div className="page">
      <PageHeader title={t("closures.title")} />
      <p className="max-w-[52rem] pb-4 text-sm leading-[1.7] text-ink-2">{t("closures.lead")}</p>
      <Tabs
        label={t("closures.queue.tabs")}
        tabs={states.map((each) => ({
          href: hrefTo(view, "closures", { state: each }),
          label: t(`closures.state.${each}`),
          count: rows[each].length,
          current: each === state,
        }))}
      />
      <div className="mt-4">
        {rows[state].length === 0 ? (
          <EmptyState title={t(`closures.queue.none.${state}`)} />
        ) : (
          <QueueTable
            view={view}
            state={state}
            rows={rows[state]}
            today={dates.asOf}
            mayDecide={dates.live && can(actor, "closure.decide", { plan })}
          />
        )}
      </div>
    </div>
  );
}
