// Whose item it is inside a unit: passed on, back, and all at once for somebody who leaves; the history stays.
import { describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/actor";
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
import { passItem, type PassItemInput } from "./pass-item";
import { takeOver } from "./take-over";

type Ask = Partial<PassItemInput> & { by?: UserActor };

function pass(scene: Scene, { by, ...change }: Ask = {}) {
  return passItem(
    by ?? scene.people.reporter,
    {
      plan: scene.plan.code,
      organisation: scene.lead.code,
      items: [{ milestone: scene.items.count.code, expected: null }],
      office: "Planning",
      personId: scene.people.colleague.personId,
      backupId: null,
      note: "",
      ...change,
    },
    clock,
  );
}

const chargesOf = (scene: Scene) =>
  db.charge.findMany({ where: { planId: scene.plan.id }, orderBy: { startedAt: "asc" } });

async function openOf(scene: Scene) {
  const [row] = await db.charge.findMany({ where: { planId: scene.plan.id, endedAt: null } });
  return { milestone: scene.items.count.code, expected: row?.id ?? null };
}

const loggedIn = (scene: Scene) =>
  db.auditEvent.count({ where: { planId: scene.plan.id, action: "charge.passed" } });

const shared = await newScene();

describe("passing an item", () => {
  it("starts a post, tells its holders and is in the log", async () => {
    const own = await newScene();
    await pass(own, { backupId: own.people.head.personId, note: "On leave." });
    expect(await chargesOf(own)).toMatchObject([
      {
        part: "reporting",
        office: "Planning",
        personId: own.people.colleague.personId,
        backupId: own.people.head.personId,
        note: "On leave.",
        startedByName: own.people.reporter.displayName,
        endedAt: null,
      },
    ]);
    expect(await loggedIn(own)).toBe(1);
    const told = await db.notification.findMany({ where: { planId: own.plan.id } });
    expect(told.map((row) => `${row.kind} ${row.personId}`).sort()).toEqual(
      [own.people.colleague, own.people.head].map((p) => `itemPassed ${p.personId}`).sort(),
    );
  });

  it("ends the post before it, and keeps it", async () => {
    const own = await newScene();
    await pass(own);
    const items = [await openOf(own)];
    await pass(own, { by: own.people.colleague, items, personId: own.people.reporter.personId });
    const [first, second] = await chargesOf(own);
    expect(first?.endedByName).toBe(own.people.colleague.displayName);
    expect(second).toMatchObject({ personId: own.people.reporter.personId, endedAt: null });
  });

  it("passes many at once, one entry for each, one message", async () => {
    const own = await newScene();
    const items = [own.items.count, own.items.build].map(({ code }) => ({
      milestone: code,
      expected: null,
    }));
    expect(await pass(own, { by: own.people.manager, items })).toEqual({ passed: 2 });
    expect(await loggedIn(own)).toBe(2);
    expect(await db.notification.count({ where: { planId: own.plan.id } })).toBe(1);
  });

  it("gives it back to the whole unit when nobody is named", async () => {
    const own = await newScene();
    await pass(own);
    await pass(own, { items: [await openOf(own)], office: "", personId: null });
    expect(await chargesOf(own)).toHaveLength(1);
    expect((await openOf(own)).expected).toBeNull();
  });

  it.each(["supporter", "outsider", "otherHead", "reviewer", "leader", "auditor"] as const)(
    "is refused to the %s",
    async (role) => {
      expect(await refusalOf(pass(shared, { by: shared.people[role] }))).toBe("notAllowed");
    },
  );

  it("is refused for items the unit does not lead, and not found across plans", async () => {
    const { other, supporting, people } = shared;
    const own = { organisation: supporting.code, personId: null };
    expect(await refusalOf(pass(shared, { by: people.supporter, ...own }))).toBe("notAllowed");
    const byManager = { by: people.manager, organisation: other.code, personId: null };
    expect(await refusalOf(pass(shared, byManager))).toBe("notAllowed");
    expect(await refusalOf(pass(shared, { by: (await newScene()).people.head }))).toBe("notFound");
  });

  it.each<[string, (scene: Scene) => Ask, string, string]>([
    [
      "somebody of another unit",
      ({ people }) => ({ personId: people.outsider.personId }),
      "personId",
      "notInUnit",
    ],
    [
      "somebody who does not write",
      ({ people }) => ({ backupId: people.leader.personId }),
      "backupId",
      "notInUnit",
    ],
    [
      "the same person twice",
      ({ people }) => ({ backupId: people.colleague.personId }),
      "backupId",
      "samePerson",
    ],
  ])("refuses %s", async (_, ask, field, code) => {
    expect(await faultOf(pass(shared, ask(shared)))).toMatchObject({
      code: "invalid",
      details: { fields: [{ field, code }] },
    });
  });

  it("refuses somebody whose role has ended", async () => {
    const own = await newScene();
    await db.grant.updateMany({
      where: { personId: own.people.colleague.personId },
      data: { endsOn: new Date("2024-10-08") },
    });
    expect(await refusalOf(pass(own))).toBe("invalid");
  });

  it("refuses what was shown before somebody passed it on, and lets one of two win", async () => {
    const own = await newScene();
    await expectOneWinner([pass(own), pass(own, { by: own.people.head })]);
    expect(await refusalOf(pass(own))).toBe("conflict");
    const items = [await openOf(own)];
    const to = { items, personId: own.people.reporter.personId };
    await expectOneWinner([pass(own, to), pass(own, { ...to, by: own.people.head })]);
    expect(await chargesOf(own)).toHaveLength(2);
  });

  it("is undone when the log cannot be written", async () => {
    const own = await newScene();
    await expect(pass(own, { by: await withBrokenLog(own.people.head) })).rejects.toThrow();
    expect(await chargesOf(own)).toEqual([]);
  });
});

describe("taking over from somebody who leaves", () => {
  const over = (scene: Scene, by: UserActor, from: UserActor, to: UserActor) =>
    takeOver(
      by,
      {
        plan: scene.plan.code,
        organisation: scene.lead.code,
        fromId: from.personId,
        toId: to.personId,
        note: "",
      },
      clock,
    );

  it("moves A and B posts in one step, each in the log, and ends a post held twice", async () => {
    const own = await newScene();
    const { reporter, colleague, head, manager } = own.people;
    const one = (milestone: string) => [{ milestone, expected: null }];
    await pass(own, { items: one(own.items.count.code), backupId: reporter.personId });
    const build = { personId: head.personId, backupId: colleague.personId };
    await pass(own, { items: one(own.items.build.code), ...build });
    await pass(own, { items: one(own.items.coverage.code), personId: head.personId });
    expect(await over(own, manager, colleague, reporter)).toEqual({ passed: 2 });
    const open = await db.charge.findMany({ where: { planId: own.plan.id, endedAt: null } });
    const postsOf = (id: string) => {
      const row = open.find((each) => each.milestoneId === id);
      return [row?.personId, row?.backupId];
    };
    expect(postsOf(own.items.count.id)).toEqual([reporter.personId, null]);
    expect(postsOf(own.items.build.id)).toEqual([head.personId, reporter.personId]);
    expect(postsOf(own.items.coverage.id)).toEqual([head.personId, null]);
    expect(await loggedIn(own)).toBe(5);
  });

  it("is open to the unit and the manager, to nobody else", async () => {
    const { people } = shared;
    for (const role of ["supporter", "otherHead", "reviewer", "auditor"] as const) {
      const work = over(shared, people[role], people.colleague, people.reporter);
      expect(await refusalOf(work)).toBe("notAllowed");
    }
    for (const role of ["reporter", "head", "manager"] as const) {
      const work = over(shared, people[role], people.colleague, people.reporter);
      expect((await faultOf(work)).details.fields).toEqual([
        { field: "fromId", code: "nothingHeld" },
      ]);
    }
  });

  it("goes to somebody of the unit, not to oneself, once", async () => {
    const own = await newScene();
    const { reporter, colleague, head, outsider } = own.people;
    await pass(own);
    expect(await refusalOf(over(own, head, colleague, outsider))).toBe("invalid");
    expect(await refusalOf(over(own, head, colleague, colleague))).toBe("invalid");
    await expectOneWinner([
      over(own, head, colleague, reporter),
      over(own, reporter, colleague, head),
    ]).catch(async () => {
      // The second may also come so late that nothing is left to take over.
      expect(await refusalOf(over(own, head, colleague, reporter))).toBe("incomplete");
    });
    expect(await loggedIn(own)).toBe(2);
  });
});
