// The people of the demo: ten accounts to sign in with, and a reporter and a head in every other unit, so that
// each report is written and signed by somebody of that unit.
import { randomBytes, randomUUID } from "node:crypto";
import { createAccount } from "@/lib/commands/account/create-account";
import { grantRole } from "@/lib/commands/account/grant-role";
import { asActor } from "@/lib/data/as-actor";
import { type Actor, systemActor, type UserActor, userActor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import type { Role } from "@/lib/domain/permissions";
import type { PlanFile } from "@/lib/domain/plan/plan-file";
import people from "./people.json";

export const demo = systemActor("demo", randomUUID());

type Person = {
  name: string;
  displayName: string;
  role: Role;
  organisation: string | null;
  active: boolean;
};

const accounts = people.accounts.map((row): Person => ({
  name: row.name,
  displayName: row.displayName,
  role: row.role as Role,
  organisation: row.organisation ?? null,
  active: true,
}));

/** Roles that are not bound to one plan. */
const everywhere: readonly Role[] = ["sysadmin", "secadmin", "auditor", "manager"];

/** Who reports and who signs for a unit. */
export type UnitPeople = { reporter: UserActor; head: UserActor };
export type People = {
  manager: UserActor;
  reviewer: UserActor;
  leader: UserActor;
  secretary: UserActor;
  units: Map<string, UnitPeople>;
};

function withUnits(file: PlanFile): Person[] {
  const known = new Set(accounts.map((row) => `${row.role} ${row.organisation}`));
  const others = file.organisations.flatMap((unit) =>
    (["reporter", "head"] as const).map((role): Person => ({
      name: `${unit.code}-${role}`,
      displayName: (role === "head" ? people.unitHead : people.unitReporter).replace(
        "{unit}",
        unit.nameZh,
      ),
      role,
      organisation: unit.code,
      active: false,
    })),
  );
  return [...accounts, ...others.filter((row) => !known.has(`${row.role} ${row.organisation}`))];
}

/** Before the plan is loaded: the administrators and the manager, who are bound to nothing. */
export async function createOffice(password: string, clock: Clock): Promise<UserActor> {
  for (const person of accounts.filter((row) => everywhere.includes(row.role))) {
    await create(person, password, clock);
    const ask = { account: person.name, role: person.role, startsOn: toLocalDate(clock()) };
    await grantRole(demo, ask, clock);
  }
  return readActor("manager");
}

/** Once units and plan exist: everybody else. */
export async function createPeople(
  file: PlanFile,
  password: string,
  clock: Clock,
): Promise<People> {
  const everybody = withUnits(file).filter((row) => !everywhere.includes(row.role));
  const plan = file.plan.code;
  const secadmin = await readActor("secadmin");
  const sysadmin = await readActor("sysadmin");
  await inTurns(everybody, async (person) => {
    const secret = person.active ? password : randomBytes(24).toString("base64url");
    await create(person, secret, clock, sysadmin);
    const { name: account, role, organisation } = person;
    const startsOn = toLocalDate(clock());
    await grantRole(secadmin, { account, role, organisation, plan, startsOn }, clock);
  });
  return readPeople();
}

/** Everybody who takes part, with the rights that the database holds. */
export async function readPeople(): Promise<People> {
  const actors = await readActors();
  const find = (role: Role, organisation: string) => {
    const found = actors.find((actor) =>
      actor.grants.some((grant) => grant.role === role && grant.organisation === organisation),
    );
    if (!found) throw new Error(`nobody is ${role} of ${organisation}`);
    return found;
  };
  const units = new Set(
    actors.flatMap(({ grants }) =>
      grants.flatMap(({ role, organisation }) => (role === "head" && organisation) || []),
    ),
  );
  return {
    manager: await readActor("manager"),
    reviewer: find("reviewer", "gy-ndrc"),
    leader: await readActor("leader"),
    secretary: await readActor("secretary"),
    units: new Map(
      [...units].map((unit) => [
        unit,
        { reporter: find("reporter", unit), head: find("head", unit) },
      ]),
    ),
  };
}

export function teamOf(people: People, unit: string): UnitPeople {
  const team = people.units.get(unit);
  if (!team) throw new Error(`nobody reports for ${unit}`);
  return team;
}

async function create(
  { name, displayName, active }: Person,
  password: string,
  clock: Clock,
  by: Actor = demo,
): Promise<void> {
  const account = { name, displayName, active, password, mustChangePassword: false };
  await createAccount(by, account, clock);
}

async function readActor(name: string): Promise<UserActor> {
  const [actor] = await readActors(name);
  if (!actor) throw new Error(`there is no account ${name}`);
  return actor;
}

/** Accounts as actors, with their grants. */
async function readActors(name?: string): Promise<UserActor[]> {
  const persons = await asActor(demo, (tx) =>
    tx.person.findMany({
      where: name === undefined ? {} : { name },
      include: {
        grants: {
          include: {
            plan: { select: { code: true } },
            organisation: {
              select: { code: true, versions: { select: { nameZh: true }, take: 1 } },
            },
          },
        },
      },
    }),
  );
  return persons.map((person) =>
    userActor({
      personId: person.id,
      name: person.name,
      displayName: person.displayName,
      requestId: randomUUID(),
      address: null,
      grants: person.grants.map((grant) => ({
        role: grant.role,
        organisation: grant.organisation?.code ?? null,
        organisationId: grant.organisationId,
        organisationName: grant.organisation?.versions[0]?.nameZh ?? null,
        plan: grant.plan?.code ?? null,
        planId: grant.planId,
      })),
    }),
  );
}

/** A few at a time: as many as there are cores to hash with. */
export async function inTurns<T>(
  values: readonly T[],
  work: (value: T) => Promise<void>,
  lanes = 4,
): Promise<void> {
  const waiting = [...values];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
