// Everybody who might try a command on a scene: each role at each distance from its items, and other systems.
import { randomUUID } from "node:crypto";
import { clientActor, type Actor, type UserActor, userActor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/permissions";
import { insertPeople } from "@/prisma/factories/people";
import { insertPlan, type MadePlan, type Scene } from "@/prisma/factories/plan";
import type { MadeUnit } from "@/prisma/factories/organisations";
import { db } from "../report/report-scene.fixture";

/** A command arranged to be called: by whoever is named, again and again. */
export type Arranged = {
  scene: Scene;
  call: (actor: never) => Promise<unknown>;
  /** Whom something beside the right keeps out: their own side or their own work. */
  except?: readonly string[];
  /** A page's alone: no other system could come to it. */
  people?: true;
  /** Nothing of the kind is set up here: that nobody's right is wanting is all there is to see. */
  undone?: true;
};
export type Arrange = () => Promise<Arranged>;

/** Somebody who is signed in with one role; refused before anything is written, so that no account is needed. */
function visitor(role: Role, plan: MadePlan | null, unit?: MadeUnit): UserActor {
  const who = { personId: randomUUID(), name: role, displayName: role, requestId: "rights" };
  return userActor({
    ...who,
    address: null,
    grants: [
      {
        role,
        organisation: unit?.code ?? null,
        organisationId: unit?.id ?? null,
        organisationName: unit?.nameZh ?? null,
        plan: plan?.code ?? null,
        planId: plan?.id ?? null,
      },
    ],
  });
}

const otherSystem = (name: string, plan: MadePlan | null) =>
  clientActor({
    tokenId: randomUUID(),
    name,
    planCode: plan?.code ?? null,
    planId: plan?.id ?? null,
    requestId: "rights",
    address: null,
  });

export type Somebody = { name: string; actor: Actor };

/** Made once: the administrators have accounts, since they may change something. */
export async function installationPeople() {
  const elsewhere = await insertPlan(db);
  const office = await insertPeople(db, {
    sysadmin: { role: "sysadmin", plan: null },
    secadmin: { role: "secadmin", plan: null },
    auditor: { role: "auditor", plan: null },
  });
  return { elsewhere, office };
}
export type Installation = Awaited<ReturnType<typeof installationPeople>>;

/** Of the scene first those who are none of its people, so that what they could spoil is still there. */
export async function everybodyAt(
  { people, plan, lead, supporting }: Scene,
  { elsewhere, office }: Installation,
): Promise<Somebody[]> {
  const more = await insertPeople(db, {
    supportingHead: { role: "head", plan, unit: supporting },
    secretary: { role: "secretary", plan },
    secondManager: { role: "manager", plan },
    secondReviewer: { role: "reviewer", plan },
  });
  const far = Object.fromEntries(
    (["reporter", "head", "reviewer", "manager", "leader", "secretary"] as const).map((role) => [
      `far ${role}`,
      visitor(role, elsewhere, role === "reporter" || role === "head" ? lead : undefined),
    ]),
  );
  const { auditor: _, ...here } = people;
  const users = { ...far, ...office, ...here, ...more };
  const systems = {
    "system of the plan": otherSystem("here", plan),
    "system of another plan": otherSystem("elsewhere", elsewhere),
  };
  return Object.entries({ ...systems, ...users }).map(([name, actor]) => ({ name, actor }));
}
