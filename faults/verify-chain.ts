// Is the log's chain whole, as `npm run audit:verify` would say?
import type pg from "pg";
import { verifyDatabase } from "@/scripts/lib/verify-log";

export async function verifyChain(client: pg.Client): Promise<string> {
  const { verdicts } = await verifyDatabase(client);
  const broken = verdicts.filter(({ fault }) => fault !== null).map(({ chain }) => chain);
  const events = verdicts.reduce((sum, verdict) => sum + verdict.events, 0);
  return broken.length === 0 ? `whole (${events})` : `broken: ${broken.join(", ")}`;
}

export const isWhole = (said: string): boolean => !said.startsWith("broken");
