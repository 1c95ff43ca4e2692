import { areaName, nameOf, type View } from "@/components/status/view";
import type { Scope } from "@/lib/domain/rollup/scope";

/** What a scope is called; the whole plan without one. */
export function scopeName(view: View, scope: Scope | null): string {
  switch (scope?.kind) {
    case undefined:
      return view.t("overview.explain.wholePlan");
    case "area":
      return areaName(view, scope.code);
    case "task":
      return `${scope.code} ${nameOf(view, "tasks", scope.code)}`;
    case "unit":
      return nameOf(view, "organisations", scope.code);
    case "place":
      return nameOf(view, "places", scope.code);
  }
}
