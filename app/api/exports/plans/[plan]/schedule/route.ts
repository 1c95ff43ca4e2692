import { exportSchedule, scheduleFormats } from "@/lib/commands/schedule/export-schedule";
import { DomainError } from "@/lib/domain/errors";
import { attachmentHeader } from "@/lib/domain/export/file-name";
import { businessClock } from "@/lib/platform/clock";
import { toCsv } from "@/lib/platform/csv";
import { toWorkbook } from "@/lib/platform/table-workbook";
import { findActor } from "@/lib/session/session";
import { getLocale } from "@/messages/server";
import { refuse } from "@/app/api/v1/refuse";

type Params = { params: Promise<{ plan: string }> };
type Content = Awaited<ReturnType<typeof exportSchedule>>["content"];

const types: Record<Content["format"], string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8; header=absent",
  ics: "text/calendar; charset=utf-8",
};

async function bodyOf(content: Content): Promise<BodyInit> {
  if (content.format === "xlsx") return toWorkbook(content.tables);
  return content.format === "csv" ? toCsv(content.rows) : content.text;
}

/** The schedule as its page filters it: `?format=xlsx`, csv or ics; without one xlsx. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  try {
    const actor = await findActor();
    if (!actor) throw new DomainError("notSignedIn");
    const { format: asked = "xlsx", ...query } = Object.fromEntries(
      new URL(request.url).searchParams,
    );
    const format = scheduleFormats.find((each) => each === asked);
    if (!format) throw new DomainError("notFound");
    const { plan } = await params;
    const ask = { plan, locale: await getLocale(), format, query };
    const { fileName, content } = await exportSchedule(actor, ask, businessClock);
    return new Response(await bodyOf(content), {
      headers: {
        "Content-Type": types[content.format],
        "Content-Disposition": attachmentHeader(fileName),
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    return refuse(request, error);
  }
}
