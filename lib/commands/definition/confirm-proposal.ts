// The commission confirms what was proposed, by a document: decided and in force in one transaction, or neither.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { isStale } from "@/lib/domain/definition/check-content";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "@/lib/data/record-change";
import { confirmedByInput } from "./confirm-definition";
import { moveNotice, moveProposal } from "./move-proposal";
import { takeDefinition } from "./take-definition";

export const confirmProposalInput = confirmedByInput.extend({ proposalId: z.uuid() });
export type ConfirmProposalInput = z.input<typeof confirmProposalInput>;

/**
 * One event: definition.confirmed, or checkpoint.confirmed for yearly targets. Throws as moveProposal and
 * takeDefinition; conflict too when the target has changed since it was proposed.
 */
export async function confirmProposal(
  actor: Actor,
  input: ConfirmProposalInput,
  clock: Clock,
): Promise<{ version: number }> {
  const { proposalId, ...by } = confirmProposalInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const ask = { proposalId, name: "confirm", reason: null, at } as const;
    const move = await moveProposal(tx, actor, ask);
    const { plan, proposal, open } = move;
    if (isStale(open.facts, proposal)) throw new DomainError("conflict");
    const taken = await takeDefinition(tx, plan.id, open, proposal.content, {
      ...by,
      acceptedAt: at,
    });
    const after = { ...(taken.entry.after as object), proposal: proposal.id };
    return {
      result: { version: taken.version },
      audit: [{ ...taken.entry, after }],
      notify: moveNotice(move),
    };
  });
}
