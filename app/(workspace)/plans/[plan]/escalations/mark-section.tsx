// The form by which an item goes before leaders, with the unit's own words above it.
import { escalationFormWords } from "@/components/escalations/form-words";
import { UnitWords } from "@/components/escalations/unit-words";
import { WordsForm } from "@/components/escalations/words-form";
import { titleOf, type View } from "@/components/status/view";
import { Section } from "@/components/ui/section";
import type { EscalationPage } from "@/lib/data/escalations";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

type MarkSectionProps = { page: Page; view: View; detail: EscalationPage };

export function MarkSection({ page, view, detail }: MarkSectionProps) {
  const { t, locale, plan } = view;
  const { free, candidates } = detail;
  const asked = page.query["item"] ?? "";
  const chosen = free.find((item) => item.code === asked);
  const texts = candidates.find(({ item }) => item.code === chosen?.code)?.texts ?? null;
  return (
    <Section id="mark" title={t("instructions.escalation.mark")} className="no-print mb-9">
      {chosen ? (
        <div className="max-w-[40rem] pb-3">
          <h3 className="pb-1 text-sm">{t("instructions.escalation.ownWords")}</h3>
          <UnitWords view={view} texts={texts} />
        </div>
      ) : null}
      <WordsForm
        plan={plan}
        of={{
          kind: "mark",
          items: [
            { value: "", label: t("instructions.escalation.markChoose") },
            ...free.map((item) => ({
              value: item.code,
              label: `${item.code} ${titleOf(view, item)}`,
            })),
          ],
          item: chosen?.code ?? "",
          itemLabel: t("instructions.escalation.markItem"),
        }}
        submit={t("instructions.escalation.markSubmit")}
        done={t("instructions.escalation.marked")}
        words={escalationFormWords(t, locale)}
      />
    </Section>
  );
}
