// The board in one sentence; each count opens the list it counts.
import type { ReactNode } from "react";
import { hrefTo, type View } from "@/components/status/view";
import { FigureValue } from "@/components/ui/figure-value";
import type { OverdueEntry, OverdueGroup } from "@/lib/data/overdue";

type BoardLeadProps = { view: View; entries: readonly OverdueEntry[]; asOf: string };

export function BoardLead({ view, entries, asOf }: BoardLeadProps) {
  const { t } = view;
  const count = (...groups: OverdueGroup[]) =>
    entries.filter((entry) => groups.includes(entry.group)).length;
  const [overdue, risk, awaiting, apart] = [
    count("long", "overdue"),
    count("late", "behind"),
    count("awaiting"),
    count("apart"),
  ];
  if (entries.length === 0) return <p>{t("reviews.board.leadNone", { asOf })}</p>;
  return (
    <p>
      {t.rich("reviews.board.lead", {
        overdue,
        long: count("long"),
        risk,
        awaiting,
        o: counted(view, "overdue", overdue > 0 ? "over" : "ink"),
        r: counted(view, "risk"),
        w: counted(view, "awaiting"),
      })}
      {apart > 0 ? ` ${t("reviews.board.apart", { count: apart })}` : null}
    </p>
  );
}

/** Part of a sentence that opens the list behind it. */
function counted(view: View, group: string, tone: "over" | "ink" = "ink") {
  return (chunks: ReactNode) => (
    <FigureValue key={group} href={hrefTo(view, "overdue", { group })} tone={tone} strong>
      {chunks}
    </FigureValue>
  );
}
