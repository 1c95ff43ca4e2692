// Who stands in for the head, now or on days to come; whoever appointed them may end it.
import { ConfirmStep } from "@/components/status/confirm-step";
import { endDeputyAction } from "@/lib/actions/signoff";
import type { RefusalWords } from "@/components/status/refused-form";
import type { Translator } from "@/messages";
import type { DeputyView } from "./signing-view";

type DeputyListProps = {
  t: Translator;
  at: { plan: string; unit: string; today: string };
  deputies: readonly DeputyView[];
  /** null: they may only be read. */
  refusal: RefusalWords | null;
};

export function DeputyList({ t, at, deputies, refusal }: DeputyListProps) {
  if (deputies.length === 0) {
    return <p className="py-1 text-sm text-ink-3">{t("signoff.deputy.none")}</p>;
  }
  return (
    <ul aria-label={t("signoff.deputy.title")} className="divide-y divide-line text-sm">
      {deputies.map((deputy) => (
        <li key={deputy.grantId} className="flex flex-wrap items-baseline gap-x-4 py-1.5">
          <span className="font-semibold">{deputy.name}</span>
          <span className="text-ink-2">{t("signoff.deputy.for", { head: deputy.deputyFor })}</span>
          <span className="n text-ink-2">
            {deputy.firstOn} – {deputy.lastOn}
          </span>
          {deputy.firstOn > at.today ? (
            <span className="text-xs text-ink-3">{t("signoff.deputy.later")}</span>
          ) : null}
          {refusal ? (
            <ConfirmStep
              action={endDeputyAction}
              ask={{ plan: at.plan, unit: at.unit, grantId: deputy.grantId }}
              refusal={refusal}
              words={{
                step: t("signoff.deputy.end"),
                stepOf: t("signoff.deputy.endOf", { name: deputy.name }),
                text: t("signoff.deputy.endText"),
                confirm: t("signoff.deputy.confirmEnd"),
              }}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
