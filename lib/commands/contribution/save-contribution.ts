// A supporting unit keeps what it has so far.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { recordChange } from "@/lib/data/record-change";
import { writeContribution, type WriteContributionInput } from "./write-contribution";

/** Throws as writeContribution. An answer saved again is a draft until it is given anew. */
export async function saveContribution(
  actor: Actor,
  input: WriteContributionInput,
  clock: Clock,
): Promise<{ id: string; version: number }> {
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const { id, version, entry } = await writeContribution(tx, actor, input, { answer: false, at });
    return { result: { id, version }, audit: [entry], oncePerSession: true };
  });
}
