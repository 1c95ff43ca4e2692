import { redirect } from "next/navigation";
import { mayEver } from "@/lib/domain/permissions";
import { requireActor } from "@/lib/session/session";

/** The first page of a plan by role: what each sees first (product.md 8). */
export default async function PlanStartPage({ params }: { params: Promise<{ plan: string }> }) {
  const { plan } = await params;
  const actor = await requireActor();
  const base = `/plans/${encodeURIComponent(plan)}`;
  if (mayEver(actor, "report.edit", plan)) redirect(`${base}/work`);
  if (mayEver(actor, "report.sign", plan)) redirect(`${base}/sign`);
  if (mayEver(actor, "report.review", plan)) redirect(`${base}/reviews`);
  redirect(`${base}/overview`);
}
