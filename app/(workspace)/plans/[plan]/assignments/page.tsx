// The bench of assignments: who leads what, what is missing; the manager picks items to confirm or to put to the units.
import type { Metadata } from "next";
import { BenchFilters } from "@/components/assignments/bench-filters";
import { type BenchRow, fitsQuery, readBenchQuery } from "@/components/assignments/bench-query";
import { BenchTable } from "@/components/assignments/bench-table";
import { BenchTabs } from "@/components/assignments/bench-tabs";
import { GapPanel } from "@/components/assignments/gap-panel";
import { PickForm } from "@/components/assignments/pick-form";
import { hrefTo } from "@/components/status/view";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getAssignmentBench } from "@/lib/data/assignment-bench";
import { can } from "@/lib/domain/permissions";
import { messages } from "@/messages";
import { getT } from "@/messages/server";
import { orNotFound, type PageProps, readPage, viewOf } from "../read-page";
import { BenchLead } from "./bench-lead";
import { BenchNotes } from "./bench-notes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("assignments.title") };
}

export default async function AssignmentsPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, query, dates, t, locale } = page;
  const { board, items } = await orNotFound(getAssignmentBench(actor, plan, dates));
  const view = viewOf(page, board);
  const rows: BenchRow[] = items;
  const filter = readBenchQuery(query);
  const shown = rows.filter((row) => fitsQuery(row, filter));
  const mayConfirm = can(actor, "assignment.confirm", { plan });
  const tickable = mayConfirm && dates.live;
  const table = <BenchTable view={view} rows={shown} tickable={tickable} />;
  return (
    <div className="page">
      <PageHeader title={t("assignments.title")} lead={<BenchLead view={view} rows={rows} />} />
      <BenchTabs view={view} current="items" mayConfirm={mayConfirm} />
      <BenchNotes page={page} view={view} />
      <GapPanel view={view} rows={rows} />
      <BenchFilters view={view} rows={rows} query={filter} />
      {shown.length === 0 ? (
        <EmptyState title={t("assignments.table.none")} level={2}>
          {t("assignments.table.noneText")}
        </EmptyState>
      ) : tickable ? (
        <PickForm
          action={hrefTo({ plan, keep: {} }, "assignments/rows")}
          total={shown.length}
          words={messages[locale].assignments.bulk}
        >
          {table}
        </PickForm>
      ) : (
        table
      )}
    </div>
  );
}
