// A file put to a report, from the panel of an entry.
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { textOf } from "@/lib/domain/form-text";
import { businessClock } from "@/lib/platform/clock";
import { receiveFile } from "@/app/api/receive-file";

export async function POST(request: Request): Promise<Response> {
  return receiveFile(request, (actor, form, file) =>
    attachEvidence(actor, { reportId: textOf(form, "reportId"), ...file }, businessClock),
  );
}
