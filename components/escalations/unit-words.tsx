// What the unit said itself in its last accepted report: cause, next steps, what it asks of the city.
import type { View } from "@/components/status/view";
import { quarterWords } from "@/messages/words";
import type { UnitWords as Texts } from "./escalation-view";

type UnitWordsProps = { view: Pick<View, "t">; texts: Texts | null };

export function UnitWords({ view: { t }, texts }: UnitWordsProps) {
  if (!texts?.problems) {
    return <p className="text-xs text-ink-3">{t("instructions.escalation.noReport")}</p>;
  }
  const { problemsText, nextText, coordinationText } = texts.problems;
  const rows = [
    { term: t("instructions.escalation.problems"), text: problemsText },
    { term: t("instructions.escalation.next"), text: nextText },
    { term: t("instructions.escalation.coordination"), text: coordinationText },
  ];
  return (
    <div className="border-l-[3px] border-line-strong py-0.5 pl-3 text-xs leading-[1.7] text-ink-2">
      <p className="text-ink-3">
        {t("instructions.escalation.ownPeriod", { period: quarterWords(t, texts.period) })}
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
        {rows.map(({ term, text }) => (
          <div key={term} className="contents">
            <dt className="whitespace-nowrap text-ink-3">{term}</dt>
            <dd className="break-words whitespace-pre-wrap">
              {text.trim() === "" ? t("instructions.escalation.notSaid") : text}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
