// A file of a supporting unit, from the page of its part.
import { attachContributionFile } from "@/lib/commands/contribution/attach-contribution-file";
import { textOf } from "@/lib/domain/form-text";
import { businessClock } from "@/lib/platform/clock";
import { receiveFile } from "@/app/api/receive-file";

export async function POST(request: Request): Promise<Response> {
  return receiveFile(request, (actor, form, file) => {
    const of = (name: string) => textOf(form, name);
    const keys = { plan: of("plan"), milestone: of("milestone"), period: of("period") };
    const input = { ...keys, organisation: of("organisation"), ...file };
    return attachContributionFile(actor, input, businessClock);
  });
}
