// The window of an open quarter moves: a holiday, a flood, a form that came late. With a reason, in the log.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { type MoveWindowInput, moveWindowInput } from "@/lib/domain/period/period-input";
import { recordChange } from "@/lib/data/record-change";
import { changeWindow } from "./change-window";

/** Throws notFound, notAllowed, wrongState (not open), invalid {fields: reason, window.*} or conflict. */
export async function reschedulePeriod(
  actor: Actor,
  input: MoveWindowInput,
  clock: Clock,
): Promise<void> {
  const asked = moveWindowInput.parse(input);
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const { entry } = await changeWindow(tx, actor, { ...asked, name: "reschedule" }, at);
    return { result: undefined, audit: [entry] };
  });
}
