// 经过 of the item, a page at a time; all of it on one page to print.
import { ItemTimeline } from "@/components/milestones/item-timeline";
import { hrefTo, type View } from "@/components/status/view";
import { Note } from "@/components/ui/note";
import { getTimeline } from "@/lib/data/milestone-timeline";
import type { MilestoneDetail } from "@/lib/data/milestones";
import { rolesWith } from "@/lib/domain/permissions";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

type MilestoneTimelineProps = { page: Page; view: View; detail: MilestoneDetail };

export async function MilestoneTimeline({ page, view, detail }: MilestoneTimelineProps) {
  const { t } = view;
  const { item, reach, board } = detail;
  const asked = page.query["steps"];
  const timeline = await getTimeline(page.actor, {
    milestoneId: item.id,
    code: item.code,
    reach,
    knownBy: board.dates.knownBy,
    page: asked === "all" ? "all" : Number.parseInt(asked ?? "1", 10) || 1,
  });
  const links = (steps: number | "all") =>
    `${hrefTo(view, `milestones/${encodeURIComponent(item.code)}`, { steps: String(steps) })}#timeline`;
  const roles = rolesWith("report.review").map((role) => t(`domain.role.${role}`));
  return (
    <>
      <ItemTimeline
        view={view}
        title={t("corrections.timeline.title")}
        timeline={timeline}
        links={links}
        className="mt-9 max-sm:mt-7"
      />
      {reach === "everyone" ? (
        <div className="mt-3">
          <Note>
            {t("corrections.timeline.hidden", { roles: roles.join(t("reviews.separator")) })}
          </Note>
        </div>
      ) : null}
    </>
  );
}
