// A quarter closes once its last grace day is over. What is with the commission may still be decided, and what came
// back be sent again.
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { closeObstacle } from "@/lib/domain/period/next-move";
import { type PeriodInput, periodInput } from "@/lib/domain/period/period-input";
import { toDay } from "@/lib/data/days";
import { movePeriod } from "@/lib/data/periods";
import { recordChange } from "@/lib/data/record-change";
import { periodEntry, preparePeriodMove } from "./prepare-move";

/** Throws notFound, notAllowed, wrongState (not open, or {graceEndsOn} is not over) or conflict. */
export async function closePeriod(actor: Actor, input: PeriodInput, clock: Clock): Promise<void> {
  const asked = periodInput.parse(input);
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const move = await preparePeriodMove(tx, actor, { ...asked, name: "close" });
    const graceEndsOn = toDay(move.period.graceEndsOn);
    if (closeObstacle({ graceEndsOn }, toLocalDate(at))) {
      throw new DomainError("wrongState", { params: { obstacle: "graceRuns", graceEndsOn } });
    }
    await movePeriod(tx, move.period, "closed", at);
    return { result: undefined, audit: [periodEntry(move)] };
  });
}
