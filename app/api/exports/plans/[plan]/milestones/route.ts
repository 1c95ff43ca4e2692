import { sendCsv } from "@/app/api/exports/send-csv";

type Params = { params: Promise<{ plan: string }> };

/** The list of items with the filters of its page. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  return sendCsv(request, (await params).plan, "milestones");
}
