// Who inside a unit writes which item: the posts in force, their history, and who may hold one.
import "server-only";
import { toLocalDate } from "../domain/calendar";
import { DomainError } from "../domain/errors";
import type { ReadTx } from "./as-actor";
import { fromDay } from "./days";
import type { AuditedTx } from "./record-change";
import { isExclusion } from "./reports";

export type Writer = { id: string; displayName: string };
export type Charge = {
  id: string;
  milestoneId: string;
  milestone: string;
  office: string;
  person: Writer | null;
  backup: Writer | null;
  note: string;
  startedAt: Date;
  startedBy: string;
  endedAt: Date | null;
  endedBy: string | null;
};

const named = { select: { id: true, displayName: true } } as const;
const chargeSelect = {
  id: true,
  milestoneId: true,
  milestone: { select: { code: true } },
  office: true,
  person: named,
  backup: named,
  note: true,
  startedAt: true,
  startedByName: true,
  endedAt: true,
  endedByName: true,
} as const;

type ChargeWhere = {
  planId: string;
  organisations: readonly string[];
  milestoneIds?: readonly string[];
};

/** Newest first; in force only unless the history is asked for. */
export async function listCharges(
  tx: ReadTx | AuditedTx,
  where: ChargeWhere,
  history = false,
): Promise<Charge[]> {
  const rows = await tx.charge.findMany({
    where: {
      planId: where.planId,
      part: "reporting",
      organisation: { code: { in: [...where.organisations] } },
      ...(where.milestoneIds ? { milestoneId: { in: [...where.milestoneIds] } } : {}),
      ...(history ? {} : { endedAt: null }),
    },
    select: chargeSelect,
    orderBy: [{ startedAt: "desc" }, { endedAt: { sort: "desc", nulls: "first" } }],
  });
  return rows.map(({ milestone, startedByName, endedByName, ...row }) => ({
    ...row,
    milestone: milestone.code,
    startedBy: startedByName,
    endedBy: endedByName,
  }));
}

/** Reporters and heads of the unit on the day of this instant, by name. */
export async function listWriters(
  tx: ReadTx | AuditedTx,
  { planId, organisation, at }: { planId: string; organisation: string; at: Date },
): Promise<Writer[]> {
  const today = fromDay(toLocalDate(at));
  return tx.person.findMany({
    where: {
      active: true,
      grants: {
        some: {
          role: { in: ["reporter", "head"] },
          organisation: { code: organisation },
          startsOn: { lte: today },
          AND: [
            { OR: [{ endsOn: null }, { endsOn: { gt: today } }] },
            { OR: [{ planId: null }, { planId }] },
          ],
        },
      },
    },
    select: named.select,
    orderBy: [{ displayName: "asc" }, { name: "asc" }],
  });
}

/** Ends posts in force; one that somebody ended first is a conflict. */
export async function endCharges(
  tx: AuditedTx,
  end: { ids: readonly string[]; by: string; at: Date },
): Promise<void> {
  const { count } = await tx.charge.updateMany({
    where: { id: { in: [...end.ids] }, endedAt: null },
    data: { endedAt: end.at, endedByName: end.by },
  });
  if (count !== end.ids.length) throw new DomainError("conflict");
}

export type NewCharge = {
  milestoneId: string;
  /** 责任科室; a reviewer has none. */
  office?: string;
  personId: string | null;
  backupId: string | null;
  note: string;
};

/** Begins posts of a unit or, without one, of the commission's reviewers; an item that has one by now is a conflict. */
export async function insertCharges(
  tx: AuditedTx,
  charges: readonly NewCharge[],
  begun: { planId: string; organisationId: string | null; by: string; at: Date },
): Promise<{ id: string; milestoneId: string }[]> {
  try {
    return await tx.charge.createManyAndReturn({
      data: charges.map((charge) => ({
        ...charge,
        planId: begun.planId,
        organisationId: begun.organisationId,
        part: begun.organisationId === null ? ("reviewing" as const) : ("reporting" as const),
        startedAt: begun.at,
        startedByName: begun.by,
      })),
      select: { id: true, milestoneId: true },
    });
  } catch (error) {
    // Two people passed or assigned the same item at once.
    if (isExclusion(error)) throw new DomainError("conflict");
    throw error;
  }
}
