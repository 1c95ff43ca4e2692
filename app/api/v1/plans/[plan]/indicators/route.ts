import { answer } from "@/app/api/v1/answer";
import { type PlanParams, readDated, versionOf } from "@/app/api/v1/read-plan";
import { indicatorList, toIndicatorList } from "@/lib/domain/api/indicators";
import { datesQuery } from "@/lib/domain/api/query";
import { getIndicatorTable } from "@/lib/data/indicators";

export const dynamic = "force-dynamic";

export function GET(request: Request, { params }: PlanParams): Promise<Response> {
  return answer(request, indicatorList, async (asker) => {
    const { dates } = readDated(datesQuery, asker);
    const { board, indicators } = await getIndicatorTable(asker.actor, (await params).plan, dates);
    return { version: versionOf(board, "indicators"), body: toIndicatorList(board, indicators) };
  });
}
