import { sendZip } from "@/app/api/exports/send-zip";
import { exportItemFile } from "@/lib/commands/document/export-item-file";
import { businessClock } from "@/lib/platform/clock";
import { pathPart } from "@/lib/domain/web/path-part";

type Params = { params: Promise<{ plan: string; code: string }> };

/** 一事一档: all there is on an item that its reader may read. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { plan, code } = await params;
  return sendZip(request, (actor, locale) =>
    exportItemFile(actor, { plan, code: pathPart(code), locale }, businessClock),
  );
}
