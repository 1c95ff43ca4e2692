// The unit takes its proposal back, to make another.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { recordChange } from "@/lib/data/record-change";
import { moveEntry, moveProposal } from "./move-proposal";

export const withdrawProposalInput = z.object({ proposalId: z.uuid() });
export type WithdrawProposalInput = z.infer<typeof withdrawProposalInput>;

/** Throws as moveProposal. */
export async function withdrawProposal(
  actor: Actor,
  input: WithdrawProposalInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const ask = { ...input, name: "withdraw", reason: null, at } as const;
    return {
      result: undefined,
      audit: [moveEntry(await moveProposal(tx, actor, ask), null)],
    };
  });
}
