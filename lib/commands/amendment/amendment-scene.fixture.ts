// What tests of amendments share: a scene with a second manager, entries of it, and what came of them.
import { getPlanBoard } from "@/lib/data/plan-board";
import type { UserActor } from "@/lib/domain/actor";
import type { AmendmentChange } from "@/lib/domain/amendment/amendment-change";
import type { ProposeAmendmentInput } from "@/lib/domain/amendment/amendment-input";
import type { MilestoneKind } from "@/lib/domain/milestone/milestone";
import { insertPeople } from "@/prisma/factories/people";
import type { Scene } from "@/prisma/factories/plan";
import { clock, db, newScene } from "../report/report-scene.fixture";
import { proposeAmendment } from "./propose-amendment";
import { putInForce } from "./put-in-force";

export type AmendmentScene = Scene & { second: UserActor };

export async function amendmentScene(): Promise<AmendmentScene> {
  const scene = await newScene();
  const { second } = await insertPeople(db, { second: { role: "manager", plan: scene.plan } });
  return { ...scene, second };
}

export const paper = {
  kind: "amendment",
  approvingBody: "The municipal government",
  document: "No. 12 of 2024",
  effectiveOn: "2024-10-01",
  reason: "The land was given late.",
} as const;

export const enter = (
  scene: AmendmentScene,
  changes: Partial<Record<MilestoneKind, AmendmentChange>>,
  more: Partial<ProposeAmendmentInput> & { by?: UserActor; expectedVersion?: number } = {},
) => {
  const { by = scene.people.manager, expectedVersion = 1, ...head } = more;
  const kinds = Object.keys(changes) as MilestoneKind[];
  return proposeAmendment(
    by,
    {
      ...paper,
      plan: scene.plan.code,
      items: kinds.map((kind) => ({
        milestone: scene.items[kind].code,
        expectedVersion,
        change: changes[kind] ?? {},
      })),
      ...head,
    },
    clock,
  );
};

export const confirm = (
  scene: AmendmentScene,
  amendmentId: string,
  more: Partial<Parameters<typeof putInForce>[1]> & { by?: UserActor; seconds?: number } = {},
) => {
  const { by = scene.second, seconds = 0, ...decided } = more;
  const then = () => new Date(clock().getTime() + seconds * 1000);
  return putInForce(by, { amendmentId, expectedVersion: 1, ...decided }, then);
};

export const versionsOf = (scene: AmendmentScene, kind: MilestoneKind) =>
  db.milestoneVersion.findMany({
    where: { milestoneId: scene.items[kind].id },
    orderBy: { version: "asc" },
  });

export const rowOf = (id: string) =>
  db.amendment.findUniqueOrThrow({ where: { id }, include: { items: true } });

export async function logOf(id: string): Promise<string[]> {
  const events = await db.auditEvent.findMany({
    where: { subjectId: id },
    orderBy: { id: "asc" },
  });
  return events.map((event) => event.action);
}

/** The item as a page shows it as of a day, by what is known at the scene's moment or a minute later. */
export async function assessed(scene: AmendmentScene, kind: MilestoneKind, asOf: string) {
  const knownBy = new Date(clock().getTime() + 60_000);
  const dates = { asOf, knownBy, live: false };
  const board = await getPlanBoard(scene.people.leader, scene.plan.code, dates);
  const found = board.items.find(({ code }) => code === scene.items[kind].code);
  if (!found) throw new Error("no such item");
  return found.assessment;
}

/** A quarter that was issued, as far as an entry cares. */
export async function issueClosed(scene: AmendmentScene): Promise<void> {
  await db.periodIssue.create({
    data: {
      planId: scene.plan.id,
      periodId: scene.closed.id,
      asOf: new Date("2024-06-30T00:00:00Z"),
      knownBy: new Date("2024-08-01T01:00:00Z"),
      rulesVersion: "1",
      profile: {},
      planRevision: 0,
      issuedByName: "The manager",
      signatory: "Li Ming",
      document: "",
      brief: {},
    },
  });
}
