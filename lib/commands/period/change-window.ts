// The days of a window as they were and as they shall be, for those who move it: checked, and in the log.
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import type { MoveWindowInput } from "@/lib/domain/period/period-input";
import { checkWindow, type WindowDays } from "@/lib/domain/period/window";
import { moveWindow, toWindowDays } from "@/lib/data/periods";
import type { AuditedTx } from "@/lib/data/record-change";
import { periodEntry, type PeriodMoveInHand, preparePeriodMove } from "./prepare-move";

const closing = ["closesOn", "graceEndsOn", "reviewEndsOn"] as const;

const isSame = (
  a: Pick<WindowDays, (typeof closing)[number]>,
  b: Pick<WindowDays, (typeof closing)[number]>,
) => closing.every((day) => a[day] === b[day]);

function faultsOf(
  { period }: PeriodMoveInHand,
  { now, next, name }: { now: WindowDays; next: WindowDays; name: "reopen" | "reschedule" },
  today: string,
): FieldFault[] {
  if (name === "reschedule" && isSame(now, next)) return [{ field: "closesOn", code: "sameDays" }];
  const { code, kind } = period;
  // The day on which it opened is past and stays; of a window opened again no other day may be over.
  const kept = name === "reschedule" ? now : { opensOn: now.opensOn };
  return checkWindow(next, { code, kind, today, now: kept });
}

/**
 * Gives the period these three days. Throws as preparePeriodMove, invalid {fields: window.*}, or conflict where the
 * window is no longer the one that was seen.
 */
export async function changeWindow(
  tx: AuditedTx,
  actor: Actor,
  { name, ...input }: MoveWindowInput & { name: "reopen" | "reschedule" },
  at: Date,
) {
  const move = await preparePeriodMove(tx, actor, { ...input, name });
  const now = toWindowDays(move.period);
  if (input.seen && !isSame(input.seen, now)) throw new DomainError("conflict");
  const next = { opensOn: now.opensOn, ...input.window };
  const fields = faultsOf(move, { now, next, name }, toLocalDate(at));
  if (fields.length > 0) {
    throw new DomainError("invalid", {
      fields: fields.map((fault) => ({ ...fault, field: `window.${fault.field}` })),
    });
  }
  await moveWindow(tx, move.period, next);
  return {
    move,
    next,
    entry: periodEntry(move, { before: now, after: next, reason: input.reason }),
  };
}
