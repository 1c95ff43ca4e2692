// The rows picked on the bench, or those of a consultation, to be edited and confirmed or put to the units.
import { refusalWords, rowsWords } from "@/components/assignments/form-words";
import { RowsForm } from "@/components/assignments/rows-form";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { hrefTo } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getAssignmentBench } from "@/lib/data/assignment-bench";
import { readConsultation } from "@/lib/data/consultations";
import { can } from "@/lib/domain/permissions";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { rowsAsk } from "./rows-ask";

export default async function AssignmentRowsPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, query, t, locale } = page;
  if (!can(actor, "assignment.confirm", { plan })) {
    return <WorkRefusal t={t} permission="assignment.confirm" />;
  }
  const today = { asOf: page.today, knownBy: page.now, live: true };
  const bench = await orNotFound(getAssignmentBench(actor, plan, today));
  const view = { ...viewOf(page, bench.board), keep: {} };
  const from = query["consultation"];
  const consultation = from ? await orNotFound(readConsultation(actor, plan, from)) : null;
  const intent = query["for"] === "consultation" ? "consult" : "confirm";
  const picked = [(await props.searchParams)["item"] ?? []].flat();
  const ask = rowsAsk(view, bench, { picked, consultation, intent, today: page.today });
  const title = t(
    intent === "confirm" ? "assignments.rows.confirmTitle" : "assignments.rows.consultTitle",
  );
  return (
    <div className="page pb-16">
      <PageHeader
        above={
          <Breadcrumb
            label={t("milestones.detail.breadcrumb")}
            crumbs={[
              { label: t("assignments.title"), href: hrefTo(view, "assignments") },
              { label: title },
            ]}
          />
        }
        title={title}
        lead={
          <>
            {consultation
              ? t("assignments.rows.fromConsultation", { title: consultation.title })
              : null}{" "}
            {t("assignments.rows.lead", { count: ask.values.rows.length })}
          </>
        }
      />
      {ask.values.rows.length > 0 ? (
        <RowsForm ask={ask} words={rowsWords(locale)} refusal={refusalWords(locale)} />
      ) : (
        <EmptyState
          level={2}
          title={t("assignments.rows.none")}
          action={
            <ButtonLink href={hrefTo(view, "assignments")}>{t("assignments.rows.back")}</ButtonLink>
          }
        >
          {t("assignments.rows.noneText")}
        </EmptyState>
      )}
    </div>
  );
}
