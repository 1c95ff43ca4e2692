// A file attached to a record of the chase, for those who may read that record.
import { openAttachment } from "@/lib/commands/attachment/open-attachment";
import { businessClock } from "@/lib/platform/clock";
import { sendFile } from "@/app/api/send-file";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  return sendFile(request, (await params).file, (actor, fileId) =>
    openAttachment(actor, { fileId }, businessClock),
  );
}
