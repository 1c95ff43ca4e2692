import { sendCsv } from "@/app/api/exports/send-csv";

type Params = { params: Promise<{ plan: string; key: string }> };

/** One figure with its records. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { plan, key } = await params;
  return sendCsv(request, plan, key);
}
