// A file out: streamed from the database piece by piece, under the headers next.config.js sets for it: no browser runs it.
import type { OpenedEvidence } from "@/lib/commands/evidence/open-evidence";
import type { UserActor } from "@/lib/domain/actor";
import { DomainError } from "@/lib/domain/errors";
import { previewTypes } from "@/lib/domain/evidence/evidence";
import { contentDisposition } from "@/lib/domain/export/file-name";
import { findActor } from "@/lib/session/session";
import { refuse } from "@/app/api/v1/refuse";

/** The file that the command opens for the signed-in actor, by an id from the address. */
export async function sendFile(
  request: Request,
  id: string,
  open: (actor: UserActor, id: string) => Promise<OpenedEvidence>,
): Promise<Response> {
  try {
    const actor = await findActor();
    if (!actor) throw new DomainError("notSignedIn");
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new DomainError("notFound");
    const file = await open(actor, id);
    const how = previewTypes.has(file.mediaType) ? "inline" : "attachment";
    return new Response(toStream(file.chunks), {
      headers: {
        "Content-Type": file.mediaType,
        "Content-Length": String(file.byteSize),
        "Content-Disposition": contentDisposition(how, file.fileName),
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
        ETag: `"${file.sha256}"`,
      },
    });
  } catch (error) {
    return refuse(request, error);
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
