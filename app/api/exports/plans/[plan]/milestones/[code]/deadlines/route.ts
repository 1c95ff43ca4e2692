import { sendPaper } from "@/app/api/exports/send-paper";
import { printDeadlineTable } from "@/lib/commands/document/print-deadline-table";
import { businessClock } from "@/lib/platform/clock";
import { pathPart } from "@/lib/domain/web/path-part";

type Params = { params: Promise<{ plan: string; code: string }> };

/** 时限变更表 of an item as DOCX or PDF, at the dates of its page. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { plan, code } = await params;
  const query = new URL(request.url).searchParams;
  const asked = {
    asOf: query.get("asOf") ?? undefined,
    knownBy: query.get("knownBy") ?? undefined,
  };
  return sendPaper(request, ({ actor, ...ask }) =>
    printDeadlineTable(actor, { plan, code: pathPart(code), ...asked, ...ask }, businessClock),
  );
}
