// What stands apart from every other figure of the scope, with its numbers.
import { FigureNumber, hasRecords } from "@/components/status/figure-number";
import type { View } from "@/components/status/view";
import { figureLabel } from "@/messages/figures";
import type { ExplainLook, Explanation } from "./explanation";

type ApartFiguresProps = { view: View; explanation: Explanation; look: ExplainLook };

const keys = ["apart.terminated", "apart.outOfPeriod", "apart.aspirational"] as const;

export function ApartFigures({ view, explanation, look }: ApartFiguresProps) {
  const { t } = view;
  const { rolledUp, scope } = explanation;
  const present = keys.filter((key) => hasRecords(rolledUp.figures[key]));
  if (present.length === 0)
    return <p className="py-1 text-sm text-ink-2">{t("explain.noApart")}</p>;
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 py-1 text-sm text-ink-2">
      {present.map((key) => (
        <span key={key} className="whitespace-nowrap">
          {figureLabel(t, key)}{" "}
          <FigureNumber
            view={view}
            figure={rolledUp.figures[key]}
            scope={scope}
            strong
            replace={look === "panel"}
          />
        </span>
      ))}
    </p>
  );
}
