// A file out for the person of this session: the command makes the rows and logs the export, this only sends them.
import { exportFigure } from "@/lib/commands/figure/export-figure";
import { DomainError } from "@/lib/domain/errors";
import { attachmentHeader } from "@/lib/domain/export/file-name";
import { businessClock } from "@/lib/platform/clock";
import { toCsv } from "@/lib/platform/csv";
import { findActor } from "@/lib/session/session";
import { getLocale } from "@/messages/server";
import { refuse } from "@/app/api/v1/refuse";

/** `key`: as exportFigure takes it. Of a repeated parameter the last counts, as on pages. */
export async function sendCsv(request: Request, plan: string, key: string): Promise<Response> {
  try {
    const actor = await findActor();
    if (!actor) throw new DomainError("notSignedIn");
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const locale = await getLocale();
    const { fileName, rows } = await exportFigure(
      actor,
      { plan, key, locale, query },
      businessClock,
    );
    return new Response(toCsv(rows), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8; header=absent",
        "Content-Disposition": attachmentHeader(fileName),
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    return refuse(request, error);
  }
}
