import { sendXlsx } from "@/app/api/exports/send-xlsx";
import { exportOverdue } from "@/lib/commands/supervision/export-overdue";
import { readFilter } from "@/lib/domain/supervision/board";
import { businessClock } from "@/lib/platform/clock";
import { pageDates } from "@/lib/session/page-dates";

type Params = { params: Promise<{ plan: string }> };

/** The overdue board as its page shows it; with `items`, those ticked alone. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { plan } = await params;
  const asked = new URL(request.url).searchParams;
  const query = Object.fromEntries(asked);
  const ask = {
    plan,
    dates: pageDates(query),
    filter: readFilter(query),
    items: asked.getAll("items"),
  };
  return sendXlsx(request, (actor, locale) =>
    exportOverdue(actor, { ...ask, locale }, businessClock),
  );
}
