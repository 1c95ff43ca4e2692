// A unit's quarter as a workbook, for the person of this session: the command makes it and logs that it left.
import { exportWorkbook, exportWorkbookInput } from "@/lib/commands/workbook/export-workbook";
import { DomainError } from "@/lib/domain/errors";
import { attachmentHeader } from "@/lib/domain/export/file-name";
import { businessClock } from "@/lib/platform/clock";
import { findActor } from "@/lib/session/session";
import { getLocale } from "@/messages/server";
import { refuse } from "@/app/api/v1/refuse";

const closed: ReadonlySet<string> = new Set(["periodClosed", "periodIssued"]);

type Params = { params: Promise<{ plan: string }> };

/** `period`, `unit`, `split` and `part` in the query. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  try {
    const actor = await findActor();
    if (!actor) throw new DomainError("notSignedIn");
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const ask = exportWorkbookInput.safeParse({ ...query, plan: (await params).plan });
    if (!ask.success) throw new DomainError("notFound");
    const words = { locale: await getLocale(), clock: businessClock };
    const { fileName, bytes } = await exportWorkbook(actor, ask.data, words);
    return new Response(bytes, {
      headers: {
        "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Content-Disposition": attachmentHeader(fileName),
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    // The link is older than the window: its page says so in words.
    if (error instanceof DomainError && closed.has(error.code)) {
      const page = `/plans/${encodeURIComponent((await params).plan)}/work/workbook`;
      return new Response(null, { status: 303, headers: { Location: page } });
    }
    return refuse(request, error);
  }
}
