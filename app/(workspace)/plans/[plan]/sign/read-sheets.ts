// What waits for a signature on paper: one sheet for each quarter of a unit, for whoever prints, signs or records it.
import type { PlanBoard } from "@/lib/data/plan-board";
import { sheetCodeOf } from "@/lib/data/paper-sign-offs";
import { listWaiting, type SignRow } from "@/lib/data/sign-list";
import { unitsOf } from "@/lib/data/work";
import type { UserActor } from "@/lib/domain/actor";

export type Sheet = { unit: string; period: string; code: string; rows: SignRow[] };

/** The units for which the actor records or signs on this plan. */
export function paperUnits(actor: UserActor, plan: string): string[] {
  return unitsOf(actor, plan, "report.work");
}

export async function readSheets(actor: UserActor, board: PlanBoard): Promise<Sheet[]> {
  const plan = board.plan.code;
  const units = paperUnits(actor, plan);
  const rows = await listWaiting(actor, { board, units, permission: "report.work" });
  const keys = [...new Set(rows.map(({ unit, period }) => `${unit} ${period}`))].sort();
  return keys.map((key) => {
    const [unit = "", period = ""] = key.split(" ");
    const listed = rows
      .filter((row) => row.unit === unit && row.period === period)
      .sort((a, b) => a.item.code.localeCompare(b.item.code, "en", { numeric: true }));
    const roundIds = listed.map(({ roundId }) => roundId);
    return { unit, period, rows: listed, code: sheetCodeOf({ plan, unit, period, roundIds }) };
  });
}
