import { sendXlsx } from "@/app/api/exports/send-xlsx";
import { exportNotices } from "@/lib/commands/supervision/export-notices";
import { readRegisterFilter } from "@/lib/domain/supervision/register";
import { businessClock } from "@/lib/platform/clock";

type Params = { params: Promise<{ plan: string }> };

/** The register of notices with the filter of its page. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { plan } = await params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const filter = readRegisterFilter(query);
  return sendXlsx(request, (actor, locale) =>
    exportNotices(actor, { plan, locale, filter }, businessClock),
  );
}
