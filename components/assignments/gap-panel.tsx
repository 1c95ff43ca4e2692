// What is missing, as figures that open to the items behind them.
import { hrefTo, type View } from "@/components/status/view";
import { FigureValue } from "@/components/ui/figure-value";
import { Section } from "@/components/ui/section";
import { gapKinds } from "@/lib/domain/assignment/gaps";
import type { BenchRow } from "./bench-query";

type GapPanelProps = { view: View; rows: readonly BenchRow[] };

export function GapPanel({ view, rows }: GapPanelProps) {
  const { t } = view;
  const gaps = gapKinds.map((kind) => ({
    kind,
    count: rows.filter((row) => row.gaps.includes(kind)).length,
  }));
  const some = gaps.some(({ count }) => count > 0);
  return (
    <Section
      title={t("assignments.gaps.title")}
      note={some ? t("assignments.gaps.note") : t("assignments.gaps.none")}
      className="mb-6"
    >
      <ul className="flex flex-wrap gap-x-8 gap-y-2 border-b border-line pb-3 text-sm max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-4">
        {gaps.map(({ kind, count }) => {
          const words = t(`assignments.gaps.kind.${kind}`);
          return (
            <li key={kind}>
              <span className="block text-xs text-ink-3">{words}</span>
              <span className="text-md">
                <FigureValue
                  strong
                  tone={count === 0 ? "zero" : "ink"}
                  {...(count > 0
                    ? {
                        href: hrefTo(view, "assignments", { gap: kind }),
                        label: t("assignments.gaps.open", { kind: words, count }),
                      }
                    : {})}
                >
                  {count}
                </FigureValue>
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
