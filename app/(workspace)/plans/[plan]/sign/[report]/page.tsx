// One report before the head: everything said, the last accepted beside it, sign or return.
import { notFound } from "next/navigation";
import { SignDetail } from "@/components/reports/sign-detail";
import { getPlanBoard } from "@/lib/data/plan-board";
import { findSignReport } from "@/lib/data/sign-list";
import { mayEver } from "@/lib/domain/permissions";
import { pageDates } from "@/lib/session/page-dates";
import { orNotFound, type PageProps, readPage } from "@/app/(workspace)/plans/[plan]/read-page";
import { WorkRefusal } from "@/components/reports/work-refusal";

export default async function SignReportPage(props: PageProps<"report">) {
  const { actor, plan, t, locale } = await readPage(props);
  const { report: id } = await props.params;
  const board = await orNotFound(getPlanBoard(actor, plan, pageDates({})));
  if (!mayEver(actor, "report.sign", plan)) return <WorkRefusal t={t} permission="report.sign" />;
  if (!/^[0-9a-f-]{36}$/.test(id)) notFound();
  const report = await findSignReport(actor, board, id);
  if (!report) notFound();
  return (
    <SignDetail
      t={t}
      locale={locale}
      report={report}
      listHref={`/plans/${encodeURIComponent(plan)}/sign`}
    />
  );
}
