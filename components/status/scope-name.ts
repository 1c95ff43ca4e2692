// What a scope is called.
import { NO_TASK, type Scope } from "@/lib/domain/rollup/scope";
import { areaName, nameOf, type View } from "./view";

/** The whole plan without one; "unit · area" where it is narrowed. */
export function scopeName(view: View, scope: Scope | null): string {
  if (scope === null) return view.t("explain.wholePlan");
  const { within } = scope;
  return [scope, ...(within ? [within] : [])].map((part) => partName(view, part)).join(" · ");
}

function partName(view: View, { kind, code }: Pick<Scope, "kind" | "code">): string {
  switch (kind) {
    case "area":
      return areaName(view, code);
    case "task":
      return code === NO_TASK ? view.t("explain.noTask") : `${code} ${nameOf(view, "tasks", code)}`;
    case "unit":
      return nameOf(view, "organisations", code);
    case "place":
      return nameOf(view, "places", code);
    case "leader":
      return code;
  }
}
