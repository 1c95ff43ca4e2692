// Cause, remedy and proposal in the commission's words.
import type { View } from "@/components/status/view";
import { type EscalationWords, escalationWords } from "@/lib/domain/escalation/check-escalation";

type CommissionWordsProps = { view: Pick<View, "t">; words: EscalationWords };

export function CommissionWords({ view: { t }, words }: CommissionWordsProps) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 text-sm leading-[1.65]">
      {escalationWords.map((name) => (
        <div key={name} className="contents">
          <dt className="whitespace-nowrap text-ink-3">{t(`instructions.escalation.${name}`)}</dt>
          <dd className="break-words whitespace-pre-wrap text-ink-2">{words[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
