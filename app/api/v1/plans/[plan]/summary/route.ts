import { answer } from "@/app/api/v1/answer";
import { type PlanParams, readDated, versionOf } from "@/app/api/v1/read-plan";
import { summaryQuery } from "@/lib/domain/api/query";
import { planSummary, toPlanSummary } from "@/lib/domain/api/summary";
import { getPlanStates } from "@/lib/data/plan-states";

export const dynamic = "force-dynamic";

export function GET(request: Request, { params }: PlanParams): Promise<Response> {
  return answer(request, planSummary, async (asker) => {
    const { ask, dates } = readDated(summaryQuery, asker);
    const { plan } = await params;
    const states = await getPlanStates(asker.actor, plan, dates, ask.compare ?? null);
    const { board, comparison } = states;
    return { version: versionOf(board, ask), body: toPlanSummary(board, comparison) };
  });
}
