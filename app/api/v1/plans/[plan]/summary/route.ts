import { answer } from "@/app/api/v1/answer";
import { type PlanParams, readDated, versionOf } from "@/app/api/v1/read-plan";
import { summaryQuery } from "@/lib/domain/api/query";
import { planSummary, toPlanSummary } from "@/lib/domain/api/summary";
import { getPlanBoard } from "@/lib/data/plan-board";

export const dynamic = "force-dynamic";

export function GET(request: Request, { params }: PlanParams): Promise<Response> {
  return answer(request, planSummary, async (asker) => {
    const { ask, dates } = readDated(summaryQuery, asker);
    const board = await getPlanBoard(asker.actor, (await params).plan, dates);
    return { version: versionOf(board, ask), body: toPlanSummary(board, ask.compare) };
  });
}
