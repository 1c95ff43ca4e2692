// What was accepted, in full: it stays beside the form while it is put right.
import { ReadingDetail } from "@/components/milestones/kinds";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import type { LocalDate, Target } from "@/lib/domain/milestone/milestone";
import type { Draft } from "@/lib/domain/report/draft";
import type { Locale, Translator } from "@/messages";

type StandingProps = {
  t: Translator;
  locale: Locale;
  target: Target;
  draft: Draft;
  periodEndsOn: LocalDate;
};

const texts = ["doneText", "problemsText", "nextText", "coordinationText"] as const;

export function Standing({ t, locale, target, draft, periodEndsOn }: StandingProps) {
  const reading = <ReadingDetail t={t} locale={locale} target={target} reading={draft.reading} />;
  const rows = [
    { term: t("reviews.field.reading"), detail: reading },
    { term: t("reviews.field.factOn"), detail: draft.factOn ?? periodEndsOn },
    ...(draft.forecastOn
      ? [{ term: t("reviews.field.forecastOn"), detail: draft.forecastOn }]
      : []),
    ...texts
      .filter((field) => draft[field].trim() !== "")
      .map((field) => ({
        term: t(`reviews.field.${field}`),
        detail: <span className="whitespace-pre-wrap">{draft[field]}</span>,
      })),
  ];
  return (
    <Section title={t("corrections.form.before")}>
      <DefinitionList layout="stacked" rows={rows} />
    </Section>
  );
}
