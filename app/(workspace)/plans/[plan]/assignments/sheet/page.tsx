// The table of assignments out as a spreadsheet and back: tried first, then confirmed whole or not at all.
import { BenchTabs } from "@/components/assignments/bench-tabs";
import { refusalWords, rowsWords } from "@/components/assignments/form-words";
import { SheetForm } from "@/components/assignments/sheet-form";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { exportHref } from "@/components/status/view";
import { buttonClass } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getAssignmentBench } from "@/lib/data/assignment-bench";
import { can } from "@/lib/domain/permissions";
import { messages } from "@/messages";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { rowsAsk } from "../rows/rows-ask";

export default async function AssignmentSheetPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, t, locale } = page;
  if (!can(actor, "assignment.confirm", { plan })) {
    return <WorkRefusal t={t} permission="assignment.confirm" />;
  }
  const today = { asOf: page.today, knownBy: page.now, live: true };
  const bench = await orNotFound(getAssignmentBench(actor, plan, today));
  const view = { ...viewOf(page, bench.board), keep: {} };
  const blank = { picked: [], consultation: null, intent: "confirm", today: page.today } as const;
  return (
    <div className="page pb-16">
      <PageHeader title={t("assignments.title")} />
      <BenchTabs view={view} current="sheet" mayConfirm />
      <Section
        title={t("assignments.sheet.title")}
        aside={
          <a
            className={buttonClass({ size: "sm" })}
            href={exportHref(view, "assignments")}
            download
          >
            {t("assignments.sheet.download")}
          </a>
        }
      >
        <p className="max-w-[52rem] pb-4 text-sm leading-[1.7] text-ink-2">
          {t("assignments.sheet.lead")} {t("assignments.sheet.only")}
        </p>
        <SheetForm
          ask={rowsAsk(view, bench, blank)}
          words={messages[locale].assignments.sheet.form}
          rowsWords={rowsWords(locale)}
          refusal={refusalWords(locale)}
        />
      </Section>
    </div>
  );
}
