// The commission does not take a proposal, and says why.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { NOTE_LIMIT } from "@/lib/domain/definition/proposal";
import { recordChange } from "@/lib/data/record-change";
import { moveEntry, moveNotice, moveProposal } from "./move-proposal";

export const refuseProposalInput = z.object({
  proposalId: z.uuid(),
  reason: z.string().trim().max(NOTE_LIMIT),
});
export type RefuseProposalInput = z.infer<typeof refuseProposalInput>;

/** Throws as moveProposal. */
export async function refuseProposal(
  actor: Actor,
  input: RefuseProposalInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  const { reason, proposalId } = refuseProposalInput.parse(input);
  await recordChange(actor, at, async (tx) => {
    const move = await moveProposal(tx, actor, { proposalId, name: "refuse", reason, at });
    return { result: undefined, audit: [moveEntry(move, reason)], notify: moveNotice(move) };
  });
}
