import { EmptyState } from "@/components/ui/empty-state";
import { rolesWith } from "@/lib/domain/permissions";
import type { Translator } from "@/messages";

/** Within the plan, but not one who works the board: says whom to ask. */
export function BoardRefusal({ t }: { t: Translator }) {
  const roles = rolesWith("board.read").map((role) => t(`domain.role.${role}`));
  return (
    <div className="page py-10">
      <EmptyState icon="lock" level={1} title={t("reviews.board.refusal.title")}>
        {t("reviews.board.refusal.text")}{" "}
        {t("errors.askWhom", { roles: roles.join(t("reviews.separator")) })}
      </EmptyState>
    </div>
  );
}
