// Visible in the plan, but not one's own work: who it is for.
import { EmptyState } from "@/components/ui/empty-state";
import { type Permission, rolesWith } from "@/lib/domain/permissions";
import type { Translator } from "@/messages";

type WorkRefusalProps = {
  t: Translator;
  permission: Permission;
  title?: string;
  lead?: string | null;
};

export function WorkRefusal({ t, permission, title, lead }: WorkRefusalProps) {
  const roles = rolesWith(permission).map((role) => t(`domain.role.${role}`));
  return (
    <div className="page py-10">
      <EmptyState icon="lock" level={1} title={title ?? t("errors.code.notAllowed")}>
        {lead ? `${t("reports.supporting.ledBy", { name: lead })} ` : null}
        {t("errors.askWhom", { roles: roles.join(", ") })}
      </EmptyState>
    </div>
  );
}
