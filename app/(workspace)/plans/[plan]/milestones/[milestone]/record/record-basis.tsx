import { nameOf, type View } from "@/components/status/view";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import type { ItemRecord } from "@/lib/data/item-record";

/** The units of the day, and how the page comes to what it says. */
export function RecordBasis({ view, record }: { view: View; record: ItemRecord }) {
  const { t } = view;
  const { lead, supporting, whole } = record;
  const names = supporting.map((code) => nameOf(view, "organisations", code));
  return (
    <Section weight="minor" title={t("audit.record.basis")} className="mt-9">
      <DefinitionList
        rows={[
          {
            term: t("audit.record.lead2"),
            detail: lead ? nameOf(view, "organisations", lead) : t("audit.record.none"),
          },
          {
            term: t("audit.record.supporting"),
            detail: names.join(t("reviews.separator")) || t("audit.record.none"),
          },
        ]}
      />
      <p className="mt-2 max-w-[52rem] text-xs leading-[1.7] text-ink-3">
        {t("audit.record.basisText")}
        {whole ? null : ` ${t("audit.record.hidden")}`}
      </p>
    </Section>
  );
}
