import { databaseVersion } from "@/lib/data/health";
import packageJson from "@/package.json";

export const dynamic = "force-dynamic";

/** 200 with versions when the database answers, else 503. For load balancers and the start script. */
export async function GET(): Promise<Response> {
  const versions = { product: packageJson.version, node: process.versions.node };
  try {
    const database = await databaseVersion();
    return Response.json({ status: "ok", versions: { ...versions, postgresql: database } });
  } catch {
    return Response.json({ status: "database unavailable", versions }, { status: 503 });
  }
}
