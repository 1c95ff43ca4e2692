import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { Translator } from "@/messages";
import { momentWords } from "@/messages/instants";

type FactorSummaryProps = { t: Translator; factor: { since: Date; left: number } | null };

/** Whether one-time codes are on, in a sentence, and the way to their page. */
export function FactorSummary({ t, factor }: FactorSummaryProps) {
  return (
    <Section
      title={t("identity.own.factor")}
      note={factor ? t("identity.own.factorOn") : t("identity.own.factorOff")}
    >
      <p className="mb-3 text-sm leading-[1.7] text-ink-2">
        {factor
          ? t("identity.own.factorOnText", {
              on: momentWords(factor.since).slice(0, 10),
              count: factor.left,
            })
          : t("identity.own.factorOffText")}
      </p>
      <ButtonLink href="/account/second-factor">
        {factor ? t("identity.own.factorManage") : t("identity.own.factorSetUp")}
      </ButtonLink>
    </Section>
  );
}
