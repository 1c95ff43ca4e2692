// Corrections that lie with a unit: proposed or returned, and not sent. They stand apart from what a quarter asks for.
import "server-only";
import type { Actor } from "../domain/actor";
import { editableStates } from "../domain/report/report-transitions";
import { asActor } from "./as-actor";
import { type CorrectionRow, readRegisterRows } from "./correction-register";
import type { PlanBoard } from "./plan-board";
import { unitsOf } from "./work-subject";

/** Of items that the actor's units lead now, whoever reported then; oldest quarter first. */
export async function listOpenCorrections(
  actor: Actor,
  board: PlanBoard,
): Promise<CorrectionRow[]> {
  const units = unitsOf(actor, board.plan.code, "report.work");
  const led = board.items.filter(({ assessment: { lead } }) => lead && units.includes(lead));
  const where = {
    state: { in: [...editableStates] },
    milestoneId: { in: led.map(({ id }) => id) },
  };
  const ask = { board, now: board.dates.knownBy, where };
  const rows = await asActor(actor, (tx) => readRegisterRows(tx, actor, ask));
  return rows.sort((a, b) => a.period.localeCompare(b.period));
}
