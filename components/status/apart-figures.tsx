// What is counted apart, once each: terminated, aspirational, due after the plan's end. Each number opens.
import { Fragment, type ReactNode } from "react";
import type { RollUp } from "@/lib/domain/rollup/figure";
import type { Scope } from "@/lib/domain/rollup/scope";
import { hasRecords, opensFigure } from "./figure-number";
import type { View } from "./view";

/** Null when nothing is counted apart. */
export function apartWords(
  view: View,
  { figures }: Pick<RollUp, "figures">,
  scope: Scope | null,
): ReactNode {
  const { t } = view;
  const present = (["terminated", "aspirational", "outOfPeriod"] as const).filter((kind) =>
    hasRecords(figures[`apart.${kind}`]),
  );
  if (present.length === 0) return null;
  const list = present.map((kind, index) => {
    const figure = figures[`apart.${kind}`];
    return (
      <Fragment key={kind}>
        {index > 0 ? t("overview.separator") : null}
        {t.rich(`overview.apart.${kind}`, {
          count: figure.records.length,
          link: opensFigure(view, figure, scope),
        })}
      </Fragment>
    );
  });
  return t.rich("overview.apart.words", { list: () => list });
}
