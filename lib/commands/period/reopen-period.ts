// A closed quarter opens again, until it is issued: with a reason and new days. Those who owe are told.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { type MoveWindowInput, moveWindowInput } from "@/lib/domain/period/period-input";
import { listUnsent } from "@/lib/data/periods";
import { recordChange } from "@/lib/data/record-change";
import { changeWindow } from "./change-window";
import { periodNotice } from "./prepare-move";

/**
 * closed or compiled -> open; what was compiled is void, the words of its brief stay. Throws notFound, notAllowed,
 * wrongState {state}, invalid {fields: reason, window.*} or conflict.
 */
export async function reopenPeriod(
  actor: Actor,
  input: MoveWindowInput,
  clock: Clock,
): Promise<void> {
  const asked = moveWindowInput.parse(input);
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const { move, next, entry } = await changeWindow(tx, actor, { ...asked, name: "reopen" }, at);
    const { plan, period, transition } = move;
    const units = await listUnsent(tx, period.id);
    return {
      result: undefined,
      audit: [entry],
      notify: periodNotice(plan, { ...period, ...next }, transition, units),
    };
  });
}
