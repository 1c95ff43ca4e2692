// The lists of the two administrators' pages, and what a grant may be given for.
import "server-only";
import type { Actor } from "../domain/actor";
import type { LocalDate } from "../domain/milestone/milestone";
import type { Prisma } from "../generated/prisma/client";
import { asActor } from "./as-actor";
import { fromDay, toDay, toDayOrNull } from "./days";
import { mustBeAllowed } from "./scope";

/** Accounts on one page of a list. */
export const ACCOUNTS_PER_PAGE = 50;

export type ListAsk = { search: string; page: number };

const office = { plan: null };

function named(search: string): Prisma.PersonWhereInput {
  const words = search.trim();
  if (words === "") return {};
  const contains = { contains: words, mode: "insensitive" as const };
  return { OR: [{ name: contains }, { displayName: contains }] };
}

const pageOf = ({ page }: ListAsk) => ({
  orderBy: { name: "asc" } as const,
  skip: (page - 1) * ACCOUNTS_PER_PAGE,
  take: ACCOUNTS_PER_PAGE,
});

/** Accounts by name. Throws notAllowed. */
export async function listAccounts(actor: Actor, ask: ListAsk) {
  mustBeAllowed(actor, "account.manage", office);
  const where = named(ask.search);
  return asActor(actor, async (tx) => {
    const rows = await tx.person.findMany({
      where,
      ...pageOf(ask),
      select: {
        name: true,
        displayName: true,
        active: true,
        mustChangePassword: true,
        createdAt: true,
      },
    });
    return { rows, total: await tx.person.count({ where }) };
  });
}

const latestName = {
  select: { nameZh: true, nameEn: true },
  orderBy: { effectiveOn: "desc" },
  take: 1,
} as const;

/** People by name with the roles they hold on the day or will hold. Throws notAllowed. */
export async function listGrantHolders(actor: Actor, ask: ListAsk, today: LocalDate) {
  mustBeAllowed(actor, "role.manage", office);
  const where = named(ask.search);
  return asActor(actor, async (tx) => {
    const people = await tx.person.findMany({
      where,
      ...pageOf(ask),
      select: {
        id: true,
        name: true,
        displayName: true,
        grants: {
          where: { OR: [{ endsOn: null }, { endsOn: { gt: fromDay(today) } }] },
          orderBy: { createdAt: "asc" },
          include: {
            plan: { select: { titleZh: true, titleEn: true } },
            organisation: { select: { versions: latestName } },
          },
        },
      },
    });
    const rows = people.map(({ grants, ...person }) => ({
      ...person,
      grants: grants.map((grant) => ({
        id: grant.id,
        role: grant.role,
        plan: grant.plan,
        organisation: grant.organisation?.versions[0] ?? null,
        startsOn: toDay(grant.startsOn),
        endsOn: toDayOrNull(grant.endsOn),
        ended: grant.endedAt !== null,
        deputyFor: grant.deputyForName,
      })),
    }));
    return { rows, total: await tx.person.count({ where }) };
  });
}

/** Whom a role may be given to, and for what. Throws notAllowed. */
export async function listGrantChoices(actor: Actor) {
  mustBeAllowed(actor, "role.manage", office);
  return asActor(actor, async (tx) => {
    const people = await tx.person.findMany({
      where: { active: true },
      orderBy: { name: "asc" },
      select: { name: true, displayName: true },
    });
    const plans = await tx.plan.findMany({
      orderBy: { startsOn: "desc" },
      select: { code: true, titleZh: true, titleEn: true },
    });
    const units = await tx.organisation.findMany({
      select: {
        code: true,
        versions: { orderBy: { effectiveOn: "desc" }, take: 1 },
      },
    });
    const organisations = units
      .flatMap(({ code, versions: [latest] }) => (latest ? [{ ...latest, code }] : []))
      .sort((a, b) => a.sortOrder - b.sortOrder || a.code.localeCompare(b.code))
      .map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn }));
    return { people, plans, organisations };
  });
}

/** The choices of a grant form. */
export type GrantChoices = Awaited<ReturnType<typeof listGrantChoices>>;
/** A person with the roles held. */
export type GrantHolder = Awaited<ReturnType<typeof listGrantHolders>>["rows"][number];
