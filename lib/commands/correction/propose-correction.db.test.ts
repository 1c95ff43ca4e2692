// An accepted reading is put right by a new report: proposed by the lead or the commission, nothing accepted touched.
import { describe, expect, it } from "vitest";
import { revokeAcceptance } from "../report/revoke-acceptance";
import {
  clock,
  db,
  draftOf,
  expectOneWinner,
  faultOf,
  logOf,
  newScene,
  refusalOf,
  reportIn,
  stateOf,
  versionOf,
} from "../report/report-scene.fixture";
import { acceptedIn, propose, reading } from "./correction-scene.fixture";

const shared = await newScene();
const sharedReport = await acceptedIn(shared, shared.closed);

describe("a correction is proposed", () => {
  it("by the lead: a draft of the same item and period, with the reason; what was accepted stays", async () => {
    const scene = await newScene();
    const reportId = await acceptedIn(scene, scene.closed);
    const before = await db.progressReport.findUniqueOrThrow({ where: { id: reportId } });
    const id = await propose(scene, reportId);
    expect(await db.progressReport.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "draft",
      supersedesId: reportId,
      milestoneId: before.milestoneId,
      periodId: scene.closed.id,
      organisationId: before.organisationId,
      correctionReason: "One school was counted twice.",
      correctionGroup: null,
      reading: reading(2),
    });
    expect(await db.progressReport.findUniqueOrThrow({ where: { id: reportId } })).toEqual(before);
  });

  it("with old and new in the log", async () => {
    const scene = await newScene();
    const id = await propose(scene, await acceptedIn(scene, scene.closed));
    expect(await logOf(id)).toEqual(["correction.proposed"]);
    const event = await db.auditEvent.findFirstOrThrow({ where: { subjectId: id } });
    expect(event).toMatchObject({
      reason: "One school was counted twice.",
      before: { reading: reading(3) },
      after: { reading: reading(2), period: scene.closed.code, side: "unit" },
    });
  });

  it.each(["reviewer", "manager"] as const)(
    "by the commission's %s: it lies with the unit, whose reporters are told",
    async (role) => {
      const scene = await newScene();
      const id = await propose(scene, await acceptedIn(scene, scene.closed), {
        by: scene.people[role],
      });
      expect(await stateOf(id)).toBe("draft");
      const told = await db.notification.findMany({ where: { subjectId: id } });
      expect(told.map(({ kind }) => kind)).toEqual(["correctionSent", "correctionSent"]);
      expect(told.map(({ personId }) => personId).sort()).toEqual(
        [scene.people.reporter.personId, scene.people.colleague.personId].sort(),
      );
      expect(told[0]?.link).toMatch(new RegExp(`/corrections/${id}$`));
    },
  );

  it("of a quarter that is still open as well", async () => {
    const scene = await newScene();
    expect(await stateOf(await propose(scene, await reportIn("accepted", scene)))).toBe("draft");
  });

  it("for the day it is true for alone", async () => {
    const scene = await newScene();
    const draft = draftOf("count", { factOn: "2024-06-20" });
    expect(await propose(scene, await acceptedIn(scene, scene.closed), { draft })).toBeTruthy();
  });
});

describe("it is refused", () => {
  it.each(["head", "supporter", "outsider", "otherHead", "leader", "auditor"] as const)(
    "to the %s",
    async (role) => {
      expect(await refusalOf(propose(shared, sharedReport, { by: shared.people[role] }))).toBe(
        "notAllowed",
      );
    },
  );

  it("across plans", async () => {
    const scene = await newScene();
    const reportId = await acceptedIn(scene, scene.closed);
    const by = shared.people.manager;
    expect(await refusalOf(propose(scene, reportId, { by }))).toBe("notFound");
    const plan = shared.plan.code;
    expect(await refusalOf(propose(scene, reportId, { plan }))).toBe("notFound");
  });

  it("without a reason, without a reading, with the same, or of a day to come", async () => {
    const scene = await newScene();
    const reportId = await acceptedIn(scene, scene.closed);
    const fault = async (change: Parameters<typeof propose>[2]) =>
      (await faultOf(propose(scene, reportId, change))).details.fields;
    expect(await fault({ reason: "" })).toEqual([{ field: "reason", code: "required" }]);
    expect(await fault({ draft: draftOf("count", { reading: null }) })).toEqual([
      { field: "reading", code: "required" },
    ]);
    expect(await fault({ draft: draftOf("count", { doneText: "Other words." }) })).toEqual([
      { field: "reading", code: "notCorrected" },
    ]);
    const late = draftOf("count", { reading: reading(2), factOn: "2024-07-01" });
    expect(await fault({ draft: late })).toEqual([
      { field: "factOn", code: "afterPeriod", params: { day: "2024-06-30" } },
    ]);
    expect(await db.progressReport.count({ where: { supersedesId: reportId } })).toBe(0);
  });

  it("of what is not accepted", async () => {
    const scene = await newScene();
    expect(await refusalOf(propose(scene, await reportIn("withHead", scene)))).toBe("wrongState");
    const draft = draftOf("build");
    const reportId = await reportIn("returned", scene, "build");
    expect(await refusalOf(propose(scene, reportId, { draft }))).toBe("wrongState");
  });

  it("while another is under way", async () => {
    const scene = await newScene();
    const reportId = await acceptedIn(scene, scene.closed);
    await propose(scene, reportId);
    const by = scene.people.reviewer;
    expect(await refusalOf(propose(scene, reportId, { by }))).toBe("conflict");
  });

  it("to one of two at once", async () => {
    const scene = await newScene();
    const reportId = await acceptedIn(scene, scene.closed);
    await expectOneWinner([
      propose(scene, reportId),
      propose(scene, reportId, { by: scene.people.manager }),
    ]);
    expect(await db.progressReport.count({ where: { supersedesId: reportId } })).toBe(1);
  });

  it("to one of two at once, a proposal and a revocation", async () => {
    const scene = await newScene();
    const reportId = await reportIn("accepted", scene);
    const ask = { reportId, expectedVersion: await versionOf(reportId), reason: "A mistake." };
    await expectOneWinner([
      propose(scene, reportId),
      revokeAcceptance(scene.people.reviewer, ask, clock),
    ]);
  });
});

describe("the later reports that repeat the reading", () => {
  it("are put right together, each in its own period and words", async () => {
    const scene = await newScene();
    const first = await acceptedIn(scene, scene.closed);
    const later = await acceptedIn(scene, scene.open, { doneText: "Nothing new." });
    const id = await propose(scene, first, { together: [later] });
    const made = await db.progressReport.findMany({
      where: { supersedesId: { in: [first, later] } },
      orderBy: { period: { endsOn: "asc" } },
    });
    expect(made).toHaveLength(2);
    expect(new Set(made.map((row) => row.correctionGroup)).size).toBe(1);
    expect(made[0]).toMatchObject({ id, periodId: scene.closed.id });
    expect(made[1]).toMatchObject({
      periodId: scene.open.id,
      doneText: "Nothing new.",
      reading: reading(2),
    });
    for (const row of made) expect(await logOf(row.id)).toEqual(["correction.proposed"]);
  });

  it("are not those that say something else", async () => {
    const scene = await newScene();
    const first = await acceptedIn(scene, scene.closed);
    const later = await acceptedIn(scene, scene.open, { reading: reading(4) });
    expect(await refusalOf(propose(scene, first, { together: [later] }))).toBe("conflict");
    expect(await db.progressReport.count({ where: { supersedesId: first } })).toBe(0);
  });
});
