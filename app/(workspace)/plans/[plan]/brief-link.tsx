// From a page of a quarter's figures to its brief: to the paper where the reader may see one, for the commission else to
// where it is drafted.
import { hrefTo, type View } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { findBriefOf } from "@/lib/data/briefing-register";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";

type BriefLinkProps = { actor: Actor; view: View; period: string | null };

export async function BriefLink({ actor, view, period }: BriefLinkProps) {
  if (period === null) return null;
  const brief = await findBriefOf(actor, view.plan, period);
  if (brief === null && !can(actor, "briefing.draft", { plan: view.plan })) return null;
  const href = hrefTo({ ...view, keep: {} }, brief === null ? "briefs" : `briefs/${brief}`);
  return (
    <ButtonLink href={href} className="no-print">
      {view.t("briefings.kind.brief")}
    </ButtonLink>
  );
}
