// One unit's quarter: what was just written, the workbooks to take out, the files to bring back, the drafts to send.
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { Tabs } from "@/components/ui/tabs";
import { workbookWords } from "@/components/workbooks/form-words";
import { UnitDrafts } from "@/components/workbooks/unit-drafts";
import { WorkbookForm } from "@/components/workbooks/workbook-form";
import type { UnitQuarter } from "@/lib/data/workbook";
import { listUnitDrafts } from "@/lib/data/workbook-drafts";
import { inLocale } from "@/messages";
import { quarterWords } from "@/messages/words";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";
import { PartsToDownload } from "./parts-to-download";
import type { WorkbookPage } from "./read-workbook-page";

type QuarterBodyProps = { page: Page; found: WorkbookPage & { quarter: UnitQuarter } };

export function QuarterBody({ page, found }: QuarterBodyProps) {
  const { t, locale, plan, query } = page;
  const { board, units, quarter } = found;
  const base = `/plans/${encodeURIComponent(plan)}/work`;
  const period = quarter.period.code;
  const unit = inLocale(locale, quarter.unit.nameZh, quarter.unit.nameEn);
  const done = /^\d{1,4}$/.test(query["done"] ?? "") ? Number(query["done"]) : 0;
  const named = board.organisations.filter((each) => units.includes(each.code));
  const drafts = listUnitDrafts(board, quarter).map(({ titleZh, titleEn, ...draft }) => ({
    ...draft,
    title: inLocale(locale, titleZh, titleEn),
    href: `${base}/${encodeURIComponent(draft.code)}?${new URLSearchParams({ period }).toString()}`,
  }));
  return (
    <div className="grid gap-7">
      {named.length > 1 ? (
        <Tabs
          label={t("workbooks.units")}
          tabs={named.map((each) => ({
            href: `${base}/workbook?${new URLSearchParams({ unit: each.code, period }).toString()}`,
            label: inLocale(locale, each.nameZh, each.nameEn),
            current: each.code === quarter.unit.code,
          }))}
        />
      ) : null}
      <p className="max-w-[46rem] text-sm leading-[1.7] text-ink-2">
        {t("workbooks.lead", { period: quarterWords(t, period) })}
      </p>
      {done > 0 ? (
        <Note role="status" title={t("workbooks.done.title", { count: done })}>
          {t("workbooks.done.text")}
        </Note>
      ) : null}
      {quarter.rows.length === 0 ? (
        <EmptyState level={2} title={t("workbooks.empty.title")}>
          {t("workbooks.empty.text", { unit, period: quarterWords(t, period) })}
        </EmptyState>
      ) : (
        <>
          <PartsToDownload
            t={t}
            locale={locale}
            plan={plan}
            quarter={quarter}
            asked={query["split"]}
          />
          <WorkbookForm
            // Another unit's files are another matter; after an import the form begins anew.
            key={`${quarter.unit.code} ${period} ${query["at"] ?? ""}`}
            origin={{ plan, period, unit: quarter.unit.code }}
            title={t("workbooks.upload.title")}
            words={workbookWords(t)}
          />
          <UnitDrafts t={t} drafts={drafts} />
        </>
      )}
    </div>
  );
}
