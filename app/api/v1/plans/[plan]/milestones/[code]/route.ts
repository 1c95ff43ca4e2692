import { answer } from "@/app/api/v1/answer";
import { type PlanParams, readDated, versionOf } from "@/app/api/v1/read-plan";
import { milestoneDetail, toMilestoneDetail } from "@/lib/domain/api/milestone-detail";
import { datesQuery } from "@/lib/domain/api/query";
import { getMilestone } from "@/lib/data/milestones";

export const dynamic = "force-dynamic";

export function GET(request: Request, { params }: PlanParams<"code">): Promise<Response> {
  return answer(request, milestoneDetail, async (asker) => {
    const { dates } = readDated(datesQuery, asker);
    const { plan, code } = await params;
    const detail = await getMilestone(asker.actor, plan, code, dates, asker.now);
    return { version: versionOf(detail.board, "milestone", code), body: toMilestoneDetail(detail) };
  });
}
