import { sendXlsx } from "@/app/api/exports/send-xlsx";
import { exportAmendments } from "@/lib/commands/amendment/export-amendments";
import { businessClock } from "@/lib/platform/clock";

type Params = { params: Promise<{ plan: string }> };

/** The register of amendments and errata. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { plan } = await params;
  return sendXlsx(request, (actor, locale) =>
    exportAmendments(actor, { plan, locale }, businessClock),
  );
}
