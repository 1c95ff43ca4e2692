// The board in one sentence; each number opens to how it is made.
import { hasRecords, opensFigure } from "@/components/status/figure-number";
import type { View } from "@/components/status/view";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { FigureKey } from "@/lib/domain/rollup/figure";
import { rollUp } from "@/lib/domain/rollup/roll-up";

type BoardLeadProps = { view: View; items: readonly Assessment[]; asOf: string };

export function BoardLead({ view, items, asOf }: BoardLeadProps) {
  const { t } = view;
  const { figures } = rollUp(items);
  const count = (key: FigureKey) => figures[key].records.length;
  const link = (key: FigureKey, tone: "over" | "ink" = "ink") =>
    opensFigure(view, figures[key], null, tone);
  const pressing = ["overdue", "status.atRisk", "awaiting", "apart.pressing"] as const;
  if (!pressing.some((key) => hasRecords(figures[key])))
    return <p>{t("reviews.board.leadNone", { asOf })}</p>;
  return (
    <p>
      {t.rich("supervision.board.leadWords", {
        overdue: count("overdue"),
        long: count("overdueLong"),
        extended: count("overdueExtended"),
        risk: count("status.atRisk"),
        awaiting: count("awaiting"),
        o: link("overdue", hasRecords(figures.overdue) ? "over" : "ink"),
        l: link("overdueLong"),
        e: link("overdueExtended"),
        r: link("status.atRisk"),
        w: link("awaiting"),
      })}
      {hasRecords(figures["apart.pressing"]) ? (
        <>
          {" "}
          {t.rich("reviews.board.apart", {
            count: count("apart.pressing"),
            a: link("apart.pressing"),
          })}
        </>
      ) : null}
    </p>
  );
}
