// Saving a draft: begun once, over the version it started from, by the lead's reporters alone, inside the window.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { systemActor, type UserActor } from "@/lib/domain/actor";
import { milestoneKinds } from "@/lib/domain/milestone/milestone";
import type { Draft } from "@/lib/domain/report/draft";
import { readings } from "@/prisma/factories/drafts";
import { insertMilestone, sampleTargets } from "@/prisma/factories/milestones";
import type { Scene } from "@/prisma/factories/plan";
import {
  clock,
  db,
  drafted,
  draftOf,
  expectOneWinner,
  faultOf,
  logOf,
  newScene,
  refusalOf,
  reportIn,
  withBrokenLog,
} from "./report-scene.fixture";
import { saveDraft } from "./save-draft";

const scene = await newScene();

type Ask = {
  by?: UserActor;
  version?: number | null;
  draft?: Draft;
  period?: string;
  milestone?: string;
  plan?: string;
};

function save(of: Scene, { by, version = null, draft = draftOf("count"), ...codes }: Ask = {}) {
  return saveDraft(
    by ?? of.people.reporter,
    {
      plan: codes.plan ?? of.plan.code,
      milestone: codes.milestone ?? of.items.count.code,
      period: codes.period ?? of.open.code,
      expectedVersion: version,
      draft,
    },
    clock,
  );
}

describe("saving a draft", () => {
  it.each(milestoneKinds)("begins a report of kind %s with one entry in the log", async (kind) => {
    const own = await newScene();
    const { reportId, version } = await drafted(own, kind);
    const row = await db.progressReport.findUniqueOrThrow({ where: { id: reportId } });
    expect(version).toBe(1);
    expect(row).toMatchObject({
      state: "draft",
      reading: readings[kind],
      updatedByName: own.people.reporter.displayName,
    });
    expect(await logOf(reportId)).toEqual(["report.drafted"]);
  });

  it("keeps one entry for a session of saves, and one for each person", async () => {
    const own = await newScene();
    const { reportId, version } = await save(own);
    const second = await save(own, { version, draft: draftOf("count", { doneText: "More." }) });
    const third = await save(own, { by: own.people.colleague, version: second.version });
    expect(third.version).toBe(3);
    expect(await logOf(reportId)).toEqual(["report.drafted", "report.drafted"]);
  });

  it("holds the frozen name, role and unit of the writer in the log", async () => {
    const own = await newScene();
    const { reportId } = await save(own);
    const event = await db.auditEvent.findFirstOrThrow({ where: { subjectId: reportId } });
    expect(event).toMatchObject({
      actorName: own.people.reporter.displayName,
      actorRole: "reporter",
      actorUnit: own.lead.nameZh,
      planId: own.plan.id,
    });
  });

  it.each(["head", "supporter", "outsider", "reviewer", "manager", "leader", "auditor"] as const)(
    "is refused to the %s",
    async (role) => {
      expect(await refusalOf(save(scene, { by: scene.people[role] }))).toBe("notAllowed");
    },
  );

  it("is not found by the reporter of another plan", async () => {
    const elsewhere = await newScene();
    expect(await refusalOf(save(scene, { by: elsewhere.people.reporter }))).toBe("notFound");
  });

  it.each([
    ["plan", { plan: "no-such-plan" }],
    ["item", { milestone: "no-such-item" }],
    ["period", { period: "2031Q1" }],
  ])("does not know the %s", async (_, codes) => {
    expect(await refusalOf(save(scene, codes))).toBe("notFound");
  });

  it("is refused where nothing is owed", async () => {
    const { plan, area, lead } = scene;
    const item = await insertMilestone(db, {
      plan,
      area,
      code: "9",
      target: sampleTargets.count,
      lead,
      suggested: true,
    });
    expect(await refusalOf(save(scene, { milestone: item.code }))).toBe("notOwed");
  });

  it("is refused in a closed period", async () => {
    expect(await faultOf(save(scene, { period: scene.closed.code }))).toMatchObject({
      code: "periodClosed",
      details: { params: { period: scene.closed.code } },
    });
  });

  it("refuses a stale version and names who saved in between", async () => {
    const own = await newScene();
    const { version } = await save(own);
    await save(own, { by: own.people.colleague, version });
    expect(await faultOf(save(own, { version }))).toMatchObject({
      code: "conflict",
      details: { params: { by: own.people.colleague.displayName } },
    });
  });

  it("refuses a second beginning, and a version of a draft that is not there", async () => {
    const own = await newScene();
    await save(own);
    expect(await refusalOf(save(own))).toBe("conflict");
    expect(await refusalOf(save(await newScene(), { version: 1 }))).toBe("conflict");
  });

  it("lets one of two begin it at once", async () => {
    const own = await newScene();
    await expectOneWinner([save(own), save(own, { by: own.people.colleague })]);
    expect(await db.progressReport.count({ where: { planId: own.plan.id } })).toBe(1);
  });

  it("lets one of two save over the same version at once", async () => {
    const own = await newScene();
    const { reportId, version } = await save(own);
    await expectOneWinner([
      save(own, { version }),
      save(own, { by: own.people.colleague, version }),
    ]);
    expect((await db.progressReport.findUniqueOrThrow({ where: { id: reportId } })).version).toBe(
      2,
    );
  });

  it.each(["withHead", "withCommission", "accepted"] as const)(
    "is refused once it is %s",
    async (state) => {
      const own = await newScene();
      await reportIn(state, own);
      expect(await refusalOf(save(own, { version: 1 }))).toBe("wrongState");
    },
  );

  it("goes on after a return", async () => {
    const own = await newScene();
    const reportId = await reportIn("returned", own);
    const { version } = await db.progressReport.findUniqueOrThrow({ where: { id: reportId } });
    expect((await save(own, { version })).reportId).toBe(reportId);
  });

  it.each<[string, Draft, string, string]>([
    ["a reading of another kind", draftOf("threshold"), "reading", "otherKind"],
    ["a day still to come", draftOf("count", { factOn: "2024-10-01" }), "factOn", "afterPeriod"],
  ])("refuses %s at its field", async (_, draft, field, code) => {
    const fault = await faultOf(save(scene, { draft }));
    expect(fault).toMatchObject({ code: "invalid", details: { fields: [{ field, code }] } });
  });

  it("refuses a stage that is not on the list and one reached after the period", async () => {
    const reached = [
      { stage: "flying", on: "2024-08-01" },
      { stage: "started", on: "2024-10-01" },
    ];
    const draft = draftOf("build", { reading: { kind: "build", reached } });
    const fault = await faultOf(save(scene, { milestone: scene.items.build.code, draft }));
    expect(fault.details.fields?.map((each) => each.code)).toEqual(["unknownCode", "afterPeriod"]);
  });

  it("is undone when the log cannot be written", async () => {
    const own = await newScene();
    await expect(save(own, { by: await withBrokenLog(own.people.reporter) })).rejects.toThrow();
    expect(await db.progressReport.count({ where: { planId: own.plan.id } })).toBe(0);
  });

  it("leaves the plan's revision: a draft is no fact", async () => {
    const own = await newScene();
    await save(own);
    expect((await db.plan.findUniqueOrThrow({ where: { id: own.plan.id } })).revision).toBe(0);
  });

  it("may be done by a job, whose name the log keeps", async () => {
    const own = await newScene();
    const job = systemActor("import", randomUUID());
    const ask = { plan: own.plan.code, milestone: own.items.count.code, period: own.open.code };
    const { reportId } = await saveDraft(
      job,
      { ...ask, expectedVersion: null, draft: draftOf("count") },
      clock,
    );
    const event = await db.auditEvent.findFirstOrThrow({ where: { subjectId: reportId } });
    expect(event).toMatchObject({ actorKind: "system", actorName: "import", actorId: null });
  });
});
