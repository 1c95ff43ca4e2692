// Asking for another date of one item: the dates so far, and the form the day allows.
import type { Metadata } from "next";
import { AskForm } from "@/components/deadlines/ask-form";
import { ChangeTable } from "@/components/deadlines/change-table";
import { formWords } from "@/components/deadlines/form-words";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { StatusLabel } from "@/components/status/status-label";
import { leadName, milestoneHref, titleOf } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getDeadlineForm } from "@/lib/data/deadline-register";
import { latestDate } from "@/lib/domain/deadline/check-change";
import { maxDate } from "@/lib/domain/calendar";
import {
  orNotFound,
  type PageProps,
  planSpan,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { getT } from "@/messages/server";
import { NoForm } from "./no-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("deadlines.form.extension") };
}

export default async function NewDeadlinePage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, t, locale, query } = page;
  const form = await orNotFound(getDeadlineForm(actor, plan, query["item"] ?? "", page.now));
  const { board, item, which, rows } = form;
  const { assessment } = item;
  const view = { ...viewOf(page, board), keep: {} };
  if (!form.may) {
    return <WorkRefusal t={t} permission="deadline.ask" lead={leadName(view, assessment)} />;
  }
  if (which.kind === null) return <NoForm view={view} form={form} />;
  const day = assessment.workingDueOn;
  const { kind, fromOn } = which;
  const papers = { noticeId: query["notice"] ?? "", instructionId: query["instruction"] ?? "" };
  const limits = { dueOn: assessment.dueOn, planEndsOn: planSpan(board.plan).endsOn };
  return (
    <div className="page">
      <PageHeader
        above={
          <Link className="lnk text-sm" href={milestoneHref(view, item.code)}>
            {`${item.code} ${titleOf(view, item)}`}
          </Link>
        }
        title={t(`deadlines.form.${kind}`)}
        beside={<StatusLabel t={t} assessment={assessment} />}
        lead={t(`deadlines.form.lead${kind === "extension" ? "Extension" : "Rectification"}`, {
          day,
        })}
      />
      <div className="grid gap-9 pb-10">
        <Section title={t("deadlines.form.earlier")}>
          <ChangeTable view={view} rows={rows} />
        </Section>
        <Section title={t("deadlines.form.what")} className="max-w-[40rem]">
          {papers.noticeId || papers.instructionId ? (
            <div className="pb-3">
              <Note>{t("deadlines.form.calledFor")}</Note>
            </div>
          ) : null}
          <AskForm
            mode="ask"
            kind={kind}
            fields={{ plan, milestone: item.code, ...papers }}
            defaults={{ askedOn: "", reason: "", remedy: "" }}
            days={{ after: maxDate(fromOn, page.today), latest: latestDate(limits) }}
            words={formWords(locale)}
          />
        </Section>
      </div>
    </div>
  );
}
