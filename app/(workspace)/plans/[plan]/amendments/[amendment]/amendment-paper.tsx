import type { View } from "@/components/status/view";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import type { Amendment } from "@/lib/data/amendments";
import type { IssuedQuarter } from "@/lib/domain/amendment/check-amendment";
import { toLocalMinute } from "@/lib/domain/local-time";
import { quarterWords } from "@/messages/words";

/** Which issued quarters lie under it, in words; null: none. */
export function issuedWords({ t }: View, issued: readonly IssuedQuarter[]): string | null {
  if (issued.length === 0) return null;
  const quarters = issued.map(({ period }) => quarterWords(t, period));
  return t("amendments.detail.issued", {
    count: issued.length,
    quarters: quarters.join(t("reviews.separator")),
  });
}

/** What it rests on, who entered it and what became of it. */
export function AmendmentPaper({ view, amendment }: { view: View; amendment: Amendment }) {
  const { t } = view;
  const { kind, effectiveOn, decidedAt, decidedByName, decisionReason } = amendment;
  const by = (name: string, at: Date) => t("amendments.detail.by", { name, at: toLocalMinute(at) });
  const rows: [string, string][] = [
    ...(kind === "amendment"
      ? ([
          [t("amendments.detail.approvingBody"), amendment.approvingBody],
          [t("amendments.detail.document"), amendment.document],
          [t("amendments.detail.effectiveOn"), effectiveOn],
        ] as [string, string][])
      : ([
          [t("amendments.detail.locator"), amendment.locator],
          [
            t("amendments.detail.effectiveOn"),
            t("amendments.detail.fromPublication", { on: effectiveOn }),
          ],
        ] as [string, string][])),
    [t("amendments.detail.reason"), amendment.reason],
    [t("amendments.detail.entered"), by(amendment.proposedByName, amendment.proposedAt)],
    ...(decidedAt
      ? ([[t(`amendments.state.${amendment.state}`), by(decidedByName ?? "", decidedAt)]] as [
          string,
          string,
        ][])
      : []),
    ...(decisionReason
      ? ([[t("amendments.detail.decisionReason"), decisionReason]] as [string, string][])
      : []),
  ];
  return (
    <Section title={t("amendments.detail.paper")}>
      <DefinitionList rows={rows.map(([term, detail]) => ({ term, detail }))} />
    </Section>
  );
}
