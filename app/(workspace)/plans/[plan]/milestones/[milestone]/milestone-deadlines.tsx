// The item's dates and their changes, as far as this reader may know them.
import { ItemSection } from "@/components/deadlines/item-section";
import type { View } from "@/components/status/view";
import { getItemDeadlines } from "@/lib/data/deadline-table";
import type { MilestoneDetail } from "@/lib/data/milestones";
import { whichChange } from "@/lib/domain/deadline/which-change";
import { can } from "@/lib/domain/permissions";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

type MilestoneDeadlinesProps = { page: Page; view: View; detail: MilestoneDetail };

export async function MilestoneDeadlines({ page, view, detail }: MilestoneDeadlinesProps) {
  const { actor, dates } = page;
  const { item, reach, concerned } = detail;
  const ask = { reach, knownBy: dates.knownBy };
  const { rows, open } = await getItemDeadlines(actor, item, ask);
  const mayAsk = dates.live && can(actor, "deadline.ask", concerned);
  return (
    <ItemSection
      view={view}
      assessment={item.assessment}
      rows={rows}
      which={mayAsk ? whichChange(item.assessment, open !== null) : null}
      openId={dates.live && open?.seen ? open.id : null}
      concerned={reach !== "everyone"}
    />
  );
}
