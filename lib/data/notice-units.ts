// Who answers a notice: the unit it went to, or the units that stand in for it since a merger.
import "server-only";
import type { LocalDate } from "../domain/milestone/milestone";
import type { Succession } from "../domain/supervision/successors";
import type { ReadTx } from "./as-actor";
import { fromDay } from "./days";
import type { AuditedTx } from "./record-change";

/** Units whose version in force on the day names successors. */
export async function readSuccession(tx: ReadTx | AuditedTx, day: LocalDate): Promise<Succession> {
  const rows = await tx.organisationVersion.findMany({
    where: { effectiveOn: { lte: fromDay(day) } },
    orderBy: { effectiveOn: "asc" },
    select: { successorCodes: true, organisation: { select: { code: true } } },
  });
  const inForce = new Map(rows.map((row) => [row.organisation.code, row.successorCodes]));
  return new Map([...inForce].filter(([, codes]) => codes.length > 0));
}
