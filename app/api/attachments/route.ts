// A file put to a record of the chase, from the page that shows it.
import { attachFile, attachFileInput } from "@/lib/commands/attachment/attach-file";
import { DomainError } from "@/lib/domain/errors";
import { textOf } from "@/lib/domain/form-text";
import { businessClock } from "@/lib/platform/clock";
import { receiveFile } from "@/app/api/receive-file";

export async function POST(request: Request): Promise<Response> {
  return receiveFile(request, (actor, form, file) => {
    const of = (name: string) => textOf(form, name);
    const keys = { plan: of("plan"), type: of("type"), id: of("id") };
    const subject = attachFileInput.safeParse(keys);
    if (!subject.success) throw new DomainError("notFound");
    return attachFile(actor, { ...subject.data, ...file }, businessClock);
  });
}
