// A file out: streamed from the database piece by piece, under the headers next.config.js sets for it: no browser runs it.
import type { OpenedEvidence } from "@/lib/commands/evidence/open-evidence";
import type { UserActor } from "@/lib/domain/actor";
import { DomainError } from "@/lib/domain/errors";
import { previewTypes } from "@/lib/domain/evidence/evidence";
import { findActor } from "@/lib/session/session";

const statusOf: Partial<Record<string, number>> = {
  notSignedIn: 401,
  notAllowed: 403,
  notFound: 404,
};

/** The file that the command opens for the signed-in actor, by an id from the address. */
export async function sendFile(
  id: string,
  open: (actor: UserActor, id: string) => Promise<OpenedEvidence>,
): Promise<Response> {
  try {
    const actor = await findActor();
    if (!actor) throw new DomainError("notSignedIn");
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new DomainError("notFound");
    const file = await open(actor, id);
    const disposition = previewTypes.has(file.mediaType) ? "inline" : "attachment";
    return new Response(toStream(file.chunks), {
      headers: {
        "Content-Type": file.mediaType,
        "Content-Length": String(file.byteSize),
        "Content-Disposition": `${disposition}; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
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

/** Pieces as the answer of a route, each read when the reader asks for it. */
export function toStream(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
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
