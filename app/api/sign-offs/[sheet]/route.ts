// The scan of a signed sheet.
import { openScan } from "@/lib/commands/signoff/open-scan";
import { businessClock } from "@/lib/platform/clock";
import { sendFile } from "@/app/api/send-file";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ sheet: string }> },
): Promise<Response> {
  return sendFile(request, (await params).sheet, (actor, id) =>
    openScan(actor, { id }, businessClock),
  );
}
