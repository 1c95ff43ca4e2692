import { ExportLink } from "@/components/status/export-link";
import { Section } from "@/components/ui/section";
import type { AuditQuery } from "@/lib/domain/audit-query";
import type { Translator } from "@/messages";
import { auditExportHref } from "./audit-query";

/** What the filter finds, as a table to read and as a file that can be checked elsewhere. */
export function AuditExports({ t, query }: { t: Translator; query: AuditQuery }) {
  return (
    <Section weight="minor" title={t("audit.search.export")} className="no-print mt-4">
      <p className="mb-1 max-w-[46rem] text-xs leading-[1.7] text-ink-3">
        {t("audit.search.exportHint")}
      </p>
      <p className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <ExportLink href={auditExportHref(query, "csv")}>{t("audit.search.csv")}</ExportLink>
        <ExportLink href={auditExportHref(query, "jsonl")}>{t("audit.search.jsonl")}</ExportLink>
      </p>
    </Section>
  );
}
