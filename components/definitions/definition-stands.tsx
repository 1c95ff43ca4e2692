// The definition as it stands: what there is to measure against, the yearly targets, weight and cadence.
import type { View } from "@/components/status/view";
import { type Definition as Term, DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/messages";
import { numberWords, targetWords } from "@/messages/words";
import type { StandingVersion } from "./standing";
import { TargetList } from "./target-list";

type DefinitionStandsProps = { view: View; version: StandingVersion };

export function DefinitionStands({ view, version }: DefinitionStandsProps) {
  const { t, locale } = view;
  const { target, weight, cadence, document } = version;
  const rows: Term[] = [
    ...("criteria" in target
      ? []
      : [{ term: t("definitions.detail.target"), detail: targetWords(t, locale, target) }]),
    ...("of" in target
      ? [
          {
            term: t("definitions.detail.of"),
            detail: inLocale(locale, target.of, target.ofEn),
          },
        ]
      : []),
    { term: t("definitions.columns.weight"), detail: numberWords(weight) },
    { term: t("definitions.columns.cadence"), detail: t(`definitions.cadence.${cadence}`) },
    {
      term: t("definitions.detail.paper"),
      detail: document ?? t("definitions.detail.documentPlan"),
    },
  ];
  return (
    <Section
      title={t("definitions.detail.stands")}
      note={t("definitions.detail.standsNote", {
        version: version.version,
        on: version.effectiveOn,
      })}
    >
      <div className="grid gap-4">
        <DefinitionList rows={rows} />
        <TargetList view={view} target={target} />
      </div>
    </Section>
  );
}
