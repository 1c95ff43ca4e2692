// A workbook out for the person of this session: the command makes the tables and logs the export, this only sends them.
import type { UserActor } from "@/lib/domain/actor";
import { DomainError } from "@/lib/domain/errors";
import { attachmentHeader } from "@/lib/domain/export/file-name";
import { toWorkbook, type WorkbookTable } from "@/lib/platform/table-workbook";
import { findActor } from "@/lib/session/session";
import type { Locale } from "@/messages";
import { getLocale } from "@/messages/server";
import { refuse } from "@/app/api/v1/refuse";

type Exported = { fileName: string; tables: readonly WorkbookTable[] };

export async function sendXlsx(
  request: Request,
  make: (actor: UserActor, locale: Locale) => Promise<Exported>,
): Promise<Response> {
  try {
    const actor = await findActor();
    if (!actor) throw new DomainError("notSignedIn");
    const { fileName, tables } = await make(actor, await getLocale());
    return new Response(await toWorkbook(tables), {
      headers: {
        "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Content-Disposition": attachmentHeader(fileName),
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    return refuse(request, error);
  }
}
