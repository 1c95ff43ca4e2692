// Within the plan, but not a reader of the register: says whom to ask (product.md 9).
import { EmptyState } from "@/components/ui/empty-state";
import { rolesWith } from "@/lib/domain/permissions";
import type { Translator } from "@/messages";

export function RegisterRefusal({ t }: { t: Translator }) {
  const roles = rolesWith("discrepancy.readRegister").map((role) => t(`domain.role.${role}`));
  return (
    <div className="page py-10">
      <EmptyState icon="lock" level={1} title={t("overview.discrepancies.deniedTitle")}>
        {t("overview.discrepancies.deniedText")}{" "}
        {t("errors.askWhom", { roles: roles.join(t("overview.separator")) })}
      </EmptyState>
    </div>
  );
}
