// 督办 in the side column: the last steps of the chase, and the way to the board that has them all.
import { stepEntries } from "@/components/overdue/board-trail";
import { hrefTo, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import { getItemTrail } from "@/lib/data/item-trail";
import type { MilestoneDetail } from "@/lib/data/milestones";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

const shown = 5;

type MilestoneChaseProps = { page: Page; view: View; detail: MilestoneDetail };

export async function MilestoneChase({ page, view, detail: { item } }: MilestoneChaseProps) {
  const { actor, plan, dates, now, t } = page;
  const steps = await getItemTrail(actor, plan, item, { ...dates, now });
  if (steps === null || steps.length === 0) return null;
  const isOverdue = item.assessment.status === "overdue";
  return (
    <Section
      weight="minor"
      title={t("milestones.detail.chase.title")}
      note={t("milestones.detail.chase.count", { count: steps.length })}
      aside={
        <Link
          href={isOverdue ? hrefTo(view, "overdue", { item: item.code }) : "#timeline"}
          className="lnk"
        >
          {t("milestones.detail.chase.all")}
        </Link>
      }
    >
      <Timeline
        label={t("milestones.detail.chase.title")}
        entries={stepEntries(view, steps.slice(0, shown))}
        ground="paper"
      />
    </Section>
  );
}
