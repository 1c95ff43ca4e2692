// Whom a right on an item reaches today: the post in charge of it before the rest of the unit.
import "server-only";
import { toLocalDate } from "../domain/calendar";
import { grantReaches, type Permission, rolesWith, type Subject } from "../domain/permissions";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import { fromDay } from "./days";

export type HeldBy = { permission: Permission; subject: Subject; milestoneId?: string };
/** Person ids, each once. */
export type HoldersOf = (ask: HeldBy) => string[];

type Plan = { planId: string | null; at: Date };
type GrantRow = Awaited<ReturnType<typeof readGrants>>[number];
type ChargeRow = Awaited<ReturnType<typeof readCharges>>[number];

const partOf = (permission: Permission) => {
  if (permission === "report.review") return "reviewing";
  return permission === "report.edit" ? "reporting" : null;
};

async function readGrants(
  tx: ReadTx | Prisma.TransactionClient,
  { planId, at }: Plan,
  asked: ReadonlySet<Permission>,
) {
  const today = fromDay(toLocalDate(at));
  return tx.grant.findMany({
    where: {
      role: { in: [...new Set([...asked].flatMap(rolesWith))] },
      startsOn: { lte: today },
      AND: [
        { OR: [{ endsOn: null }, { endsOn: { gt: today } }] },
        { OR: [{ planId: null }, ...(planId ? [{ planId }] : [])] },
      ],
      person: { active: true },
    },
    select: {
      personId: true,
      role: true,
      organisation: { select: { code: true } },
      plan: { select: { code: true } },
    },
    orderBy: { createdAt: "asc" },
  });
}

/** A post and its stand-in, of those who write an item or review it. */
async function readCharges(tx: ReadTx | Prisma.TransactionClient, milestoneIds: readonly string[]) {
  return tx.charge.findMany({
    where: { milestoneId: { in: [...milestoneIds] }, endedAt: null },
    select: { milestoneId: true, part: true, personId: true, backupId: true },
  });
}

function reaches(grant: GrantRow, { permission, subject }: HeldBy): boolean {
  const { role, organisation, plan } = grant;
  const held = { role, organisation: organisation?.code ?? null, plan: plan?.code ?? null };
  return grantReaches(held, permission, subject);
}

function choose(grants: readonly GrantRow[], charges: readonly ChargeRow[], ask: HeldBy): string[] {
  const holders = grants.filter((grant) => reaches(grant, ask)).map((grant) => grant.personId);
  const part = partOf(ask.permission);
  const inCharge = charges
    .filter((row) => row.milestoneId === ask.milestoneId && row.part === part)
    .flatMap((row) => [row.personId, row.backupId]);
  const posts = holders.filter((id) => inCharge.includes(id));
  return [...new Set(posts.length > 0 ? posts : holders)];
}

/** Reads once what is needed to answer these asks about one plan. */
export async function readHolders(
  tx: ReadTx | Prisma.TransactionClient,
  plan: Plan,
  asks: readonly HeldBy[],
): Promise<HoldersOf> {
  if (asks.length === 0) return () => [];
  const grants = await readGrants(tx, plan, new Set(asks.map((ask) => ask.permission)));
  const items = new Set(asks.flatMap((ask) => (partOf(ask.permission) && ask.milestoneId) || []));
  const charges = items.size > 0 ? await readCharges(tx, [...items]) : [];
  return (ask) => choose(grants, charges, ask);
}
