// Saving a draft: begun on the first save, afterwards over the version the writer started from.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { z } from "zod";
import { draftInput } from "@/lib/domain/report/draft";
import { recordChange } from "@/lib/data/record-change";
import { getDraftPlace, writeDraft } from "./write-draft";

export const saveDraftInput = z.object({
  plan: z.string(),
  milestone: z.string(),
  period: z.string(),
  /** The version the writer started from; null: there was no draft yet. */
  expectedVersion: z.number().int().nullable(),
  draft: draftInput,
});
export type SaveDraftInput = z.infer<typeof saveDraftInput>;

/**
 * Saves the words of a report that is still with the unit's reporter. Throws notFound, notAllowed, notOwed,
 * periodClosed, periodIssued, wrongState (it was sent), conflict (somebody saved in between) or invalid {fields}.
 */
export async function saveDraft(
  actor: Actor,
  input: SaveDraftInput,
  clock: Clock,
): Promise<{ reportId: string; version: number }> {
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const place = await getDraftPlace(tx, actor, input);
    const { entry, ...result } = await writeDraft(tx, actor, { ...input, place, at });
    return { result, oncePerSession: true, audit: [entry] };
  });
}
