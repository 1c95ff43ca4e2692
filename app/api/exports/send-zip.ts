// An item's file out for the person of this session, as one ZIP that is made while it is sent.
import type { UserActor } from "@/lib/domain/actor";
import type { ItemFile } from "@/lib/commands/document/export-item-file";
import { DomainError } from "@/lib/domain/errors";
import { attachmentHeader } from "@/lib/domain/export/file-name";
import { toCsv } from "@/lib/platform/csv";
import { zipStream } from "@/lib/platform/zip-stream";
import { findActor } from "@/lib/session/session";
import type { Locale } from "@/messages";
import { getLocale } from "@/messages/server";
import { refuse } from "@/app/api/v1/refuse";
import { toStream } from "@/app/api/send-file";

export async function sendZip(
  request: Request,
  make: (actor: UserActor, locale: Locale) => Promise<ItemFile>,
): Promise<Response> {
  try {
    const actor = await findActor();
    if (!actor) throw new DomainError("notSignedIn");
    const { fileName, entries, manifest } = await make(actor, await getLocale());
    const chunks = zipStream(entries, (files) => {
      const rows = files.map(({ path, bytes, sha256 }) => [path, bytes, sha256]);
      const { path, modifiedAt, head } = manifest;
      return { path, modifiedAt, bytes: new TextEncoder().encode(toCsv([head, ...rows])) };
    });
    return new Response(toStream(chunks), {
      headers: {
        "Content-Type": "application/zip",
        "Content-Disposition": attachmentHeader(fileName),
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    return refuse(request, error);
  }
}
