// The reporter passes the report to the unit's head: what is sent is frozen as a round.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { z } from "zod";
import { recordChange } from "@/lib/data/record-change";
import { freezeRound } from "./freeze-round";

export const sendReportInput = z.object({
  reportId: z.uuid(),
  /** The version the sender saw. */
  expectedVersion: z.number().int(),
});

/** Sends a complete draft to the head. Throws as freezeRound. */
export async function sendReport(
  actor: Actor,
  input: z.infer<typeof sendReportInput>,
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const { entry, notify } = await freezeRound(tx, actor, { ...input, at });
    return { result: undefined, audit: [entry], notify };
  });
}
