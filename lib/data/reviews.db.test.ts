// The queue as its readers meet it: whose it shows, what is late, and what stands beside each report.
import { describe, expect, it } from "vitest";
import { acceptReports } from "@/lib/commands/report/accept-reports";
import {
  clock,
  db,
  newScene,
  refusalOf,
  reportIn,
  versionOf,
} from "@/lib/commands/report/report-scene.fixture";
import { returnReport } from "@/lib/commands/report/return-report";
import { sendReport } from "@/lib/commands/report/send-report";
import { signReports } from "@/lib/commands/report/sign-reports";
import { assignReviewer } from "@/lib/commands/review/assign-reviewer";
import type { UserActor } from "@/lib/domain/actor";
import { type QueueQuery, readQueueQuery } from "@/lib/domain/review/queue-query";
import { insertPerson } from "@/prisma/factories/people";
import type { Scene } from "@/prisma/factories/plan";
import { getReviewDesk } from "./reviews";

const now = clock();
const later = new Date("2024-10-23T02:00:00.000Z");

async function assign(scene: Scene, kind: keyof Scene["items"], who: UserActor): Promise<void> {
  const items = [{ code: scene.items[kind].code, chargeId: null }];
  const post = { personId: who.personId, backupId: "", note: "" };
  await assignReviewer(scene.people.manager, { plan: scene.plan.code, items, ...post }, clock);
}

async function queueOf(
  scene: Scene,
  actor: UserActor,
  query: Partial<QueueQuery> = {},
  at: Date = now,
) {
  const ask = { query: { ...readQueueQuery({}), ...query }, reportId: null };
  const { desk } = await getReviewDesk(actor, scene.plan.code, ask, at);
  const kinds = Object.entries(scene.items).map(([kind, { code }]) => [code, kind] as const);
  const kindOf = new Map(kinds);
  return { ...desk, kinds: desk.queue.map(({ code }) => kindOf.get(code) ?? code).sort() };
}

async function onDesk(scene: Scene, actor: UserActor, reportId: string) {
  const ask = { query: readQueueQuery({}), reportId };
  const { report } = await getReviewDesk(actor, scene.plan.code, ask, now);
  if (!report) throw new Error("It is not on the desk.");
  return report;
}

describe("the queue", () => {
  it("begins with all where nothing is assigned, then with mine and nobody's", async () => {
    const scene = await newScene();
    const { reviewer, manager } = scene.people;
    const second = await insertPerson(db, { role: "reviewer", plan: scene.plan });
    for (const kind of ["count", "build", "coverage"] as const)
      await reportIn("withCommission", scene, kind);
    expect(await queueOf(scene, reviewer)).toMatchObject({ owner: "all", waiting: 3 });
    await assign(scene, "count", reviewer);
    await assign(scene, "build", second);
    const mine = await queueOf(scene, reviewer);
    expect(mine).toMatchObject({ owner: "open", waiting: 3, kinds: ["count", "coverage"] });
    expect((await queueOf(scene, second)).kinds).toEqual(["build", "coverage"]);
    expect((await queueOf(scene, reviewer, { whose: "mine" })).kinds).toEqual(["count"]);
    expect((await queueOf(scene, reviewer, { whose: "unassigned" })).kinds).toEqual(["coverage"]);
    expect((await queueOf(scene, reviewer, { whose: "all" })).kinds).toHaveLength(3);
    // The manager reviews nothing, and sees all.
    expect(await queueOf(scene, manager)).toMatchObject({ owner: "all", waiting: 3 });
  });

  it("is refused to the unit and to readers", async () => {
    const scene = await newScene();
    for (const role of ["reporter", "head", "leader", "auditor"] as const)
      expect(await refusalOf(queueOf(scene, scene.people[role]))).toBe("notAllowed");
  });

  it("counts what is odd, clean and late by the commission's own clock", async () => {
    const scene = await newScene();
    await reportIn("withCommission", scene, "count");
    const { reviewer } = scene.people;
    const [entry] = (await queueOf(scene, reviewer)).queue;
    // By weekdays alone: signed on 8 October, ten working days.
    expect(entry?.clock).toEqual({ dueOn: "2024-10-22", daysLeft: 10, late: false });
    expect((await queueOf(scene, reviewer)).counts).toMatchObject({ all: 1, late: 0 });
    const late = await queueOf(scene, reviewer, { show: "late" }, later);
    expect(late.counts).toMatchObject({ all: 1, late: 1 });
    expect(late.queue[0]?.clock).toEqual({ dueOn: "2024-10-22", daysLeft: -1, late: true });
    expect((await queueOf(scene, reviewer, { show: "late" })).queue).toEqual([]);
  });

  it("says in which round a report is, and runs on through a return", async () => {
    const scene = await newScene();
    const { reviewer, reporter, head } = scene.people;
    const reportId = await reportIn("withCommission", scene, "count");
    const reason = "The list is missing.";
    await returnReport(reviewer, { reportId, reason }, clock);
    const expectedVersion = await versionOf(reportId);
    const friday = () => new Date("2024-10-11T02:00:00.000Z");
    await sendReport(reporter, { reportId, expectedVersion }, friday);
    await signReports(head, { reportIds: [reportId] }, friday);
    const [entry] = (await queueOf(scene, reviewer, {}, new Date("2024-10-15T02:00:00.000Z")))
      .queue;
    expect(entry?.ball).toMatchObject({
      holder: "commission",
      since: "2024-10-11",
      heldDays: 2,
      round: 2,
      timesReturned: 1,
      firstSentOn: "2024-10-08",
      runningDays: 5,
    });
    // A new round has its ten days.
    expect(entry?.clock.dueOn).toBe("2024-10-25");
  });
});

describe("a report on the desk", () => {
  it("says whether its acceptance may be taken back, and names its version", async () => {
    const scene = await newScene();
    const { reviewer } = scene.people;
    const reportId = await reportIn("withCommission", scene, "count");
    const open = await onDesk(scene, reviewer, reportId);
    expect(open).toMatchObject({ revocation: "notAccepted", entry: { own: false } });
    expect(open.entry.version).toBe(await versionOf(reportId));
    await acceptReports(reviewer, { reportIds: [reportId] }, clock);
    const decided = await onDesk(scene, reviewer, reportId);
    expect(decided).toMatchObject({ revocation: null, decision: { outcome: "accepted" } });
    await db.reportingPeriod.update({
      where: { id: scene.open.id },
      data: { state: "issued", closedAt: now, issuedAt: now },
    });
    const issued = await onDesk(scene, reviewer, reportId);
    expect(issued.revocation).toBe("periodIssued");
  });

  it("is one's own for whoever wrote or signed it", async () => {
    const scene = await newScene();
    const reportId = await reportIn("withCommission", scene, "count");
    const reviewer = await insertPerson(db, { role: "reviewer", plan: scene.plan });
    for (const role of ["reporter", "head"] as const) {
      const both = { ...reviewer, personId: scene.people[role].personId };
      const { entry } = await onDesk(scene, both, reportId);
      expect(entry.own).toBe(true);
    }
  });
});
