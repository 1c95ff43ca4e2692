// 审签单 to print: every report of one unit and quarter that waits for its head.
import type { Metadata } from "next";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { PrintButton } from "@/components/ui/print-button";
import { SignSheet } from "@/components/signoff/sign-sheet";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { getPlanBoard } from "@/lib/data/plan-board";
import { mayEver } from "@/lib/domain/permissions";
import { pageDates } from "@/lib/session/page-dates";
import { inLocale } from "@/messages";
import { getT } from "@/messages/server";
import { orNotFound, type PageProps, readPage } from "@/app/(workspace)/plans/[plan]/read-page";
import { readSheets } from "../read-sheets";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("signoff.sheet.name") };
}

export default async function SheetPage(props: PageProps) {
  const { actor, plan, query, today, t, locale } = await readPage(props);
  const board = await orNotFound(getPlanBoard(actor, plan, pageDates({})));
  if (!mayEver(actor, "report.work", plan))
    return <WorkRefusal t={t} permission="signOff.recordPaper" />;
  const sheets = await readSheets(actor, board);
  const fits = (asked: string | undefined, value: string) => !asked || asked === value;
  const sheet = sheets.find(
    (each) => fits(query["unit"], each.unit) && fits(query["period"], each.period),
  );
  const paper = `/plans/${encodeURIComponent(plan)}/sign/paper`;
  if (!sheet) {
    return (
      <div className="page py-10">
        <EmptyState
          level={1}
          title={t("signoff.sheet.emptyTitle")}
          action={
            <Link className="lnk" href={paper}>
              {t("signoff.paper.title")}
            </Link>
          }
        >
          {t("signoff.sheet.empty")}
        </EmptyState>
      </div>
    );
  }
  const unit = board.organisations.find(({ code }) => code === sheet.unit);
  return (
    <div className="page pb-16">
      <div className="no-print">
        <PageHeader
          title={t("signoff.sheet.name")}
          beside={t("signoff.sheet.howTo")}
          actions={
            <>
              <Link className="lnk text-sm" href={paper}>
                {t("signoff.paper.record")}
              </Link>
              <PrintButton primary label={t("signoff.sheet.print")} />
            </>
          }
        />
      </div>
      <SignSheet
        t={t}
        locale={locale}
        sheet={{
          plan: inLocale(locale, board.plan.titleZh, board.plan.titleEn),
          unit: unit ? inLocale(locale, unit.nameZh, unit.nameEn) : sheet.unit,
          period: sheet.period,
          code: sheet.code,
          on: today,
          rows: sheet.rows,
        }}
      />
    </div>
  );
}
