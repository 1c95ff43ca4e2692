// How the figure is made, when it comes out, who gives it; earlier versions below; for the plan manager a form.
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { IndicatorRecord } from "@/components/status/indicator-words";
import { nameOf, type View } from "@/components/status/view";
import type { IndicatorDescription } from "@/lib/domain/indicator/description";
import { inLocale } from "@/messages";
import { DescriptionForm } from "./description-form";
import { DescriptionHistory } from "./description-history";
import { formWords } from "./form-words";

type DescriptionSectionProps = {
  view: View;
  indicator: IndicatorRecord & { releaseMonthDay: string };
  /** Known by the date, the oldest first, and the one in force. */
  descriptions: readonly IndicatorDescription[];
  description: IndicatorDescription | null;
  /** May write one, and the page is of now. */
  manages: boolean;
};

export function DescriptionSection(props: DescriptionSectionProps) {
  const { view, indicator, descriptions, description, manages } = props;
  const { t } = view;
  return (
    <Section
      className="mt-9 max-sm:mt-7"
      title={t("indicators.description.title")}
      note={
        description ? t("indicators.description.version", { version: description.version }) : null
      }
    >
      {description ? (
        <InForce view={view} indicator={indicator} description={description} />
      ) : (
        <p className="py-2 text-sm text-ink-2">{t("indicators.description.none")}</p>
      )}
      {descriptions.length > 1 ? (
        <Disclosure className="pt-2" summary={t("indicators.description.history")}>
          <DescriptionHistory view={view} descriptions={descriptions} />
        </Disclosure>
      ) : null}
      {manages ? (
        <DescriptionForm
          summary={t("indicators.description.write")}
          fixed={{
            plan: view.plan,
            indicator: indicator.code,
            expectedVersion: String(descriptions.at(-1)?.version ?? 0),
          }}
          values={valuesOf(description)}
          units={[
            { value: "", label: t("indicators.description.fromPlan") },
            ...view.names.organisations.map((unit) => ({
              value: unit.code,
              label: inLocale(view.locale, unit.nameZh, unit.nameEn),
            })),
          ]}
          words={formWords(view.locale)}
        />
      ) : null}
    </Section>
  );
}

/** A new version starts from the one in force; its paper and its day are its own. */
function valuesOf(description: IndicatorDescription | null): Record<string, string> {
  return {
    caliber: description?.caliber ?? "",
    sourceDocument: description?.sourceDocument ?? "",
    releaseMonthDay: description?.releaseMonthDay ?? "",
    provider: description?.provider ?? "",
  };
}

function InForce({
  view,
  indicator,
  description,
}: {
  view: View;
  indicator: { provider: string | null; releaseMonthDay: string };
  description: IndicatorDescription;
}) {
  const { t } = view;
  return (
    <DefinitionList
      rows={[
        {
          term: t("indicators.description.caliber"),
          detail: <span className="whitespace-pre-line">{description.caliber}</span>,
        },
        { term: t("indicators.description.source"), detail: description.sourceDocument },
        {
          term: t("indicators.description.release"),
          detail: t("indicators.releaseOn", { day: indicator.releaseMonthDay }),
          note: description.releaseMonthDay ? null : t("indicators.description.fromProfile"),
        },
        {
          term: t("indicators.description.provider"),
          detail: indicator.provider
            ? nameOf(view, "organisations", indicator.provider)
            : t("common.dash"),
          note: description.provider ? null : t("indicators.description.fromPlan"),
        },
        { term: t("indicators.description.document"), detail: description.document },
        { term: t("indicators.description.effectiveOn"), detail: description.effectiveOn },
      ]}
    />
  );
}
