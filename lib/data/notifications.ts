// Telling people: who holds the ball is found by right and by post, and told in the transaction of the change.
import "server-only";
import type { Actor } from "../domain/actor";
import { toLocalDate } from "../domain/calendar";
import {
  type NotificationAsk,
  type Recipients,
  urgentKinds,
} from "../domain/notification/notification";
import { permissions, type Reach, rolesWith } from "../domain/permissions";
import type { Prisma } from "../generated/prisma/client";
import { fromDay } from "./days";

type Tx = Prisma.TransactionClient;

let quiet = false;

/** For the loading of a past that is over: nobody is told of it. */
export function tellNobody(yes: boolean): void {
  quiet = yes;
}

/** Person ids of the holders in force today whose grant reaches the item. */
async function findHolders(
  tx: Tx,
  planId: string | null,
  { permission, subject, milestoneId }: Extract<Recipients, { permission: unknown }>,
  at: Date,
): Promise<string[]> {
  const row: Readonly<Partial<Record<string, Reach>>> = permissions[permission];
  const today = fromDay(toLocalDate(at));
  const grants = await tx.grant.findMany({
    where: {
      role: { in: rolesWith(permission) },
      startsOn: { lte: today },
      AND: [
        { OR: [{ endsOn: null }, { endsOn: { gt: today } }] },
        { OR: [{ planId: null }, ...(planId ? [{ planId }] : [])] },
      ],
      person: { active: true },
    },
    select: { personId: true, role: true, organisation: { select: { code: true } } },
    orderBy: { createdAt: "asc" },
  });
  const reaches = (reach: Reach | undefined, unit: string | undefined): boolean => {
    if (reach === "all" || reach === "office") return true;
    if (reach === undefined || unit === undefined) return false;
    return unit === subject.lead || (reach === "unit" && (subject.supporting ?? []).includes(unit));
  };
  const holders = grants
    .filter((grant) => reaches(row[grant.role], grant.organisation?.code))
    .map((grant) => grant.personId);
  const inCharge = milestoneId ? await findInCharge(tx, milestoneId, permission) : [];
  const posts = holders.filter((id) => inCharge.includes(id));
  return [...new Set(posts.length > 0 ? posts : holders)];
}

/** A post and its stand-in, of those who write the item or review it. */
async function findInCharge(tx: Tx, milestoneId: string, permission: string): Promise<string[]> {
  const part =
    permission === "report.review"
      ? "reviewing"
      : permission === "report.edit"
        ? "reporting"
        : null;
  if (part === null) return [];
  const charge = await tx.charge.findFirst({
    where: { milestoneId, part, endedAt: null },
    select: { personId: true, backupId: true },
  });
  return [charge?.personId, charge?.backupId].flatMap((id) => id ?? []);
}

/** Writes one inbox row per recipient. Nobody is told of what they did themselves. */
export async function insertNotifications(
  tx: Tx,
  actor: Actor,
  at: Date,
  asks: readonly NotificationAsk[],
): Promise<number> {
  if (quiet || asks.length === 0) return 0;
  const self = actor.kind === "user" ? actor.personId : null;
  const rows: Prisma.NotificationCreateManyInput[] = [];
  for (const ask of asks) {
    const people =
      "personIds" in ask.to ? ask.to.personIds : await findHolders(tx, ask.planId, ask.to, at);
    for (const personId of new Set(people)) {
      if (personId === self) continue;
      rows.push({
        personId,
        planId: ask.planId,
        kind: ask.kind,
        params: ask.params,
        link: ask.link,
        urgent: urgentKinds.has(ask.kind),
        subjectType: ask.subjectType,
        subjectId: ask.subjectId,
        onceKey: ask.onceKey ?? null,
        createdAt: at,
      });
    }
  }
  const { count } = await tx.notification.createMany({ data: rows, skipDuplicates: true });
  return count;
}
