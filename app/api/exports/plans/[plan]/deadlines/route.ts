import { sendXlsx } from "@/app/api/exports/send-xlsx";
import { exportDeadlines } from "@/lib/commands/deadline/export-deadlines";
import { businessClock } from "@/lib/platform/clock";

type Params = { params: Promise<{ plan: string }> };

/** The register of changes of date with the filters of its page. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { plan } = await params;
  const query = new URL(request.url).searchParams;
  const [kind, state, unit] = [query.get("kind"), query.get("state"), query.get("unit")];
  return sendXlsx(request, (actor, locale) => {
    // The filters are read by the command: what is none of them is read as all.
    const filter = { kind, state, unit } as Pick<
      Parameters<typeof exportDeadlines>[1],
      "kind" | "state" | "unit"
    >;
    return exportDeadlines(actor, { plan, locale, ...filter }, businessClock);
  });
}
