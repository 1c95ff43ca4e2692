// Within the plan, but not one who may read what the units think of their own items: says whom to ask.
import { EmptyState } from "@/components/ui/empty-state";
import { rolesWith } from "@/lib/domain/permissions";
import { type AnyFigureKey, figurePermission } from "@/lib/domain/rollup/figure";
import type { Translator } from "@/messages";

/** Roles that hold the permission for their own items alone are not named: they would ask in vain. */
const ofOwnItems: readonly string[] = ["reporter", "head"];

export function FigureDenied({ t, figure }: { t: Translator; figure: AnyFigureKey }) {
  const roles = rolesWith(figurePermission(figure))
    .filter((role) => !ofOwnItems.includes(role))
    .map((role) => t(`domain.role.${role}`));
  return (
    <EmptyState icon="lock" level={2} title={t("explain.denied")}>
      {t("explain.deniedText")}{" "}
      {t("errors.askWhom", { roles: roles.join(t("overview.separator")) })}
    </EmptyState>
  );
}
