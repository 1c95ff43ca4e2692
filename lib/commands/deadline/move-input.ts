// What a plain step names: the request and the version that was seen.
import { z } from "zod";

export const changeStepInput = z.object({
  changeId: z.uuid(),
  expectedVersion: z.coerce.number().int(),
});
export type ChangeStepInput = z.input<typeof changeStepInput>;

/** Too long a reason is told at its field. */
export const changeReasonInput = changeStepInput.extend({ reason: z.string().trim() });
export type ChangeReasonInput = z.input<typeof changeReasonInput>;
