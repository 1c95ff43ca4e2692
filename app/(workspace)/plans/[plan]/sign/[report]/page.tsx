// One report before the head: everything said, the last accepted beside it, sign or return, then the next.
import { notFound } from "next/navigation";
import { SignDetail } from "@/components/reports/sign-detail";
import { SignDone } from "@/components/reports/sign-done";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { orNotFound, type PageProps, readPage } from "@/app/(workspace)/plans/[plan]/read-page";
import { getPlanBoard } from "@/lib/data/plan-board";
import { findSignReport, getSignList } from "@/lib/data/sign-list";
import { mayEver } from "@/lib/domain/permissions";
import { pageDates } from "@/lib/session/page-dates";

export default async function SignReportPage(props: PageProps<"report">) {
  const { actor, plan, query, t, locale } = await readPage(props);
  const { report: id } = await props.params;
  const board = await orNotFound(getPlanBoard(actor, plan, pageDates({})));
  if (!mayEver(actor, "report.sign", plan)) return <WorkRefusal t={t} permission="report.sign" />;
  if (!/^[0-9a-f-]{36}$/.test(id)) notFound();
  const report = await findSignReport(actor, board, id);
  if (!report) notFound();
  const { waiting, decided } = await getSignList(actor, board);
  const list = `/plans/${encodeURIComponent(plan)}/sign`;
  const index = waiting.findIndex((row) => row.reportId === id);
  const hrefAt = (place: number) => {
    const other = place < 0 ? undefined : waiting[place];
    return other && other.reportId !== id ? `${list}/${other.reportId}` : null;
  };
  const nextHref = hrefAt(index + 1);
  return (
    <SignDetail
      // Nothing typed about one report may show at the next.
      key={id}
      t={t}
      locale={locale}
      report={report}
      listHref={list}
      place={{
        index: index + 1,
        total: waiting.length,
        previousHref: hrefAt(index - 1),
        nextHref,
        afterHref: `${nextHref ?? list}?done=${id}`,
      }}
      notice={
        <SignDone
          t={t}
          locale={locale}
          row={decided.find((row) => row.reportId === query["done"])}
        />
      }
    />
  );
}
