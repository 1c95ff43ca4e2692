// What is decided about the item: where its closure stands, and by which version of its definition it is judged.
import { ClosureMark } from "@/components/closures/closure-mark";
import { UsedVersion } from "@/components/amendments/used-version";
import type { View } from "@/components/status/view";
import { getClosureStanding } from "@/lib/data/closure-queue";
import type { MilestoneDetail } from "@/lib/data/milestones";
import { getUsedVersion } from "@/lib/data/version-entries";
import { can } from "@/lib/domain/permissions";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

type MilestoneStandingProps = { page: Page; view: View; detail: MilestoneDetail };

export async function MilestoneStanding({ page, view, detail }: MilestoneStandingProps) {
  const { actor, plan, dates } = page;
  const { board, item } = detail;
  const { closure, decisions } = await getClosureStanding(actor, board.plan.id, item, dates);
  const used = await getUsedVersion(actor, board.plan.id, item, dates);
  return (
    <>
      <ClosureMark
        view={view}
        code={item.code}
        closure={closure}
        last={decisions[0] ?? null}
        today={dates.asOf}
        mayDecide={dates.live && can(actor, "closure.decide", { plan })}
      />
      <UsedVersion view={view} code={item.code} used={used} />
    </>
  );
}
