// Who leads and who supports. A row is ended by the day on which it no longer holds, never deleted.
import "server-only";
import { type AssignmentRow, seenOf } from "../domain/assignment/owners";
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

/** Every row these items of a plan ever had, the oldest first, by the item's id. */
export async function listAssignmentRows(
  tx: ReadTx | AuditedTx,
  of: { planId: string } | { milestoneIds: readonly string[] },
): Promise<Map<string, AssignmentRow[]>> {
  const rows = await tx.assignment.findMany({
    where:
      "planId" in of
        ? { milestone: { planId: of.planId } }
        : { milestoneId: { in: [...of.milestoneIds] } },
    include: { organisation: { select: { code: true } } },
    orderBy: [{ acceptedAt: "asc" }, { part: "asc" }, { organisation: { code: "asc" } }],
  });
  const byItem = new Map<string, AssignmentRow[]>();
  for (const { milestoneId, organisation, startsOn, endsOn, ...row } of rows) {
    const list = byItem.get(milestoneId) ?? [];
    list.push({
      id: row.id,
      organisation: organisation.code,
      part: row.part,
      state: row.state,
      document: row.document,
      leaderInCharge: row.leaderInCharge,
      startsOn: toDay(startsOn),
      endsOn: toDayOrNull(endsOn),
      acceptedAt: row.acceptedAt,
      endedAt: row.endedAt,
    });
    byItem.set(milestoneId, list);
  }
  return byItem;
}

/** One change at a time to who leads these items: waits until another is through. */
export async function lockItems(tx: AuditedTx, milestoneIds: readonly string[]): Promise<void> {
  const ids = [...milestoneIds].sort();
  await tx.$queryRaw`SELECT id FROM "Milestone" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
}

/** Of each item the ids of the rows not ended, as `seenOf` gives them. */
export async function readSeen(
  tx: AuditedTx,
  milestoneIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await listAssignmentRows(tx, { milestoneIds });
  return new Map(milestoneIds.map((id) => [id, seenOf(rows.get(id) ?? [])]));
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
