// The head's list: what waits, with the difference to last time; how the unit signs; what was decided and where it went.
import type { Metadata } from "next";
import { SignDesk } from "@/components/reports/sign-desk";
import { SignDone } from "@/components/reports/sign-done";
import { SignKeysHelp } from "@/components/reports/sign-keys-help";
import { SignTable } from "@/components/reports/sign-table";
import { SignedTable } from "@/components/reports/signed-table";
import { signWords } from "@/components/reports/sign-words";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getPlanBoard } from "@/lib/data/plan-board";
import { getSignList } from "@/lib/data/sign-list";
import { mayEver } from "@/lib/domain/permissions";
import { pageDates } from "@/lib/session/page-dates";
import { getT } from "@/messages/server";
import { quarterWords } from "@/messages/words";
import { orNotFound, type PageProps, readPage } from "../read-page";
import { OwnUnits } from "./own-units";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("common.links.sign") };
}

export default async function SignPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, t, locale } = page;
  const board = await orNotFound(getPlanBoard(actor, plan, pageDates({})));
  if (!mayEver(actor, "report.sign", plan)) return <WorkRefusal t={t} permission="report.sign" />;
  const { waiting, decided } = await getSignList(actor, board);
  const hrefOf = (id: string) => `/plans/${encodeURIComponent(plan)}/sign/${id}`;
  const { period } = board;
  const quarter = period && {
    period: quarterWords(t, period.code),
    closesOn: period.closesOn,
  };
  const open = waiting.filter((row) => !row.own);
  return (
    <div className="page pb-16">
      <SignDone
        t={t}
        locale={locale}
        row={decided.find((row) => row.reportId === page.query["done"])}
      />
      <PageHeader
        title={t("reports.sign.title", { count: waiting.length })}
        beside={quarter ? t("reports.sign.period2", quarter) : undefined}
      />
      <Section
        title={t("reports.sign.waiting")}
        note={t("reports.sign.waitingNote", { count: waiting.length })}
        aside={waiting.length > 0 ? <SignKeysHelp t={t} /> : undefined}
      >
        <SignDesk
          clean={open.filter((row) => row.group === "clean")}
          cleanNote={t("signoff.desk.cleanNote")}
          total={open.length}
          quiet={open.filter((row) => row.group !== "odd").length}
          words={signWords(t)}
        >
          {waiting.length > 0 ? (
            <SignTable {...{ t, locale, hrefOf }} rows={waiting} period={period?.code ?? null} />
          ) : (
            <EmptyState title={t("reports.sign.emptyTitle")}>
              {quarter ? t("reports.sign.empty", quarter) : t("reports.head.none")}
            </EmptyState>
          )}
        </SignDesk>
      </Section>
      <OwnUnits page={page} board={board} waiting={waiting} />
      {decided.length > 0 ? (
        <Section title={t("signoff.decided")} className="mt-9 max-sm:mt-7">
          <SignedTable t={t} locale={locale} rows={decided} hrefOf={hrefOf} />
        </Section>
      ) : null}
    </div>
  );
}
