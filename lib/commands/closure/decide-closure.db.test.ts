// An item whose facts meet its target is struck off by another person, about what that person saw, once.
import { describe, expect, it } from "vitest";
import { asActor } from "@/lib/data/as-actor";
import { getClosureDetail, getClosureQueue } from "@/lib/data/closure-queue";
import type { UserActor } from "@/lib/domain/actor";
import type { Draft } from "@/lib/domain/report/draft";
import { viewDates } from "@/lib/domain/view-dates";
import { insertPeople } from "@/prisma/factories/people";
import type { Scene } from "@/prisma/factories/plan";
import { attachEvidence } from "../evidence/attach-evidence";
import { acceptReports } from "../report/accept-reports";
import {
  clock,
  db,
  drafted,
  expectOneWinner,
  faultOf,
  newScene,
  refusalOf,
  versionOf,
  withBrokenLog,
} from "../report/report-scene.fixture";
import { revokeAcceptance } from "../report/revoke-acceptance";
import { sendReport } from "../report/send-report";
import { signReports } from "../report/sign-reports";
import { decideClosure, type DecideClosureInput } from "./decide-closure";

const later = (seconds: number) => () => new Date(clock().getTime() + seconds * 1000);
const now = later(60);
const seven: Partial<Draft> = { reading: { kind: "count", value: 7 }, forecastClass: "completed" };

/** The count of the scene reported at its target and accepted. */
async function doneScene() {
  const scene = await newScene();
  const { people } = scene;
  const { reportId } = await drafted(scene, "count", seven);
  const bytes = Buffer.from("%PDF-1.4\nlist\n%%EOF\n");
  await attachEvidence(people.reporter, { reportId, fileName: "list.pdf", bytes }, clock);
  await sendReport(
    people.reporter,
    { reportId, expectedVersion: await versionOf(reportId) },
    clock,
  );
  await signReports(people.head, { reportIds: [reportId] }, clock);
  await acceptReports(people.reviewer, { reportIds: [reportId] }, clock);
  return { scene, reportId };
}

async function detailOf(scene: Scene, at = now()) {
  const { manager } = scene.people;
  return getClosureDetail(manager, scene.plan.code, scene.items.count.code, viewDates({}, at));
}

async function full(scene: Scene): Promise<DecideClosureInput> {
  const { closure, files } = await detailOf(scene);
  return {
    plan: scene.plan.code,
    milestone: scene.items.count.code,
    move: "verify",
    seen: closure.seen,
    checklist: [
      { check: "namedList", file: files?.[0]?.key ?? "" },
      { check: "sameReading" },
      { check: "sameDay" },
    ],
  };
}

const decisionsOf = (scene: Scene) =>
  db.closureDecision.findMany({
    where: { milestoneId: scene.items.count.id },
    orderBy: { decidedAt: "asc" },
  });

async function closureLog(scene: Scene): Promise<string[]> {
  const events = await db.auditEvent.findMany({
    where: { subjectId: scene.items.count.id, action: { startsWith: "closure." } },
    orderBy: { id: "asc" },
  });
  return events.map((event) => event.action);
}

async function stateOf(scene: Scene, at = now()): Promise<string> {
  return (await detailOf(scene, at)).closure.state;
}

describe("the closure of an item", () => {
  it("is opened by the accepted report alone, and verified with its evidence", async () => {
    const { scene, reportId } = await doneScene();
    const { manager, reporter } = scene.people;
    const queue = await getClosureQueue(manager, scene.plan.code, viewDates({}, now()));
    expect(queue.rows.open.map(({ item }) => item.code)).toEqual([scene.items.count.code]);
    await decideClosure(manager, await full(scene), now);
    const [decision] = await decisionsOf(scene);
    expect(decision).toMatchObject({ outcome: "verified", reportId, selfReviewed: false });
    expect(decision?.checklist).toMatchObject([
      { check: "namedList", fileName: "list.pdf" },
      { check: "sameReading" },
      { check: "sameDay" },
    ]);
    expect(await closureLog(scene)).toEqual(["closure.verified"]);
    const after = await detailOf(scene, later(120)());
    expect([after.closure.state, after.item.assessment.verified]).toEqual(["verified", true]);
    const told = await asActor(reporter, (tx) =>
      tx.notification.count({
        where: { personId: reporter.personId, kind: "closureDecided" },
      }),
    );
    expect(told).toBe(1);
  });

  it("is not verified without its checklist", async () => {
    const { scene } = await doneScene();
    const ask = await full(scene);
    const bare = { ...ask, checklist: [{ check: "namedList" as const }] };
    const fault = await faultOf(decideClosure(scene.people.manager, bare, now));
    expect([fault.code, fault.details.fields?.map(({ field }) => field)]).toEqual([
      "incomplete",
      ["file.namedList", "check.sameReading", "check.sameDay"],
    ]);
    const gone = { ...ask, checklist: [{ check: "namedList" as const, file: "evidence:x" }] };
    expect(await refusalOf(decideClosure(scene.people.manager, gone, now))).toBe("incomplete");
    expect(await decisionsOf(scene)).toEqual([]);
  });

  it("is another person's, and the commission's", async () => {
    const { scene } = await doneScene();
    const ask = await full(scene);
    const { reviewer, reporter, leader, auditor } = scene.people;
    expect(await refusalOf(decideClosure(reviewer, ask, now))).toBe("ownWork");
    for (const actor of [reporter, leader, auditor]) {
      expect(await refusalOf(decideClosure(actor, ask, now))).toBe("notAllowed");
    }
    const other = await newScene();
    expect(await refusalOf(decideClosure(other.people.manager, ask, now))).toBe("notFound");
  });

  it("is marked 自报自审 where the own unit leads", async () => {
    const { scene } = await doneScene();
    const { own } = await insertPeople(db, {
      own: { role: "reviewer", plan: scene.plan, unit: scene.lead },
    });
    const { selfReviewed } = await decideClosure(own, await full(scene), now);
    expect(selfReviewed).toBe(true);
    expect((await decisionsOf(scene))[0]?.decidedByUnit).not.toBe("");
  });

  it("of two at once is decided once", async () => {
    const { scene } = await doneScene();
    const ask = await full(scene);
    const { second } = await insertPeople(db, { second: { role: "manager", plan: scene.plan } });
    await expectOneWinner([
      decideClosure(scene.people.manager, ask, now),
      decideClosure(second, { ...ask, move: "refuse", reason: "Two are missing." }, now),
    ]);
    expect(await decisionsOf(scene)).toHaveLength(1);
  });

  it("of an item changed meanwhile is a conflict, and nothing is written", async () => {
    const { scene, reportId } = await doneScene();
    const ask = await full(scene);
    await revokeAcceptance(
      scene.people.manager,
      { reportId, expectedVersion: await versionOf(reportId), reason: "The list is of last year." },
      later(30),
    );
    expect(await refusalOf(decideClosure(scene.people.manager, ask, now))).toBe("conflict");
    expect([await decisionsOf(scene), await stateOf(scene)]).toEqual([[], "notYet"]);
  });

  it("refused needs a reason; verified anew it is struck off, and looked at again it is not", async () => {
    const { scene } = await doneScene();
    const { manager } = scene.people;
    const ask = await full(scene);
    const refuse = { ...ask, move: "refuse" as const };
    expect(await refusalOf(decideClosure(manager, refuse, now))).toBe("incomplete");
    await decideClosure(manager, { ...refuse, reason: "Two are missing." }, now);
    const move = async (
      name: DecideClosureInput["move"],
      at: () => Date,
      actor: UserActor = manager,
    ) => {
      const { closure } = await detailOf(scene, at());
      const input = { ...ask, move: name, seen: closure.seen, reason: "Seen on the spot." };
      return decideClosure(actor, input, at);
    };
    expect(await stateOf(scene, later(90)())).toBe("refused");
    expect(await refusalOf(move("reopen", later(90)))).toBe("wrongState");
    await move("verify", later(100));
    expect(await stateOf(scene, later(110)())).toBe("verified");
    expect(await refusalOf(move("verify", later(110)))).toBe("wrongState");
    await move("reopen", later(120), scene.people.reviewer);
    const { closure, item } = await detailOf(scene, later(130)());
    expect([closure.state, item.assessment.verified]).toEqual(["reopened", false]);
    expect(await closureLog(scene)).toEqual([
      "closure.refused",
      "closure.verified",
      "closure.reopened",
    ]);
  });

  it("with a log that cannot be written is not decided", async () => {
    const { scene } = await doneScene();
    const manager = await withBrokenLog(scene.people.manager);
    await expect(decideClosure(manager, await full(scene), now)).rejects.toThrow();
    expect(await decisionsOf(scene)).toEqual([]);
  });

  it("of an item that reads another's report names that report and its hands", async () => {
    const { scene, reportId } = await doneScene();
    const mate = await db.milestone.update({
      where: { id: scene.items.count.id },
      data: { chain: "schools" },
    });
    const { id } = await db.milestone.create({
      data: {
        planId: scene.plan.id,
        areaId: scene.area.id,
        code: "mate",
        kind: "count",
        chain: mate.chain,
        sortOrder: 90,
      },
    });
    const [version] = await db.milestoneVersion.findMany({ where: { milestoneId: mate.id } });
    if (!version) throw new Error("no version");
    await db.milestoneVersion.create({
      data: { ...version, id: undefined, milestoneId: id, target: version.target ?? {} },
    });
    await db.plan.update({ where: { id: scene.plan.id }, data: { revision: { increment: 1 } } });
    const detail = await getClosureDetail(
      scene.people.manager,
      scene.plan.code,
      "mate",
      viewDates({}, now()),
    );
    expect(detail.closure.state).toBe("open");
    expect([detail.source?.reportId, detail.sourceItem?.code]).toEqual([
      reportId,
      scene.items.count.code,
    ]);
    const ask = { ...(await full(scene)), milestone: "mate", seen: detail.closure.seen };
    expect(await refusalOf(decideClosure(scene.people.reviewer, ask, now))).toBe("ownWork");
    await decideClosure(scene.people.manager, ask, now);
    expect(await db.closureDecision.count({ where: { milestoneId: id, reportId } })).toBe(1);
  });
});
