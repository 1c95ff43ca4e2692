// Whoever entered it takes it back.
import type { Actor } from "@/lib/domain/actor";
import {
  type DecideAmendmentInput,
  decideAmendmentInput,
} from "@/lib/domain/amendment/amendment-input";
import type { Clock } from "@/lib/domain/clock";
import { recordChange } from "@/lib/data/record-change";
import { moveAmendment, moveEntry } from "./move-amendment";

/** Throws as moveAmendment. */
export async function withdrawAmendment(
  actor: Actor,
  input: DecideAmendmentInput,
  clock: Clock,
): Promise<void> {
  const { amendmentId, expectedVersion } = decideAmendmentInput.parse(input);
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const ask = { amendmentId, expectedVersion, name: "withdraw", reason: null, at } as const;
    const move = await moveAmendment(tx, actor, ask);
    return { result: undefined, audit: [moveEntry(move, null)] };
  });
}
