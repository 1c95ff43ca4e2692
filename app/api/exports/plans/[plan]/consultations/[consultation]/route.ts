import { sendXlsx } from "@/app/api/exports/send-xlsx";
import { exportConsultation } from "@/lib/commands/consultation/export-consultation";
import { businessClock } from "@/lib/platform/clock";

type Params = { params: Promise<{ plan: string; consultation: string }> };

/** 意见采纳情况表. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { plan, consultation: consultationId } = await params;
  return sendXlsx(request, (actor, locale) =>
    exportConsultation(actor, { plan, consultationId, locale }, businessClock),
  );
}
