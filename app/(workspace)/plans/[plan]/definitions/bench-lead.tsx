// The bench in one sentence; each count opens the rows it counts.
import type { ReactNode } from "react";
import { type BenchRow, shows } from "@/components/definitions/bench-query";
import { hrefTo, type View } from "@/components/status/view";
import { FigureValue } from "@/components/ui/figure-value";
import type { BenchFilter } from "@/lib/domain/definition/bench";

type BenchLeadProps = { view: View; rows: readonly BenchRow[]; own: readonly string[] };

/** The same figures as on every other page. */
const figures: Partial<Record<BenchFilter, string>> = {
  blocking: "commission.definitionMissing",
  lacksPoints: "noCheckpoint",
};

export function BenchLead({ view, rows, own }: BenchLeadProps) {
  const { t } = view;
  const count = (show: BenchFilter) => rows.filter((row) => shows(row, show)).length;
  const ofOwn = rows.filter(({ item }) => own.includes(item.assessment.lead ?? ""));
  return (
    <>
      {t.rich("definitions.lead.sentence", {
        blocking: count("blocking"),
        proposed: count("proposed"),
        lacksPoints: count("lacksPoints"),
        b: counted(view, "blocking", count("blocking")),
        p: counted(view, "proposed", count("proposed")),
        c: counted(view, "lacksPoints", count("lacksPoints")),
      })}{" "}
      {own.length > 0 ? t("definitions.lead.own", { count: ofOwn.length }) : null}
    </>
  );
}

/** Part of a sentence that opens the rows behind it. */
function counted(view: View, show: BenchFilter, value: number) {
  const key = figures[show];
  return (chunks: ReactNode) => (
    <FigureValue
      key={show}
      href={hrefTo(view, "definitions", { show })}
      strong
      {...(key ? { figure: { key, scope: null, value } } : {})}
    >
      {chunks}
    </FigureValue>
  );
}
