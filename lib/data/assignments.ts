// Who leads and who supports. A row is ended by the day on which it no longer holds, never deleted.
import "server-only";
import type { LocalDate } from "../domain/milestone/milestone";
import type { OwnersRecord } from "../domain/plan/plan-records";
import type { ReadTx } from "./as-actor";
import { fromDay, toDay, toDayOrNull } from "./days";
import { idOf } from "./organisations";
import type { AuditedTx } from "./record-change";

/** Rows of these milestones that hold on the day or later, with the unit's code. */
export async function listAssignmentsFrom(
  tx: ReadTx | AuditedTx,
  milestoneIds: readonly string[],
  day: LocalDate,
) {
  const rows = await tx.assignment.findMany({
    where: {
      milestoneId: { in: [...milestoneIds] },
      OR: [{ endsOn: null }, { endsOn: { gt: fromDay(day) } }],
    },
    include: { organisation: { select: { code: true } } },
    orderBy: { acceptedAt: "asc" },
  });
  return rows.map((row) => ({
    id: row.id,
    milestoneId: row.milestoneId,
    organisation: row.organisation.code,
    part: row.part,
    state: row.state,
    startsOn: toDay(row.startsOn),
    endsOn: toDayOrNull(row.endsOn),
  }));
}

/** Ends what holds for these milestones; a row that would only begin on that day or later never holds. */
export async function endAssignments(
  tx: AuditedTx,
  milestoneIds: readonly string[],
  at: { endsOn: LocalDate; endedAt: Date },
): Promise<void> {
  const endsOn = fromDay(at.endsOn);
  const where = {
    milestoneId: { in: [...milestoneIds] },
    OR: [{ endsOn: null }, { endsOn: { gt: endsOn } }],
  };
  await tx.assignment.updateMany({
    where: { ...where, startsOn: { lte: endsOn } },
    data: { endsOn, endedAt: at.endedAt },
  });
}

/** Takes back suggestions that a draft's file has changed: they never held. */
export async function withdrawSuggestions(
  tx: AuditedTx,
  milestoneIds: readonly string[],
  endedAt: Date,
): Promise<void> {
  const rows = await tx.assignment.findMany({
    where: { milestoneId: { in: [...milestoneIds] }, state: "suggested", endedAt: null },
    select: { id: true, startsOn: true },
  });
  for (const row of rows) {
    await tx.assignment.update({
      where: { id: row.id },
      data: { endsOn: row.startsOn, endedAt },
    });
  }
}

export type OwnedMilestone = OwnersRecord & { milestoneId: string };

/** Adds lead and supporting rows for each milestone. */
export async function insertAssignments(
  tx: AuditedTx,
  rows: readonly (OwnedMilestone & { leaderInCharge?: string | null })[],
  common: {
    state: "suggested" | "confirmed";
    document: string | null;
    startsOn: LocalDate;
    acceptedAt: Date;
    organisations: ReadonlyMap<string, string>;
  },
): Promise<void> {
  const { organisations, startsOn, ...shared } = common;
  const toRow = (milestoneId: string, code: string, leaderInCharge: string | null) => ({
    ...shared,
    milestoneId,
    organisationId: idOf(organisations, code),
    startsOn: fromDay(startsOn),
    leaderInCharge,
  });
  await tx.assignment.createMany({
    data: rows.flatMap(({ milestoneId, lead, supporting, leaderInCharge = null }) => [
      ...(lead === null
        ? []
        : [{ ...toRow(milestoneId, lead, leaderInCharge), part: "lead" as const }]),
      ...supporting.map((code) => ({
        ...toRow(milestoneId, code, null),
        part: "supporting" as const,
      })),
    ]),
  });
}
