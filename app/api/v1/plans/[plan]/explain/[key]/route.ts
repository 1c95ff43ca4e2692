import { answer } from "@/app/api/v1/answer";
import { type PlanParams, readDated, versionOf } from "@/app/api/v1/read-plan";
import { explainedFigure, toExplainedFigure } from "@/lib/domain/api/figures";
import { explainQuery } from "@/lib/domain/api/query";
import { getPlanBoard } from "@/lib/data/plan-board";

export const dynamic = "force-dynamic";

export function GET(request: Request, { params }: PlanParams<"key">): Promise<Response> {
  return answer(request, explainedFigure, async (asker) => {
    const { ask, dates } = readDated(explainQuery, asker);
    const { plan, key } = await params;
    const board = await getPlanBoard(asker.actor, plan, dates);
    return {
      version: versionOf(board, "explain", key, ask),
      body: toExplainedFigure(board, key, ask.scope),
    };
  });
}
