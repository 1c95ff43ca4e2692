// One consultation: the commission weighs and confirms from it, a unit answers.
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { hrefTo } from "@/components/status/view";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { readConsultation } from "@/lib/data/consultations";
import { getPlanBoard } from "@/lib/data/plan-board";
import { can } from "@/lib/domain/permissions";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { asReader } from "../as-reader";
import { ConsultationActions, SummaryWords } from "./consultation-head";
import { Opinions } from "./opinions";
import { UnitAnswers } from "./unit-answers";

export default async function ConsultationPage(props: PageProps<"consultation">) {
  const page = await readPage(props);
  const { actor, plan, dates, query, t } = page;
  const { consultation: id } = await props.params;
  const consultation = await orNotFound(readConsultation(actor, plan, id));
  const reader = asReader(actor, plan);
  if (reader.items(consultation.items).length === 0) notFound();
  const board = await orNotFound(getPlanBoard(actor, plan, dates));
  const view = viewOf(page, board);
  const known = new Map(board.items.map((item) => [item.code, item]));
  const mayManage = can(actor, "consultation.manage", { plan });
  const parts = { page, view, consultation, known };
  return (
    <div className="page pb-16">
      <PageHeader
        above={
          <Breadcrumb
            label={t("milestones.detail.breadcrumb")}
            crumbs={[
              { label: t("assignments.title"), href: hrefTo(view, "assignments") },
              {
                label: t("assignments.consultation.title"),
                href: hrefTo(view, "assignments/consultations"),
              },
              { label: consultation.title },
            ]}
          />
        }
        title={consultation.title}
        lead={<SummaryWords t={t} consultation={consultation} counts={reader.all} />}
        actions={mayManage ? <ConsultationActions view={view} id={id} /> : null}
      />
      {query["done"] === "opened" ? (
        <div className="pb-4">
          <Note role="status">{t("assignments.done.opened")}</Note>
        </div>
      ) : null}
      <div className="grid gap-9 max-sm:gap-7">
        {reader.units.map((unit) => (
          <UnitAnswers key={unit} {...parts} unit={unit} />
        ))}
        {reader.all ? <Opinions {...parts} mayManage={mayManage} /> : null}
      </div>
    </div>
  );
}
