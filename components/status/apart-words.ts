// What is counted apart, once each: terminated, aspirational, due after the plan's end.
import type { RollUp } from "@/lib/domain/rollup/figure";
import type { View } from "./view";

/** "" when nothing is counted apart. */
export function apartWords({ t }: Pick<View, "t">, { figures }: Pick<RollUp, "figures">): string {
  const apart = (["terminated", "aspirational", "outOfPeriod"] as const)
    .map((kind) => [kind, figures[`apart.${kind}`].records.length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => t(`overview.apart.${kind}`, { count }));
  return apart.length > 0
    ? t("overview.apart.words", { list: apart.join(t("overview.separator")) })
    : "";
}
