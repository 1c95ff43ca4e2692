// The head's list: what waits, with the difference to last time; below it what was signed and where it went.
import type { Metadata } from "next";
import { BulkSign } from "@/components/reports/sign-forms";
import { SignTable } from "@/components/reports/sign-table";
import { SignedTable } from "@/components/reports/signed-table";
import { signWords } from "@/components/reports/sign-words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getPlanBoard } from "@/lib/data/plan-board";
import { getSignList } from "@/lib/data/sign-list";
import { mayEver } from "@/lib/domain/permissions";
import { pageDates } from "@/lib/session/page-dates";
import { quarterWords } from "@/messages/words";
import { getT } from "@/messages/server";
import { orNotFound, type PageProps, readPage } from "../read-page";
import { WorkRefusal } from "@/components/reports/work-refusal";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("common.links.sign") };
}

export default async function SignPage(props: PageProps) {
  const { actor, plan, t, locale } = await readPage(props);
  const board = await orNotFound(getPlanBoard(actor, plan, pageDates({})));
  if (!mayEver(actor, "report.sign", plan)) return <WorkRefusal t={t} permission="report.sign" />;
  const { waiting, signed } = await getSignList(actor, board);
  const hrefOf = (id: string) => `/plans/${encodeURIComponent(plan)}/sign/${id}`;
  const { period } = board;
  return (
    <div className="page pb-16">
      <PageHeader
        title={t("reports.sign.title", { count: waiting.length })}
        beside={
          period
            ? t("reports.sign.period2", {
                period: quarterWords(t, period.code),
                closesOn: period.closesOn,
              })
            : undefined
        }
      />
      <Section
        title={t("reports.sign.waiting")}
        note={t("reports.sign.waitingNote", { count: waiting.length })}
      >
        {waiting.length > 0 ? (
          <BulkSign key={waiting.length} total={waiting.length} words={signWords(t)}>
            <SignTable t={t} locale={locale} rows={waiting} hrefOf={hrefOf} />
          </BulkSign>
        ) : (
          <EmptyState title={t("reports.sign.emptyTitle")}>
            {period
              ? t("reports.sign.empty", {
                  period: quarterWords(t, period.code),
                  closesOn: period.closesOn,
                })
              : t("reports.head.none")}
          </EmptyState>
        )}
      </Section>
      {signed.length > 0 ? (
        <Section title={t("reports.sign.signed")} className="mt-9 max-sm:mt-7">
          <SignedTable t={t} locale={locale} rows={signed} hrefOf={hrefOf} />
        </Section>
      ) : null}
    </div>
  );
}
