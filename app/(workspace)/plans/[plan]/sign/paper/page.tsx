// Signing on paper: print the sheet, have it signed, record it with its scan; and the sheets recorded before.
import type { Metadata } from "next";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { RecordedSheets } from "@/components/signoff/recorded-sheets";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listPaperSignOffs } from "@/lib/data/paper-sign-offs";
import { getPlanBoard } from "@/lib/data/plan-board";
import { listUnitSigning } from "@/lib/data/sign-off-modes";
import { mayEver } from "@/lib/domain/permissions";
import { pageDates } from "@/lib/session/page-dates";
import { getT } from "@/messages/server";
import { orNotFound, type PageProps, readPage } from "@/app/(workspace)/plans/[plan]/read-page";
import { paperUnits, readSheets } from "../read-sheets";
import { PaperUnit } from "./paper-unit";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("signoff.paper.title") };
}

export default async function PaperPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, query, today, t } = page;
  const board = await orNotFound(getPlanBoard(actor, plan, pageDates({})));
  if (!mayEver(actor, "report.work", plan))
    return <WorkRefusal t={t} permission="signOff.recordPaper" />;
  const codes = paperUnits(actor, plan);
  const units = await listUnitSigning(actor, board, { codes, today });
  const sheets = await readSheets(actor, board);
  const recorded = await listPaperSignOffs(actor, { planId: board.plan.id, units: codes });
  const count = Number(query["recorded"]);
  return (
    <div className="page pb-16">
      <PageHeader title={t("signoff.paper.title")} />
      <p className="max-w-[52rem] pb-4 text-sm leading-[1.7] text-ink-2">
        {t("signoff.paper.lead")}
      </p>
      {count > 0 ? (
        <div className="mb-4">
          <Note tone="ink" role="status">
            {t("signoff.paper.recorded", { count })}
          </Note>
        </div>
      ) : null}
      {units.map((unit) => (
        <PaperUnit
          key={unit.code}
          page={page}
          unit={unit}
          sheets={sheets.filter((sheet) => sheet.unit === unit.code)}
        />
      ))}
      <Section title={t("signoff.paper.done")} className="mt-9 max-sm:mt-7">
        {recorded.length > 0 ? (
          <RecordedSheets t={t} sheets={recorded} />
        ) : (
          <EmptyState title={t("signoff.paper.doneEmpty")} />
        )}
      </Section>
    </div>
  );
}
