// People with one grant each, and the actors a session would make of them.
import { randomUUID } from "node:crypto";
import { type UserActor, userActor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/permissions";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { day, longAgo, uniqueCode } from "./days";
import type { MadeUnit } from "./organisations";

export type NewPerson = {
  role: Role;
  /** null: a role of the whole installation. */
  plan: { id: string; code: string } | null;
  unit?: MadeUnit;
  /** Signs in place of this head. */
  deputyFor?: string;
  /** argon2id; without one nobody can sign in as this person. */
  passwordHash?: string;
  /** Where somebody signs in or is read of by name; else a unique one. */
  called?: { name: string; displayName: string };
};

function toActor({ role, plan, unit, deputyFor, called }: NewPerson): UserActor {
  const name = called?.name ?? uniqueCode(role);
  return userActor({
    personId: randomUUID(),
    name,
    displayName: called?.displayName ?? `The ${name}`,
    grants: [
      {
        role,
        organisation: unit?.code ?? null,
        organisationId: unit?.id ?? null,
        organisationName: unit?.nameZh ?? null,
        plan: plan?.code ?? null,
        planId: plan?.id ?? null,
        deputyFor: deputyFor ?? null,
      },
    ],
    requestId: randomUUID(),
    address: "127.0.0.1",
  });
}

/** One person for each key. */
export async function insertPeople<K extends string>(
  db: PrismaClient,
  people: Record<K, NewPerson>,
): Promise<Record<K, UserActor>> {
  const keys = Object.keys(people) as K[];
  const made = keys.map((key) => ({ key, ask: people[key], actor: toActor(people[key]) }));
  await db.person.createMany({
    data: made.map(({ ask, actor }) => ({
      id: actor.personId,
      name: actor.name,
      displayName: actor.displayName,
      passwordHash: ask.passwordHash ?? "-",
      createdAt: longAgo,
    })),
  });
  await db.grant.createMany({
    data: made.map(({ ask, actor }) => ({
      personId: actor.personId,
      role: ask.role,
      organisationId: ask.unit?.id ?? null,
      planId: ask.plan?.id ?? null,
      deputyForName: ask.deputyFor ?? null,
      startsOn: day("2021-01-01"),
      createdAt: longAgo,
    })),
  });
  return Object.fromEntries(made.map(({ key, actor }) => [key, actor])) as Record<K, UserActor>;
}

export async function insertPerson(db: PrismaClient, person: NewPerson): Promise<UserActor> {
  return (await insertPeople(db, { person })).person;
}
