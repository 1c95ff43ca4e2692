// A file out: streamed from the database piece by piece, under headers with which no browser runs it.
import { openEvidence } from "@/lib/commands/evidence/open-evidence";
import { DomainError } from "@/lib/domain/errors";
import { previewTypes } from "@/lib/domain/evidence/evidence";
import { businessClock } from "@/lib/platform/clock";
import { findActor } from "@/lib/session/session";

const statusOf: Partial<Record<string, number>> = {
  notSignedIn: 401,
  notAllowed: 403,
  notFound: 404,
};

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ link: string }> },
): Promise<Response> {
  const { link } = await params;
  try {
    const actor = await findActor();
    if (!actor) throw new DomainError("notSignedIn");
    if (!/^[0-9a-f-]{36}$/.test(link)) throw new DomainError("notFound");
    const file = await openEvidence(actor, { linkId: link }, businessClock);
    const disposition = previewTypes.has(file.mediaType) ? "inline" : "attachment";
    return new Response(toStream(file.chunks), {
      headers: {
        "Content-Type": file.mediaType,
        "Content-Length": String(file.byteSize),
        "Content-Disposition": `${disposition}; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
        "Content-Security-Policy":
          "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
        ETag: `"${file.sha256}"`,
      },
    });
  } catch (error) {
    if (error instanceof DomainError)
      return new Response(null, { status: statusOf[error.code] ?? 400 });
    throw error;
  }
}

function toStream(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
