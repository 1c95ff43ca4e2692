// A file of a supporting unit, for itself and for the lead.
import { openContributionFile } from "@/lib/commands/contribution/open-contribution-file";
import { businessClock } from "@/lib/platform/clock";
import { sendFile } from "@/app/api/send-file";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  return sendFile(request, (await params).file, (actor, fileId) =>
    openContributionFile(actor, { fileId }, businessClock),
  );
}
