// 年度目标: interim values the lead proposed and the commission confirms. Only these cause a light.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { checkpointPoint } from "@/lib/domain/definition/proposal";
import { confirmContent, confirmItemInput } from "./confirm-definition";

export const confirmCheckpointInput = confirmItemInput.extend({
  points: z.array(checkpointPoint).min(1),
});
export type ConfirmCheckpointInput = z.input<typeof confirmCheckpointInput>;

/** Confirms one item's points. Throws as confirmContent; invalid names points and points.n.on, points.n.value. */
export async function confirmCheckpoint(
  actor: Actor,
  input: ConfirmCheckpointInput,
  clock: Clock,
): Promise<void> {
  const { points, ...rest } = confirmCheckpointInput.parse(input);
  await confirmContent(actor, { ...rest, content: { kind: "checkpoints", points } }, clock);
}
