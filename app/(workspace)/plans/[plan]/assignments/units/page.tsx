// How much each unit carries, with the median beside it.
import { BenchTabs } from "@/components/assignments/bench-tabs";
import { LoadTable } from "@/components/assignments/load-table";
import { PageHeader } from "@/components/ui/page-header";
import { getAssignmentBench } from "@/lib/data/assignment-bench";
import { can } from "@/lib/domain/permissions";
import { numberWords } from "@/messages/words";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";

export default async function UnitLoadsPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, dates, t } = page;
  const { board, loads, median } = await orNotFound(getAssignmentBench(actor, plan, dates));
  const view = viewOf(page, board);
  const count = loads.length;
  const { upcomingDays } = board.profile;
  return (
    <div className="page">
      <PageHeader
        title={t("assignments.title")}
        lead={
          median === null
            ? t("assignments.units.leadNoMedian", { count })
            : t("assignments.units.lead", { count, median: numberWords(median) })
        }
      />
      <BenchTabs
        view={view}
        current="units"
        mayConfirm={can(actor, "assignment.confirm", { plan })}
      />
      <LoadTable view={view} loads={loads} median={median} upcomingDays={upcomingDays} />
      <p className="max-w-[52rem] pt-3 text-xs leading-[1.7] text-ink-3">
        {t("assignments.units.rule")}
      </p>
    </div>
  );
}
