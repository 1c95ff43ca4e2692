// Within the plan, but not of the commission: says whom to ask (product.md 9). Across plans the answer is "not found".
import { EmptyState } from "@/components/ui/empty-state";
import type { UserActor } from "@/lib/domain/actor";
import { can, mayEver, rolesWith } from "@/lib/domain/permissions";
import type { Translator } from "@/messages";

/** What the actor may do at the desk: decide; say who reviews what; take an acceptance back. */
export function deskRights(actor: UserActor, plan: string) {
  return {
    reviews: can(actor, "report.review", { plan }),
    assigns: can(actor, "review.assign", { plan }),
    revokes: can(actor, "report.revoke", { plan }),
  };
}

/** True also for those who may not read the plan at all: they meet "not found" when it is read. */
export function mayReachDesk(actor: UserActor, plan: string): boolean {
  const { reviews, assigns } = deskRights(actor, plan);
  return !mayEver(actor, "plan.read", plan) || reviews || assigns;
}

export function ReviewRefusal({ t }: { t: Translator }) {
  const roles = rolesWith("report.review").map((role) => t(`domain.role.${role}`));
  return (
    <div className="page py-10">
      <EmptyState icon="lock" level={1} title={t("reviews.refusal.title")}>
        {t("reviews.refusal.text")}{" "}
        {t("errors.askWhom", { roles: roles.join(t("reviews.separator")) })}
      </EmptyState>
    </div>
  );
}
