// The side column: notes on the text, the linked indicator, related items, files.
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { IndicatorPlot } from "@/components/indicators/indicator-plot";
import { IndicatorResult } from "@/components/indicators/indicator-result";
import { EvidenceList, RelatedItems } from "@/components/milestones/milestone-side";
import { DiscrepancyNotes } from "@/components/status/discrepancy-notes";
import { valueWords } from "@/components/status/indicator-words";
import { ExportLink } from "@/components/status/export-link";
import { hrefTo, type View } from "@/components/status/view";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { MilestoneDetail } from "@/lib/data/milestones";
import { rolesWith } from "@/lib/domain/permissions";
import { inLocale } from "@/messages";

type MilestoneAsideProps = { view: View; detail: MilestoneDetail; children?: ReactNode };

/** `children` stand first: what is decided about the item. */
export function MilestoneAside({ view, detail, children }: MilestoneAsideProps) {
  const { t } = view;
  const { discrepancies, rests, restedOn, reports, reach, mayReadRegister } = detail;
  const files = reports.flatMap((report) => report.rounds.flatMap((round) => round.files));
  const unique = [...new Map(files.map((file) => [file.id, file])).values()];
  const roles = rolesWith("report.review").map((role) => t(`domain.role.${role}`));
  return (
    <aside className="grid content-start gap-6 pt-[1.125rem] max-lg:mt-7">
      <h2 className="sr-only">{t("milestones.detail.aside")}</h2>
      <ItemFile view={view} code={detail.item.code} />
      {reach === "everyone" ? null : <RecordLink view={view} code={detail.item.code} />}
      {children}
      {discrepancies.length > 0 ? (
        <Section
          weight="minor"
          title={t("milestones.detail.discrepancy.title")}
          note={t("milestones.detail.discrepancy.count", { count: discrepancies.length })}
          aside={
            mayReadRegister ? (
              <Link className="lnk" href={hrefTo(view, "discrepancies")}>
                {t("milestones.detail.discrepancy.register")}
              </Link>
            ) : null
          }
        >
          <DiscrepancyNotes view={view} notes={discrepancies} />
        </Section>
      ) : null}
      <LinkedIndicator view={view} detail={detail} />
      {rests.length > 0 ? (
        <RelatedItems view={view} title={t("milestones.detail.related.rests")} items={rests} />
      ) : null}
      {restedOn.length > 0 ? (
        <RelatedItems
          view={view}
          title={t("milestones.detail.related.restedOn")}
          items={restedOn}
        />
      ) : null}
      {reach === "everyone" ? (
        <Section weight="minor" title={t("milestones.detail.evidence.title")}>
          <Note>
            {t("milestones.detail.evidence.notReadable", {
              roles: roles.join(t("reviews.separator")),
            })}
          </Note>
        </Section>
      ) : (
        <EvidenceList view={view} files={unique} />
      )}
    </aside>
  );
}

/** 一事一档: all of it as one download. */
function ItemFile({ view: { t, plan }, code }: { view: View; code: string }) {
  const [planCode, item] = [plan, code].map(encodeURIComponent);
  return (
    <Section weight="minor" title={t("documents.file.action")} className="no-print">
      <p className="mb-1 text-xs text-ink-3">{t("documents.file.hint")}</p>
      <ExportLink href={`/api/exports/plans/${planCode}/milestones/${item}/file`}>
        {t("documents.file.download")}
      </ExportLink>
    </Section>
  );
}

/** Who could change it on a day, and who did: for those the item concerns. */
function RecordLink({ view, code }: { view: View; code: string }) {
  const path = `milestones/${encodeURIComponent(code)}/record`;
  return (
    <p className="no-print -mt-4 text-sm">
      <Link className="lnk max-sm:inline-block max-sm:py-3" href={hrefTo(view, path)}>
        {view.t("audit.record.link")}
      </Link>
    </p>
  );
}

function LinkedIndicator({
  view,
  detail: { indicator },
}: Pick<MilestoneAsideProps, "view" | "detail">) {
  const { t, locale } = view;
  if (!indicator) return null;
  const { reading, dataYear } = indicator.assessment;
  return (
    <Section weight="minor" title={t("milestones.detail.indicator.title")}>
      <div className="relative grid grid-cols-[1fr_1.2fr] gap-4 overflow-x-clip">
        <div className="min-w-0 text-sm">
          <Link href={hrefTo(view, `indicators/${indicator.code}`)} className="d">
            {inLocale(locale, indicator.nameZh, indicator.nameEn)}
          </Link>
          <p className="text-md font-semibold">
            {reading && dataYear
              ? valueWords(t, indicator, reading.value)
              : t("milestones.detail.indicator.none")}
          </p>
        </div>
        <IndicatorPlot view={view} indicator={indicator} />
      </div>
      <IndicatorResult view={view} indicator={indicator} gap={false} />
    </Section>
  );
}
