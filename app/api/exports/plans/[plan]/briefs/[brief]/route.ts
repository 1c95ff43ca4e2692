import { sendPaper } from "@/app/api/exports/send-paper";
import { printBriefing } from "@/lib/commands/briefing/print-briefing";
import { businessClock } from "@/lib/platform/clock";

type Params = { params: Promise<{ plan: string; brief: string }> };

/** 简报 or 季度通报 as DOCX or PDF. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { plan, brief: briefingId } = await params;
  return sendPaper(request, ({ actor, ...ask }) =>
    printBriefing(actor, { plan, briefingId, ...ask }, businessClock),
  );
}
