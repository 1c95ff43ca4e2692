import { planList, toPlanList } from "@/lib/domain/api/basis";
import { noQuery, parseQuery } from "@/lib/domain/api/query";
import { listPlans } from "@/lib/data/plans";
import { answer } from "../answer";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return answer(request, planList, async ({ actor, query }) => {
    parseQuery(noQuery, query);
    const body = toPlanList(await listPlans(actor));
    return { version: body, body };
  });
}
