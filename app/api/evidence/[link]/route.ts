// A file of a report.
import { openEvidence } from "@/lib/commands/evidence/open-evidence";
import { businessClock } from "@/lib/platform/clock";
import { sendFile } from "@/app/api/send-file";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ link: string }> },
): Promise<Response> {
  return sendFile(request, (await params).link, (actor, linkId) =>
    openEvidence(actor, { linkId }, businessClock),
  );
}
