// What the log is searched for, as a condition of the database.
import "server-only";
import { type AuditAction, auditActions } from "../domain/audit";
import { INSTALLATION_CHAIN } from "../domain/audit-chain/chained-event";
import { addDays, startOfDay } from "../domain/calendar";
import type { LocalDate } from "../domain/milestone/milestone";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import { eventsAboutItem } from "./item-events";

export type AuditFilter = {
  /** A plan's code, or "installation": what belongs to none. */
  plan?: string | undefined;
  action?: string | undefined;
  /** Part of a name. */
  person?: string | undefined;
  /** Part of a unit's name as it was then. */
  unit?: string | undefined;
  /** Code of an item: everything about it. */
  item?: string | undefined;
  /** What it was done to, by its kind. */
  kind?: string | undefined;
  request?: string | undefined;
  /** Beginning of an address. */
  address?: string | undefined;
  /** Days of system time. */
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
  subject?: { type: string; id: string } | undefined;
  /** Id of the last entry seen. */
  before?: bigint | undefined;
};

/** Whole chains are asked for: nothing but a plan is chosen. */
export const isWhole = (filter: AuditFilter) =>
  Object.entries(filter).every(([name, value]) => name === "plan" || value === undefined);

function isAction(text: string | undefined): text is AuditAction {
  return auditActions.some((action) => action === text);
}

/** No more plans than this share a code of an item in one search. */
const PLANS = 20;

async function aboutItem(
  tx: ReadTx,
  code: string,
  plan: string | undefined,
): Promise<Prisma.AuditEventWhereInput> {
  const items = await tx.milestone.findMany({
    where: { code, ...(plan ? { plan: { code: plan } } : {}) },
    select: { id: true, code: true, planId: true },
    take: PLANS,
  });
  const OR: Prisma.AuditEventWhereInput[] = [];
  for (const item of items) OR.push(...(await eventsAboutItem(tx, item)));
  // Of an empty choice nothing is found; as a condition of its own it would be left out.
  return OR.length === 0 ? { id: { in: [] } } : { OR };
}

const part = (contains: string) => ({ contains, mode: "insensitive" as const });

export async function auditWhere(
  tx: ReadTx,
  filter: AuditFilter,
): Promise<Prisma.AuditEventWhereInput> {
  const { plan, action, person, unit, item, kind, request, address, from, to } = filter;
  const { subject, before } = filter;
  return {
    ...(plan === INSTALLATION_CHAIN ? { planId: null } : plan ? { plan: { code: plan } } : {}),
    ...(isAction(action) ? { action } : {}),
    ...(person ? { actorName: part(person) } : {}),
    ...(unit ? { actorUnit: part(unit) } : {}),
    ...(kind ? { subjectType: kind } : {}),
    ...(request ? { requestId: request } : {}),
    ...(address ? { address: { startsWith: address } } : {}),
    ...(subject ? { subjectType: subject.type, subjectId: subject.id } : {}),
    ...(before === undefined ? {} : { id: { lt: before } }),
    at: {
      ...(from ? { gte: startOfDay(from) } : {}),
      ...(to ? { lt: startOfDay(addDays(to, 1)) } : {}),
    },
    ...(item ? { AND: [await aboutItem(tx, item, plan)] } : {}),
  };
}
