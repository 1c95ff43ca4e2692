// An amendment or erratum is entered by one person and put in force by another: once, whole, and from its day.
import { describe, expect, it } from "vitest";
import { confirmContent } from "../definition/confirm-definition";
import {
  clock,
  db,
  expectOneWinner,
  faultOf,
  refusalOf,
  withBrokenLog,
} from "../report/report-scene.fixture";
import {
  amendmentScene,
  assessed,
  confirm,
  enter,
  issueClosed,
  logOf,
  rowOf,
  versionsOf,
} from "./amendment-scene.fixture";
import { refuseAmendment } from "./refuse-amendment";
import { withdrawAmendment } from "./withdraw-amendment";

const later = { dueOn: "2026-06-30" };

describe("putting in force", () => {
  it("makes the next version of every item, freezes before, and logs once", async () => {
    const scene = await amendmentScene();
    const { amendmentId, number } = await enter(scene, { count: later, build: later });
    expect(number).toBe(1);
    expect((await rowOf(amendmentId)).items.map(({ version }) => version)).toEqual([null, null]);
    await confirm(scene, amendmentId);
    const [first, second] = await versionsOf(scene, "count");
    expect(second).toMatchObject({
      version: 2,
      source: "amendment",
      document: "No. 12 of 2024",
      titleZh: first?.titleZh,
      acceptedAt: clock(),
    });
    expect(second?.dueOn.toISOString().slice(0, 10)).toBe("2026-06-30");
    const row = await rowOf(amendmentId);
    expect(row.state).toBe("inForce");
    expect(row.items.map(({ version }) => version)).toEqual([2, 2]);
    expect(row.items[0]?.before).toMatchObject({ version: 1, dueOn: "2025-12-31" });
    expect(await logOf(amendmentId)).toEqual(["amendment.proposed", "amendment.putInForce"]);
  });

  it("changes figures from its day on and nothing before it", async () => {
    const scene = await amendmentScene();
    const { amendmentId } = await enter(scene, { count: later });
    expect((await assessed(scene, "count", "2024-10-08")).dueOn).toBe("2025-12-31");
    await confirm(scene, amendmentId);
    expect(await assessed(scene, "count", "2024-10-08")).toMatchObject({
      dueOn: "2026-06-30",
      definitionVersion: 2,
    });
    expect(await assessed(scene, "count", "2024-09-30")).toMatchObject({
      dueOn: "2025-12-31",
      definitionVersion: 1,
    });
  });

  it("tells the lead unit's reporters once for all their items", async () => {
    const scene = await amendmentScene();
    const { amendmentId } = await enter(scene, { count: later, build: later });
    await confirm(scene, amendmentId);
    const told = await db.notification.findMany({ where: { subjectId: amendmentId } });
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(["amendmentInForce"]));
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      [scene.people.reporter.personId, scene.people.colleague.personId].sort(),
    );
  });

  it("of two at once happens once", async () => {
    const scene = await amendmentScene();
    const { amendmentId } = await enter(scene, { count: later }, { by: scene.people.reviewer });
    await expectOneWinner([
      confirm(scene, amendmentId),
      confirm(scene, amendmentId, { by: scene.people.manager }),
    ]);
    expect(await versionsOf(scene, "count")).toHaveLength(2);
  });

  it("is refused to who entered it, to other roles, twice, and at another version", async () => {
    const scene = await amendmentScene();
    const { amendmentId } = await enter(scene, { count: later });
    const { manager, reviewer, reporter, auditor } = scene.people;
    expect(await refusalOf(confirm(scene, amendmentId, { by: manager }))).toBe("ownWork");
    for (const by of [reviewer, reporter, auditor]) {
      expect(await refusalOf(confirm(scene, amendmentId, { by }))).toBe("notAllowed");
    }
    expect(await refusalOf(confirm(scene, amendmentId, { expectedVersion: 2 }))).toBe("conflict");
    await confirm(scene, amendmentId);
    expect(await refusalOf(confirm(scene, amendmentId))).toBe("wrongState");
    const other = await amendmentScene();
    expect(await refusalOf(confirm(other, amendmentId))).toBe("notFound");
  });

  it("of an item whose definition moved meanwhile is a conflict, and the entry stays", async () => {
    const scene = await amendmentScene();
    const { amendmentId } = await enter(scene, { count: later, build: later });
    await confirmContent(
      scene.people.manager,
      {
        plan: scene.plan.code,
        milestone: scene.items.count.code,
        content: { kind: "weight", weight: 2 },
        document: "Doc 1",
        effectiveOn: "2024-10-01",
        expectedVersion: 1,
      },
      clock,
    );
    const fault = await faultOf(confirm(scene, amendmentId));
    expect([fault.code, fault.details.params]).toEqual([
      "conflict",
      { items: scene.items.count.code },
    ]);
    expect((await rowOf(amendmentId)).state).toBe("proposed");
    expect(await versionsOf(scene, "build")).toHaveLength(1);
  });

  it("with a log that cannot be written changes nothing", async () => {
    const scene = await amendmentScene();
    const { amendmentId } = await enter(scene, { count: later });
    const by = await withBrokenLog(scene.second);
    await expect(confirm(scene, amendmentId, { by })).rejects.toThrow();
    expect(await versionsOf(scene, "count")).toHaveLength(1);
    expect((await rowOf(amendmentId)).state).toBe("proposed");
  });
});

describe("a day in the past of an issue", () => {
  const early = { effectiveOn: "2024-05-01" };

  it("is said, and taken once it was ticked; what was issued stays", async () => {
    const scene = await amendmentScene();
    await issueClosed(scene);
    const fault = await faultOf(enter(scene, { count: later }, early));
    expect(fault.details.fields).toEqual([
      { field: "retroactive", code: "issuedBefore", params: { count: 1 } },
    ]);
    const before = await db.periodIssue.findMany({ where: { planId: scene.plan.id } });
    const entered = await enter(scene, { count: later }, { ...early, retroactive: true });
    const { amendmentId } = entered;
    expect((await faultOf(confirm(scene, amendmentId))).code).toBe("invalid");
    await confirm(scene, amendmentId, { retroactive: true });
    expect((await assessed(scene, "count", "2024-06-30")).dueOn).toBe("2026-06-30");
    expect(await db.periodIssue.findMany({ where: { planId: scene.plan.id } })).toEqual(before);
  });

  it("a new due date gone by is said too", async () => {
    const scene = await amendmentScene();
    const past = { dueOn: "2024-03-31" };
    const fault = await faultOf(enter(scene, { count: past }));
    expect(fault.details.fields).toEqual([{ field: "pastDue", code: "dueInPast" }]);
    const { amendmentId } = await enter(scene, { count: past }, { pastDue: true });
    expect((await faultOf(confirm(scene, amendmentId))).details.fields).toEqual([
      { field: "pastDue", code: "dueInPast" },
    ]);
    await confirm(scene, amendmentId, { pastDue: true });
    expect((await assessed(scene, "count", "2024-10-08")).daysLate).toBeGreaterThan(0);
  });
});

describe("what else becomes of an entry", () => {
  it("is withdrawn by who entered it, and by nobody else", async () => {
    const scene = await amendmentScene();
    const { amendmentId } = await enter(scene, { count: later });
    const decided = { amendmentId, expectedVersion: 1 };
    expect(await refusalOf(withdrawAmendment(scene.second, decided, clock))).toBe("notAllowed");
    await withdrawAmendment(scene.people.manager, decided, clock);
    expect((await rowOf(amendmentId)).state).toBe("withdrawn");
    expect(await logOf(amendmentId)).toEqual(["amendment.proposed", "amendment.withdrawn"]);
    expect(await refusalOf(confirm(scene, amendmentId))).toBe("wrongState");
  });

  it("is refused with a reason", async () => {
    const scene = await amendmentScene();
    const { amendmentId } = await enter(scene, { count: later });
    const decided = { amendmentId, expectedVersion: 1 };
    expect(await refusalOf(refuseAmendment(scene.second, decided, clock))).toBe("incomplete");
    await refuseAmendment(scene.second, { ...decided, reason: "Not the right paper." }, clock);
    expect(await rowOf(amendmentId)).toMatchObject({
      state: "refused",
      decisionReason: "Not the right paper.",
    });
    expect(await versionsOf(scene, "count")).toHaveLength(1);
  });
});
