import { sendPaper } from "@/app/api/exports/send-paper";
import { printNotice } from "@/lib/commands/document/print-notice";
import { businessClock } from "@/lib/platform/clock";

type Params = { params: Promise<{ plan: string; notice: string }> };

/** 工作提示函 or 督办单 as DOCX or PDF. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { plan, notice: noticeId } = await params;
  return sendPaper(request, ({ actor, ...ask }) =>
    printNotice(actor, { plan, noticeId, ...ask }, businessClock),
  );
}
