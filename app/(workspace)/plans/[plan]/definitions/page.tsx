// The definition bench: what of each item is missing, suggested, proposed and confirmed; what blocks stands first.
import { BenchFilters } from "@/components/definitions/bench-filters";
import {
  type BenchRow,
  fitsQuery,
  readBenchQuery,
  shows,
} from "@/components/definitions/bench-query";
import { BenchTable } from "@/components/definitions/bench-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getDefinitionBench } from "@/lib/data/definition-bench";
import { orNotFound, type PageProps, readPage, viewOf } from "../read-page";
import { BenchLead } from "./bench-lead";
import { unitsProposedFor } from "./proposing-units";

export default async function DefinitionsPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, query, dates, t } = page;
  const { board, items } = await orNotFound(getDefinitionBench(actor, plan, dates));
  const view = viewOf(page, board);
  const rows: BenchRow[] = items;
  const filter = readBenchQuery(query);
  const own = unitsProposedFor(actor, plan);
  const shown = rows.filter((row) => fitsQuery(row, filter) && shows(row, filter.show));
  return (
    <div className="page">
      <PageHeader
        title={t("definitions.title")}
        lead={<BenchLead view={view} rows={rows} own={own} />}
      />
      <BenchFilters view={view} rows={rows} query={filter} />
      {shown.length > 0 ? (
        <BenchTable view={view} rows={shown} own={own} />
      ) : (
        <EmptyState title={t("definitions.none")} level={2}>
          {t("definitions.noneText")}
        </EmptyState>
      )}
    </div>
  );
}
