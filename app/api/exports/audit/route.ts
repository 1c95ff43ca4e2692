// The log out for the auditor of this session: the command logs that it leaves, this only sends it, piece by piece.
import { readAuditQuery, toAuditFilter } from "@/lib/domain/audit-query";
import { exportFormats, exportLog } from "@/lib/commands/audit/export-log";
import { DomainError } from "@/lib/domain/errors";
import { attachmentHeader } from "@/lib/domain/export/file-name";
import { businessClock } from "@/lib/platform/clock";
import { findActor } from "@/lib/session/session";
import { getLocale } from "@/messages/server";
import { refuse } from "@/app/api/v1/refuse";
import { toStream } from "@/app/api/send-file";

const types = {
  csv: "text/csv; charset=utf-8; header=present",
  jsonl: "application/x-ndjson; charset=utf-8",
  heads: "text/plain; charset=utf-8",
} as const;

async function* encoded(pieces: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  const utf8 = new TextEncoder();
  for await (const piece of pieces) yield utf8.encode(piece);
}

/** `?format=csv`, jsonl or heads, and the filter of the page. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await findActor();
    if (!actor) throw new DomainError("notSignedIn");
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const format = exportFormats.find((each) => each === (query["format"] ?? "csv"));
    if (!format) throw new DomainError("notFound");
    const { before: _page, ...filter } = toAuditFilter(readAuditQuery(query));
    const ask = { format, locale: await getLocale(), filter };
    const { fileName, pieces } = await exportLog(actor, ask, businessClock);
    return new Response(toStream(encoded(pieces)), {
      headers: {
        "Content-Type": types[format],
        "Content-Disposition": attachmentHeader(fileName),
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    return refuse(request, error);
  }
}
