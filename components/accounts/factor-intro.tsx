import { SubmitButton } from "@/components/ui/submit-button";
import { beginFactorAction } from "@/lib/actions/second-factor";
import type { Translator } from "@/messages";
import { momentWords } from "@/messages/instants";

type FactorIntroProps = {
  t: Translator;
  factor: { since: Date; left: number } | null;
  begun: boolean;
};

/** How it stands: on, being set up, or still to begin. */
export function FactorIntro({ t, factor, begun }: FactorIntroProps) {
  if (factor) {
    const on = momentWords(factor.since).slice(0, 10);
    return (
      <p className="text-sm text-ink-2">
        <b className="text-ink">{t("identity.factor.on")}</b>{" "}
        {t("identity.factor.onText", { on, count: factor.left })}
      </p>
    );
  }
  if (begun) return null;
  return (
    <form action={beginFactorAction} className="grid justify-items-start gap-3">
      <p className="text-sm text-ink-2">{t("identity.factor.beginText")}</p>
      <SubmitButton variant="primary">{t("identity.factor.begin")}</SubmitButton>
    </form>
  );
}
