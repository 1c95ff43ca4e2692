// Who reviews what: put in charge one by one or many, handed over, and never to one who does not hold the role.
import { beforeAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/actor";
import { getReviewPosts } from "@/lib/data/reviewers";
import { day } from "@/prisma/factories/days";
import { insertPerson } from "@/prisma/factories/people";
import type { Scene } from "@/prisma/factories/plan";
import {
  clock,
  db,
  expectOneWinner,
  faultOf,
  newScene,
  refusalOf,
  withBrokenLog,
} from "../report/report-scene.fixture";
import { assignReviewer, type AssignReviewerInput } from "./assign-reviewer";
import { handOverReviews } from "./hand-over-reviews";

type Cast = { scene: Scene; first: UserActor; second: UserActor; third: UserActor };

async function cast(): Promise<Cast> {
  const scene = await newScene();
  const reviewer = { role: "reviewer", plan: scene.plan } as const;
  const second = await insertPerson(db, reviewer);
  const third = await insertPerson(db, reviewer);
  return { scene, first: scene.people.reviewer, second, third };
}

/** As a page read now would name the items. */
async function ask(
  { scene }: Cast,
  kinds: readonly (keyof Scene["items"])[],
  change: Partial<AssignReviewerInput>,
): Promise<AssignReviewerInput> {
  const items = kinds.map((kind) => scene.items[kind]);
  const charges = await db.charge.findMany({
    where: { milestoneId: { in: items.map(({ id }) => id) }, endedAt: null },
  });
  return {
    plan: scene.plan.code,
    items: items.map(({ id, code }) => ({
      code,
      chargeId: charges.find((charge) => charge.milestoneId === id)?.id ?? null,
    })),
    personId: "",
    backupId: "",
    note: "",
    ...change,
  };
}

const inForce = async ({ scene }: Cast) => {
  const rows = await db.charge.findMany({
    where: { planId: scene.plan.id, endedAt: null },
    include: { milestone: { select: { code: true } } },
    orderBy: { milestone: { code: "asc" } },
  });
  return rows.map((row) => [row.milestone.code, row.personId, row.backupId]);
};
const assignedIn = ({ scene }: Cast) =>
  db.auditEvent.findMany({
    where: { planId: scene.plan.id, action: "review.assigned" },
    orderBy: { id: "asc" },
  });

let shared: Cast;
beforeAll(async () => {
  shared = await cast();
});

describe("assigning a reviewer", () => {
  it("puts one person and a stand-in in charge of each item, with an entry each and one word to each person", async () => {
    const own = await cast();
    const { manager } = own.scene.people;
    const posts = { personId: own.second.personId, backupId: own.third.personId, note: "Leave." };
    const done = await assignReviewer(manager, await ask(own, ["count", "build"], posts), clock);
    expect(done).toBe(2);
    const { count, build } = own.scene.items;
    expect(await inForce(own)).toEqual(
      [build, count]
        .map(({ code }) => [code, own.second.personId, own.third.personId])
        .sort(([a], [b]) => String(a).localeCompare(String(b))),
    );
    const entries = await assignedIn(own);
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({
      subjectType: "Charge",
      before: null,
      after: { reviewer: own.second.displayName, backup: own.third.displayName },
      reason: "Leave.",
    });
    const told = await db.notification.findMany({
      where: { planId: own.scene.plan.id, kind: "reviewAssigned" },
    });
    expect(told.map((row) => row.personId).sort()).toEqual(
      [own.second.personId, own.third.personId].sort(),
    );
    expect(told[0]).toMatchObject({ params: { count: 2, by: manager.displayName } });
  });

  it("ends the post in force and keeps it", async () => {
    const own = await cast();
    const to = (who: UserActor) => ask(own, ["count"], { personId: who.personId });
    await assignReviewer(own.first, await to(own.second), clock);
    await assignReviewer(own.first, await to(own.third), clock);
    const rows = await db.charge.findMany({ where: { planId: own.scene.plan.id } });
    expect(rows).toHaveLength(2);
    expect(rows.find((row) => row.endedAt !== null)).toMatchObject({
      personId: own.second.personId,
      endedByName: own.first.displayName,
    });
    const entries = await assignedIn(own);
    expect(entries.at(-1)?.before).toMatchObject({ reviewer: own.second.displayName });
  });

  it.each(["reporter", "head", "supporter", "outsider", "leader", "auditor"] as const)(
    "is refused to a %s",
    async (role) => {
      const input = await ask(shared, ["count"], { personId: shared.second.personId });
      expect(await refusalOf(assignReviewer(shared.scene.people[role], input, clock))).toBe(
        "notAllowed",
      );
    },
  );

  it("is not found across plans, nor for an item that is not there", async () => {
    const other = await cast();
    const input = await ask(shared, ["count"], { personId: shared.second.personId });
    expect(await refusalOf(assignReviewer(other.first, input, clock))).toBe("notFound");
    const unknown = { ...input, items: [{ code: "nowhere", chargeId: null }] };
    expect(await refusalOf(assignReviewer(shared.first, unknown, clock))).toBe("notFound");
  });

  it.each<[string, (own: Cast) => Partial<AssignReviewerInput>, string, string]>([
    ["nobody chosen", () => ({}), "personId", "required"],
    ["no item", (own) => ({ personId: own.second.personId, items: [] }), "items", "required"],
    [
      "a person of another role",
      (own) => ({ personId: own.scene.people.manager.personId }),
      "personId",
      "notReviewer",
    ],
    [
      "a stand-in of another role",
      (own) => ({ personId: own.second.personId, backupId: own.scene.people.head.personId }),
      "backupId",
      "notReviewer",
    ],
    [
      "the same person twice",
      (own) => ({ personId: own.second.personId, backupId: own.second.personId }),
      "backupId",
      "samePerson",
    ],
  ])("says at the field what is wrong: %s", async (_name, change, field, code) => {
    const input = await ask(shared, ["count"], change(shared));
    const fault = await faultOf(assignReviewer(shared.first, input, clock));
    expect(fault.details.fields).toEqual([{ field, code }]);
    expect(await inForce(shared)).toEqual([]);
  });

  it("is refused for a reviewer whose role has ended, or who holds it on another plan", async () => {
    const own = await cast();
    const elsewhere = (await cast()).second;
    await db.grant.updateMany({
      where: { personId: own.second.personId },
      data: { endsOn: day("2024-10-08") },
    });
    for (const who of [own.second, elsewhere]) {
      const input = await ask(own, ["count"], { personId: who.personId });
      const fault = await faultOf(assignReviewer(own.first, input, clock));
      expect(fault.details.fields).toEqual([{ field: "personId", code: "notReviewer" }]);
    }
  });

  it("names the items that somebody else assigned meanwhile, and assigns none", async () => {
    const own = await cast();
    const stale = await ask(own, ["count", "build"], { personId: own.third.personId });
    const meanwhile = await ask(own, ["count"], { personId: own.second.personId });
    await assignReviewer(own.first, meanwhile, clock);
    const fault = await faultOf(assignReviewer(own.first, stale, clock));
    expect(fault).toMatchObject({
      code: "conflict",
      details: { params: { items: own.scene.items.count.code } },
    });
    expect(await inForce(own)).toHaveLength(1);
  });

  it("is won by one of two at once", async () => {
    const own = await cast();
    const one = await ask(own, ["count"], { personId: own.second.personId });
    const two = { ...one, personId: own.third.personId };
    await expectOneWinner([
      assignReviewer(own.first, one, clock),
      assignReviewer(own.scene.people.manager, two, clock),
    ]);
    expect(await assignedIn(own)).toHaveLength(1);
    expect(await inForce(own)).toHaveLength(1);
  });

  it("is undone when the log cannot be written", async () => {
    const own = await cast();
    const input = await ask(own, ["count"], { personId: own.second.personId });
    await expect(assignReviewer(await withBrokenLog(own.first), input, clock)).rejects.toThrow();
    expect(await inForce(own)).toEqual([]);
  });
});

describe("handing over", () => {
  it("puts the successor in every place at once, and leaves no one standing in for themselves", async () => {
    const own = await cast();
    const { first, second, third, scene } = own;
    const posts = [
      ["count", second, null],
      ["build", second, third],
      ["coverage", first, second],
      ["threshold", first, null],
    ] as const;
    for (const [kind, person, backup] of posts) {
      const chosen = { personId: person.personId, backupId: backup?.personId ?? "" };
      await assignReviewer(first, await ask(own, [kind], chosen), clock);
    }
    const input = {
      plan: scene.plan.code,
      fromId: second.personId,
      toId: third.personId,
      note: "",
    };
    expect(await handOverReviews(scene.people.manager, input, clock)).toBe(3);
    const { count, build, coverage, threshold } = scene.items;
    expect(new Map((await inForce(own)).map(([code, ...who]) => [code, who]))).toEqual(
      new Map([
        [count.code, [third.personId, null]],
        [build.code, [third.personId, null]],
        [coverage.code, [first.personId, third.personId]],
        [threshold.code, [first.personId, null]],
      ]),
    );
    const again = await faultOf(handOverReviews(first, input, clock));
    expect(again.details.fields).toEqual([{ field: "fromId", code: "nothingHeld" }]);
  });

  it("takes over from one who has left, and is seen on the page", async () => {
    const own = await cast();
    const { first, second, third, scene } = own;
    await assignReviewer(first, await ask(own, ["count"], { personId: second.personId }), clock);
    await db.grant.updateMany({
      where: { personId: second.personId },
      data: { endsOn: day("2024-10-01") },
    });
    const before = await getReviewPosts(first, scene.plan.code, clock());
    expect(before.inCharge).toEqual([
      { id: second.personId, displayName: second.displayName, holds: false, count: 1 },
    ]);
    expect(before.reviewers.map(({ id }) => id)).not.toContain(second.personId);
    const input = {
      plan: scene.plan.code,
      fromId: second.personId,
      toId: third.personId,
      note: "",
    };
    await handOverReviews(first, input, clock);
    const after = await getReviewPosts(first, scene.plan.code, clock());
    expect(after.posts.filter(({ reviewer }) => reviewer !== null)).toMatchObject([
      { reviewer: { person: { id: third.personId, holds: true }, backup: null } },
    ]);
  });

  it("is refused to others, and without two different people", async () => {
    const { scene, first, second } = shared;
    const input = {
      plan: scene.plan.code,
      fromId: first.personId,
      toId: second.personId,
      note: "",
    };
    expect(await refusalOf(handOverReviews(scene.people.leader, input, clock))).toBe("notAllowed");
    const faults = async (change: object) =>
      (await faultOf(handOverReviews(first, { ...input, ...change }, clock))).details.fields;
    expect(await faults({ toId: first.personId })).toEqual([{ field: "toId", code: "samePerson" }]);
    expect(await faults({ fromId: "", toId: "" })).toEqual([
      { field: "fromId", code: "required" },
      { field: "toId", code: "required" },
    ]);
    expect(await faults({ toId: scene.people.manager.personId })).toEqual([
      { field: "toId", code: "notReviewer" },
    ]);
  });
});
