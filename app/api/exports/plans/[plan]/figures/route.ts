import { sendCsv } from "@/app/api/exports/send-csv";

type Params = { params: Promise<{ plan: string }> };

/** Every figure of a scope. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  return sendCsv(request, (await params).plan, "figures");
}
