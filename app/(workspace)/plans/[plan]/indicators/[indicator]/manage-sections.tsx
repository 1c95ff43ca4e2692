// Below the figures of an indicator: parameters, the description, and the forms of those who may.
import { DescriptionSection } from "@/components/indicators/description-section";
import { EnterForm } from "@/components/indicators/enter-form";
import { formWords } from "@/components/indicators/form-words";
import { ParametersSection } from "@/components/indicators/parameters-section";
import { unitWords } from "@/components/status/indicator-words";
import { hrefTo, type View } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import type { IndicatorState } from "@/lib/data/indicators";
import { can } from "@/lib/domain/permissions";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

type ManageSectionsProps = { page: Page; view: View; indicator: IndicatorState };

export function ManageSections({ page, view, indicator }: ManageSectionsProps) {
  const { actor, plan, dates } = page;
  // Changes are made today: a look back offers no forms.
  const manages = dates.live && can(actor, "indicator.manage", { plan });
  return (
    <>
      <ParametersSection
        view={view}
        indicator={indicator}
        parameters={indicator.parameters}
        asOf={dates.asOf}
        manages={manages}
      />
      <DescriptionSection
        view={view}
        indicator={indicator}
        descriptions={indicator.descriptions}
        description={indicator.description}
        manages={manages}
      />
    </>
  );
}

export function EnterSection({ page, indicator }: Omit<ManageSectionsProps, "view">) {
  const { actor, plan, dates, t } = page;
  if (!dates.live || !can(actor, "report.review", { plan })) return null;
  return (
    <EnterForm
      summary={t("indicators.enter.title")}
      fixed={{ plan, indicator: indicator.code }}
      values={{ label: "final" }}
      unit={unitWords(t, indicator.unit)}
      words={formWords(page.locale)}
    />
  );
}

/** To the provider's reports, for those concerned with them. */
export function ReportLink({ page, view, indicator }: ManageSectionsProps) {
  const { actor, plan, dates, t } = page;
  const subject = { plan, lead: indicator.provider };
  if (!dates.live || !can(actor, "report.readProblems", subject)) return null;
  const path = `indicators/${encodeURIComponent(indicator.code)}/report`;
  return <ButtonLink href={hrefTo(view, path)}>{t("indicators.report")}</ButtonLink>;
}
