import { answer } from "@/app/api/v1/answer";
import { type PlanParams, readDated, versionOf } from "@/app/api/v1/read-plan";
import { explainedFigure, toExplainedFigure } from "@/lib/domain/api/figures";
import { explainQuery } from "@/lib/domain/api/query";
import { getPlanFigures } from "@/lib/data/figures";

export const dynamic = "force-dynamic";

export function GET(request: Request, { params }: PlanParams<"key">): Promise<Response> {
  return answer(request, explainedFigure, async (asker) => {
    const { ask, dates } = readDated(explainQuery, asker);
    const { plan, key } = await params;
    const source = await getPlanFigures(asker.actor, plan, dates);
    return {
      version: versionOf(source.board, "explain", key, ask),
      body: toExplainedFigure(source, key, ask.scope),
    };
  });
}
