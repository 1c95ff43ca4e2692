// Under the sentence: what the quarter owed, sent and had accepted, and what waits for a lead.
import { hasRecords, opensFigure } from "@/components/status/figure-number";
import type { View } from "@/components/status/view";
import type { FigureKey, RollUp } from "@/lib/domain/rollup/figure";
import type { Scope } from "@/lib/domain/rollup/scope";
import { quarterWords } from "@/messages/words";

type ReportingLineProps = {
  view: View;
  rolledUp: RollUp;
  period: string | null;
  scope: Scope | null;
};

export function ReportingLine({ view, rolledUp: { figures }, period, scope }: ReportingLineProps) {
  const { t } = view;
  const count = (key: FigureKey) => figures[key].records.length;
  const link = (key: FigureKey) => opensFigure(view, figures[key], scope);
  return (
    <p className="mt-3 text-sm text-ink-2">
      {period && hasRecords(figures["coverage.owed"])
        ? t.rich("overview.lead.reporting", {
            quarter: quarterWords(t, period),
            owed: count("coverage.owed"),
            sent: count("coverage.sent"),
            accepted: count("coverage.accepted"),
            owedLink: link("coverage.owed"),
            sentLink: link("coverage.sent"),
            acceptedLink: link("coverage.accepted"),
          })
        : period
          ? t("overview.lead.nothingOwed", { quarter: quarterWords(t, period) })
          : t("overview.lead.notOpened")}
      {hasRecords(figures["commission.suggestedOwner"])
        ? t.rich("overview.lead.toAssign", {
            count: count("commission.suggestedOwner"),
            assignLink: link("commission.suggestedOwner"),
          })
        : null}
    </p>
  );
}
