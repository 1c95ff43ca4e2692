// Within the plan, but not concerned with this figure: says whom to ask (product.md 9).
import { nameOf, type View } from "@/components/status/view";
import { EmptyState } from "@/components/ui/empty-state";
import { rolesWith } from "@/lib/domain/permissions";

export function FigureRefusal({ view, provider }: { view: View; provider: string | null }) {
  const { t } = view;
  const roles = [...rolesWith("report.edit"), ...rolesWith("report.review")].map((role) =>
    t(`domain.role.${role}`),
  );
  return (
    <div className="page py-10">
      <EmptyState icon="lock" level={1} title={t("indicators.refusal.title")}>
        {provider
          ? t("indicators.refusal.text", { unit: nameOf(view, "organisations", provider) })
          : t("indicators.refusal.textNone")}{" "}
        {t("errors.askWhom", { roles: roles.join(t("indicators.separator")) })}
      </EmptyState>
    </div>
  );
}
