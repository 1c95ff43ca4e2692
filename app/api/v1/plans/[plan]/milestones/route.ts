import { answer } from "@/app/api/v1/answer";
import { type PlanParams, readDated, versionOf } from "@/app/api/v1/read-plan";
import { milestoneList, toMilestoneList } from "@/lib/domain/api/milestones";
import { milestonesQuery } from "@/lib/domain/api/query";
import { getPlanBoard } from "@/lib/data/plan-board";

export const dynamic = "force-dynamic";

export function GET(request: Request, { params }: PlanParams): Promise<Response> {
  return answer(request, milestoneList, async (asker) => {
    const { ask, dates } = readDated(milestonesQuery, asker);
    const board = await getPlanBoard(asker.actor, (await params).plan, dates);
    return { version: versionOf(board, ask), body: toMilestoneList(board, ask) };
  });
}
