import { databaseVersion } from "@/lib/data/health";

export const dynamic = "force-dynamic";

/** 200 while the database answers, else 503, and nothing else: strangers may ask. For load balancers and the start. */
export async function GET(): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    await databaseVersion();
    return Response.json({ status: "up" }, { headers });
  } catch {
    return Response.json({ status: "down" }, { status: 503, headers });
  }
}
