// What was put to the units and how it stands: all of it for the commission, a unit's own part for the unit.
import { BenchTabs } from "@/components/assignments/bench-tabs";
import { ConsultationList } from "@/components/assignments/consultation-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listConsultations } from "@/lib/data/consultations";
import { tally, voicesOf } from "@/lib/domain/consultation/consultation";
import { can } from "@/lib/domain/permissions";
import {
  noNames,
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { asReader } from "./as-reader";

export default async function ConsultationsPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, t } = page;
  const all = await orNotFound(listConsultations(actor, plan));
  const view = viewOf(page, noNames);
  const reader = asReader(actor, plan);
  const mayManage = can(actor, "consultation.manage", { plan });
  const shown = all.flatMap(({ items, ...head }) => {
    const own = reader.items(items);
    const voices = voicesOf(own).filter(({ unit }) => reader.hears(unit));
    return own.length > 0 ? [{ ...head, items: own.length, tally: tally(voices) }] : [];
  });
  return (
    <div className="page">
      <PageHeader title={t("assignments.title")} />
      <BenchTabs
        view={view}
        current="consultations"
        mayConfirm={can(actor, "assignment.confirm", { plan })}
      />
      <p className="max-w-[52rem] pb-4 text-sm leading-[1.7] text-ink-2">
        {t("assignments.consultation.listLead")}{" "}
        {mayManage ? t("assignments.consultation.listManage") : null}
      </p>
      {shown.length > 0 ? (
        <ConsultationList view={view} consultations={shown} today={page.today} />
      ) : (
        <EmptyState
          level={2}
          title={t(
            reader.all ? "assignments.consultation.none" : "assignments.consultation.noneUnit",
          )}
        />
      )}
    </div>
  );
}
