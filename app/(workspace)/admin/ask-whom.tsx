// A page of another office: it exists, and these roles open it.
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type Permission, rolesWith } from "@/lib/domain/permissions";
import { getT } from "@/messages/server";

export async function AskWhom({ permission }: { permission: Permission }) {
  const t = await getT();
  const roles = rolesWith(permission).map((role) => t(`domain.role.${role}`));
  return (
    <div className="page py-16">
      <EmptyState
        level={1}
        icon="lock"
        title={t("errors.code.notAllowed")}
        action={<ButtonLink href="/">{t("pages.home")}</ButtonLink>}
      >
        {t("errors.askWhom", { roles: roles.join(", ") })}
      </EmptyState>
    </div>
  );
}
