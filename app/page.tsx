import { redirect } from "next/navigation";
import { listPlans } from "@/lib/data/plans";
import { mayEver } from "@/lib/domain/permissions";
import { requireActor } from "@/lib/session/session";

/** Everyone starts where their work is (product.md 8); administrators have no plan. */
export default async function StartPage() {
  const actor = await requireActor();
  const [plan] = await listPlans(actor);
  if (plan) redirect(`/plans/${plan.code}`);
  if (mayEver(actor, "account.manage", null)) redirect("/admin/accounts");
  if (mayEver(actor, "role.manage", null)) redirect("/admin/grants");
  redirect("/plans");
}
