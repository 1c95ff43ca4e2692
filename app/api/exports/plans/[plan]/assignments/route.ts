import { sendXlsx } from "@/app/api/exports/send-xlsx";
import { exportAssignments } from "@/lib/commands/assignment/export-assignments";
import { businessClock } from "@/lib/platform/clock";

type Params = { params: Promise<{ plan: string }> };

/** Who leads what today, to be edited in a spreadsheet and brought back. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { plan } = await params;
  return sendXlsx(request, (actor, locale) =>
    exportAssignments(actor, { plan, locale }, businessClock),
  );
}
