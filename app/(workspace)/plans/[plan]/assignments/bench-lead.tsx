// The bench in one sentence; each count opens the rows it counts.
import type { ReactNode } from "react";
import { type BenchRow, type OwnerState, stateOf } from "@/components/assignments/bench-query";
import { hrefTo, type View } from "@/components/status/view";
import { FigureValue } from "@/components/ui/figure-value";

type BenchLeadProps = { view: View; rows: readonly BenchRow[] };

export function BenchLead({ view, rows }: BenchLeadProps) {
  const { t } = view;
  const count = (state: OwnerState) =>
    rows.filter(({ owners }) => stateOf(owners) === state).length;
  const opens = (state: OwnerState) => (chunks: ReactNode) => (
    <FigureValue key={state} href={hrefTo(view, "assignments", { state })} strong>
      {chunks}
    </FigureValue>
  );
  return (
    <>
      {t.rich("assignments.lead.sentence", {
        confirmed: count("confirmed"),
        suggested: count("suggested"),
        noLead: count("none"),
        c: opens("confirmed"),
        s: opens("suggested"),
        n: opens("none"),
      })}
      {count("suggested") > 0 ? ` ${t("assignments.lead.suggestedNote")}` : null}
    </>
  );
}
