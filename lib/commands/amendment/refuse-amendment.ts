// The manager does not take an entry, and says why.
import type { Actor } from "@/lib/domain/actor";
import {
  type DecideAmendmentInput,
  decideAmendmentInput,
} from "@/lib/domain/amendment/amendment-input";
import type { Clock } from "@/lib/domain/clock";
import { recordChange } from "@/lib/data/record-change";
import { moveAmendment, moveEntry } from "./move-amendment";

/** Throws as moveAmendment. */
export async function refuseAmendment(
  actor: Actor,
  input: DecideAmendmentInput,
  clock: Clock,
): Promise<void> {
  const { amendmentId, expectedVersion, reason } = decideAmendmentInput.parse(input);
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const ask = { amendmentId, expectedVersion, name: "refuse", reason, at } as const;
    const move = await moveAmendment(tx, actor, ask);
    return { result: undefined, audit: [moveEntry(move, reason)] };
  });
}
