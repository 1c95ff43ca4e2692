import { hrefTo } from "@/components/status/view";
import { refusalWords } from "@/components/thresholds/form-words";
import { ThresholdForm } from "@/components/thresholds/threshold-form";
import { Section } from "@/components/ui/section";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";
import type { Proposal } from "./proposal";

/** The form of the manager: it leads to the preview. */
export function ChangeSection({ page, proposal }: { page: Page; proposal: Proposal }) {
  const { t, locale, plan, keep } = page;
  return (
    <Section title={t("rules.thresholds.form.title")} note={t("rules.thresholds.form.lead")}>
      <ThresholdForm
        t={t}
        typed={proposal.typed}
        faults={proposal.faults}
        refusal={refusalWords(locale)}
        action={hrefTo({ plan, keep: {} }, "thresholds")}
        keep={keep}
      />
    </Section>
  );
}
