// Under the sentence: what the quarter owed, sent and had accepted, and what waits for a lead.
import { opens } from "@/components/status/opens";
import type { FigureKey, RollUp } from "@/lib/domain/rollup/figure";
import { figureHref, type View } from "@/components/status/view";
import { quarterWords } from "@/messages/words";

type ReportingLineProps = { view: View; rolledUp: RollUp; period: string | null };

export function ReportingLine({ view, rolledUp: { figures }, period }: ReportingLineProps) {
  const { t } = view;
  const count = (key: FigureKey) => figures[key].records.length;
  const list = (key: FigureKey) => opens(figureHref(view, key));
  const toAssign = count("commission.suggestedOwner");
  return (
    <p className="mt-3 text-sm text-ink-2">
      {period && count("coverage.owed") > 0
        ? t.rich("overview.lead.reporting", {
            quarter: quarterWords(t, period),
            owed: count("coverage.owed"),
            sent: count("coverage.sent"),
            accepted: count("coverage.accepted"),
            owedLink: list("coverage.owed"),
            sentLink: list("coverage.sent"),
            acceptedLink: list("coverage.accepted"),
          })
        : period
          ? t("overview.lead.nothingOwed", { quarter: quarterWords(t, period) })
          : t("overview.lead.notOpened")}
      {toAssign > 0
        ? t.rich("overview.lead.toAssign", {
            count: toAssign,
            assignLink: list("commission.suggestedOwner"),
          })
        : null}
    </p>
  );
}
