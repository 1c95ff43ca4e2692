// The way of a correction: written by the unit, sent, signed, accepted by another than its proposer, or given up; and
// what the item shows at the two dates.
import { describe, expect, it } from "vitest";
import { insertPerson } from "@/prisma/factories/people";
import type { Scene } from "@/prisma/factories/plan";
import { acceptReports } from "../report/accept-reports";
import {
  clock,
  db,
  draftOf,
  faultOf,
  logOf,
  newScene,
  refusalOf,
  reportIn,
  stateOf,
  versionOf,
} from "../report/report-scene.fixture";
import { saveDraft } from "../report/save-draft";
import { sendReport } from "../report/send-report";
import {
  acceptedIn,
  acceptedLater,
  propose,
  reading,
  standing,
  throughAllHands,
  withFile,
} from "./correction-scene.fixture";
import { dropCorrection } from "./drop-correction";
import { saveCorrection } from "./save-correction";
import { sendCorrections } from "./send-corrections";

const shared = await newScene();

/** A count of the closed quarter, known on 8 October; seven meet the target. */
const seven = { reading: reading(7) };

describe("a correction goes a report's own way", () => {
  it("and is in force once accepted: the item that was done is reopened, earlier knowledge stays", async () => {
    const scene = await newScene();
    const reportId = await acceptedIn(scene, scene.closed, seven);
    expect((await standing(scene)).status).toBe("doneOnTime");
    await acceptedLater(scene, await propose(scene, reportId));
    expect(await standing(scene)).toMatchObject({
      reading: reading(2),
      reopened: "correction",
      completedOn: null,
    });
    expect(await standing(scene, "2024-10-09")).toMatchObject({
      status: "doneOnTime",
      reading: reading(7),
      reopened: null,
    });
    expect(await stateOf(reportId)).toBe("accepted");
  });

  it("leaves the issue of the quarter as it was", async () => {
    const scene = await newScene();
    const reportId = await acceptedIn(scene, scene.closed, seven);
    const issue = await db.periodIssue.create({
      data: {
        planId: scene.plan.id,
        periodId: scene.closed.id,
        asOf: new Date("2024-06-30"),
        knownBy: new Date("2024-10-08T03:00:00.000Z"),
        rulesVersion: "1",
        profile: {},
        planRevision: 1,
        issuedByName: "The commission",
      },
    });
    await db.reportingPeriod.update({ where: { id: scene.closed.id }, data: { state: "issued" } });
    const id = await propose(scene, reportId);
    await acceptedLater(scene, id);
    expect(await stateOf(id)).toBe("accepted");
    expect((await standing(scene)).reading).toEqual(reading(2));
    expect(await db.periodIssue.findMany({ where: { planId: scene.plan.id } })).toEqual([issue]);
    const period = await db.reportingPeriod.findUniqueOrThrow({ where: { id: scene.closed.id } });
    expect(period.state).toBe("issued");
  });

  it("is put right again by another, which names the newest", async () => {
    const scene = await newScene();
    const reportId = await acceptedIn(scene, scene.closed);
    const first = await propose(scene, reportId);
    await throughAllHands(scene, first);
    expect(await refusalOf(propose(scene, reportId))).toBe("conflict");
    const second = await propose(scene, first, {
      draft: draftOf("count", { reading: reading(4) }),
    });
    await throughAllHands(scene, second);
    expect((await standing(scene)).reading).toEqual(reading(4));
  });

  it("is not accepted by whoever proposed it, but by another reviewer", async () => {
    const scene = await newScene();
    const reportId = await acceptedIn(scene, scene.closed);
    const by = scene.people.reviewer;
    const id = await propose(scene, reportId, { by });
    expect(await refusalOf(throughAllHands(scene, id))).toBe("ownWork");
    expect(await stateOf(id)).toBe("withCommission");
    const second = await insertPerson(db, { role: "reviewer", plan: scene.plan });
    await acceptReports(second, { reportIds: [id] }, clock);
    expect(await stateOf(id)).toBe("accepted");
  });

  it("lets the next report of the item stand beside it", async () => {
    const scene = await newScene();
    await propose(scene, await acceptedIn(scene, scene.closed));
    const saved = await saveDraft(
      scene.people.reporter,
      {
        plan: scene.plan.code,
        milestone: scene.items.count.code,
        period: scene.open.code,
        expectedVersion: null,
        draft: draftOf("count"),
      },
      clock,
    );
    expect(saved.version).toBe(1);
  });
});

describe("those proposed together", () => {
  async function group(scene: Scene) {
    const first = await acceptedIn(scene, scene.closed, seven);
    const later = await acceptedIn(scene, scene.open, seven);
    const id = await propose(scene, first, {
      together: [later],
      draft: draftOf("count", { reading: reading(8) }),
    });
    const other = await db.progressReport.findFirstOrThrow({ where: { supersedesId: later } });
    return { id, other: other.id };
  }

  it("are sent together with the files of the first, all or none", async () => {
    const scene = await newScene();
    const { id, other } = await group(scene);
    const { reporter } = scene.people;
    const ask = async () => ({
      reportId: id,
      expectedVersion: await versionOf(id),
      together: true,
    });
    const fault = await faultOf(sendCorrections(reporter, await ask(), clock));
    expect(fault.details).toMatchObject({
      fields: [{ field: "evidence", code: "required" }],
      params: { period: scene.closed.code },
    });
    expect([await stateOf(id), await stateOf(other)]).toEqual(["draft", "draft"]);
    await withFile(scene, id);
    expect(await sendCorrections(reporter, await ask(), clock)).toEqual({ sent: 2 });
    expect([await stateOf(id), await stateOf(other)]).toEqual(["withHead", "withHead"]);
    expect(await logOf(other)).toEqual(["correction.proposed", "evidence.attached", "report.sent"]);
    expect(await refusalOf(sendCorrections(reporter, await ask(), clock))).toBe("wrongState");
  });

  it("follow the first while they say the same", async () => {
    const scene = await newScene();
    const { id, other } = await group(scene);
    const save = async (value: number, reportId: string) =>
      saveCorrection(
        scene.people.reporter,
        {
          reportId,
          expectedVersion: await versionOf(reportId),
          draft: draftOf("count", { reading: reading(value) }),
        },
        clock,
      );
    const said = async (reportId: string) =>
      (await db.progressReport.findUniqueOrThrow({ where: { id: reportId } })).reading;
    await save(9, id);
    expect([await said(id), await said(other)]).toEqual([reading(9), reading(9)]);
    await save(10, other);
    expect([await said(id), await said(other)]).toEqual([reading(9), reading(10)]);
    await save(11, id);
    expect([await said(id), await said(other)]).toEqual([reading(11), reading(10)]);
  });

  it("are given up together", async () => {
    const scene = await newScene();
    const { id, other } = await group(scene);
    const ask = { reportId: id, reason: "They were right.", together: true };
    await dropCorrection(scene.people.reporter, ask, clock);
    expect([await stateOf(id), await stateOf(other)]).toEqual(["dropped", "dropped"]);
  });
});

describe("a correction is written", () => {
  it.each(["supporter", "outsider", "reviewer", "manager", "head"] as const)(
    "not by the %s",
    async (role) => {
      const scene = await newScene();
      const reportId = await propose(scene, await acceptedIn(scene, scene.closed));
      const ask = { reportId, expectedVersion: 1, draft: draftOf("count", seven) };
      expect(await refusalOf(saveCorrection(scene.people[role], ask, clock))).toBe("notAllowed");
    },
  );

  it("over the version that was read, and still as another reading", async () => {
    const scene = await newScene();
    const reportId = await propose(scene, await acceptedIn(scene, scene.closed));
    const { reporter, colleague } = scene.people;
    const ask = { reportId, expectedVersion: 1, draft: draftOf("count", { reading: reading(4) }) };
    expect(await saveCorrection(reporter, ask, clock)).toEqual({ version: 2 });
    expect(await refusalOf(saveCorrection(colleague, ask, clock))).toBe("conflict");
    const same = { reportId, expectedVersion: 2, draft: draftOf("count") };
    expect((await faultOf(saveCorrection(reporter, same, clock))).details.fields).toEqual([
      { field: "reading", code: "notCorrected" },
    ]);
    await sendReport(reporter, { reportId, expectedVersion: 2 }, clock);
    const late = { ...ask, expectedVersion: 3 };
    expect(await refusalOf(saveCorrection(reporter, late, clock))).toBe("wrongState");
  });

  it("as a correction alone: a quarter's own report is not saved so", async () => {
    const reportId = await reportIn("draft", shared, "build");
    const ask = { reportId, expectedVersion: 1, draft: draftOf("build") };
    expect(await refusalOf(saveCorrection(shared.people.reporter, ask, clock))).toBe("notFound");
  });
});

describe("a correction is given up", () => {
  const given = (reportId: string, reason = "It was right.") => ({
    reportId,
    reason,
    together: false,
  });

  it("with a reason, by its side or the manager; then another may be proposed", async () => {
    const scene = await newScene();
    const { people } = scene;
    const reportId = await acceptedIn(scene, scene.closed);
    const own = await propose(scene, reportId);
    expect((await faultOf(dropCorrection(people.reporter, given(own, ""), clock))).code).toBe(
      "incomplete",
    );
    expect(await refusalOf(dropCorrection(people.reviewer, given(own), clock))).toBe("notAllowed");
    expect(await refusalOf(dropCorrection(people.outsider, given(own), clock))).toBe("notAllowed");
    await dropCorrection(people.reporter, given(own), clock);
    expect(await logOf(own)).toEqual(["correction.proposed", "correction.dropped"]);
    expect(await refusalOf(dropCorrection(people.reporter, given(own), clock))).toBe("wrongState");

    const theirs = await propose(scene, reportId, { by: people.reviewer });
    expect(await refusalOf(dropCorrection(people.reporter, given(theirs), clock))).toBe(
      "notAllowed",
    );
    await dropCorrection(people.manager, given(theirs), clock);
    expect(await stateOf(theirs)).toBe("dropped");
    expect(await stateOf(reportId)).toBe("accepted");
  });

  it("not once it is sent, and never a report that a quarter asks for", async () => {
    const scene = await newScene();
    const { reporter } = scene.people;
    const reportId = await propose(scene, await acceptedIn(scene, scene.closed));
    await sendReport(reporter, { reportId, expectedVersion: 1 }, clock);
    expect(await refusalOf(dropCorrection(reporter, given(reportId), clock))).toBe("wrongState");
    const owed = await reportIn("draft", scene, "build");
    expect(await refusalOf(dropCorrection(reporter, given(owed), clock))).toBe("wrongState");
  });
});
