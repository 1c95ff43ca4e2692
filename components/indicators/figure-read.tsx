// What a report says of a figure, read only.
import { DefinitionList } from "@/components/ui/definition-list";
import { type IndicatorRecord, valueWords } from "@/components/status/indicator-words";
import type { View } from "@/components/status/view";
import type { FigureDraft } from "@/lib/domain/indicator/figure-draft";

type FigureReadProps = { view: View; indicator: IndicatorRecord; draft: FigureDraft };

export function FigureRead({ view: { t }, indicator, draft }: FigureReadProps) {
  const dash = t("common.dash");
  return (
    <>
      <p className="flex items-baseline gap-2 pb-3">
        <b className="text-2xl">
          {draft.value === null ? dash : valueWords(t, indicator, draft.value)}
        </b>
        <span className="text-sm text-ink-2">{t(`domain.valueLabel.${draft.label}`)}</span>
      </p>
      <DefinitionList
        rows={[
          { term: t("indicators.form.publishedOn"), detail: draft.publishedOn ?? dash },
          ...(draft.statedOn
            ? [{ term: t("indicators.form.statedOn"), detail: draft.statedOn }]
            : []),
          { term: t("indicators.form.source"), detail: draft.source || dash },
          ...(draft.note
            ? [
                {
                  term: t("indicators.form.note"),
                  detail: <span className="whitespace-pre-line">{draft.note}</span>,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
