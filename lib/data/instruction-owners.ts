// Whose an instruction is today: the unit it was given to, and the units that stand in for it since a merger.
import "server-only";
import { toLocalDate } from "../domain/calendar";
import { standsInFor } from "../domain/supervision/successors";
import type { ReadTx } from "./as-actor";
import { readSuccession } from "./notice-units";
import type { AuditedTx } from "./record-change";

export type OwnersOf = (unit: string) => string[];

/** Codes, the unit itself first: who it was is never lost. */
export async function readOwners(tx: ReadTx | AuditedTx, at: Date): Promise<OwnersOf> {
  const succession = await readSuccession(tx, toLocalDate(at));
  return (unit) => [...new Set([unit, ...standsInFor(unit, succession)])];
}
