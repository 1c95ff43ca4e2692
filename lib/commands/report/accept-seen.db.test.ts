// A reviewer decides what was on the page: a report that moved since, and one's own work, are not decided, all or none.
import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/actor";
import { insertPerson } from "@/prisma/factories/people";
import type { Scene } from "@/prisma/factories/plan";
import { acceptReports } from "./accept-reports";
import {
  clock,
  db,
  expectOneWinner,
  faultOf,
  logOf,
  newScene,
  refusalOf,
  reportIn,
  stateOf,
  versionOf,
} from "./report-scene.fixture";
import { returnReport } from "./return-report";
import { sendReport } from "./send-report";
import { signReports } from "./sign-reports";

const reason = "The list is missing.";

/** Returned by another reviewer, sent again and signed: the same state, another round. */
async function sendAgain({ people }: Scene, reportId: string): Promise<void> {
  await returnReport(people.reviewer, { reportId, reason }, clock);
  await sendReport(
    people.reporter,
    { reportId, expectedVersion: await versionOf(reportId) },
    clock,
  );
  await signReports(people.head, { reportIds: [reportId] }, clock);
}

describe("accepting what was looked at", () => {
  it("takes each report in the version that was shown", async () => {
    const own = await newScene();
    const ids = [
      await reportIn("withCommission", own, "count"),
      await reportIn("withCommission", own, "build"),
    ];
    const seen = Object.fromEntries(
      await Promise.all(ids.map(async (id) => [id, await versionOf(id)] as const)),
    );
    await acceptReports(own.people.reviewer, { reportIds: ids, seen }, clock);
    for (const id of ids) expect(await stateOf(id)).toBe("accepted");
  });

  it("names those that came back in another round, and accepts none", async () => {
    const own = await newScene();
    const moved = await reportIn("withCommission", own, "count");
    const still = await reportIn("withCommission", own, "build");
    const seen = { [moved]: await versionOf(moved), [still]: await versionOf(still) };
    await sendAgain(own, moved);
    const fault = await faultOf(
      acceptReports(own.people.reviewer, { reportIds: [still, moved], seen }, clock),
    );
    expect(fault).toMatchObject({
      code: "conflict",
      details: { params: { items: own.items.count.code } },
    });
    expect([await stateOf(still), await stateOf(moved)]).toEqual([
      "withCommission",
      "withCommission",
    ]);
    expect(await logOf(still)).not.toContain("report.accepted");
  });

  it("names those that another reviewer decided, and accepts none", async () => {
    const own = await newScene();
    const second = await insertPerson(db, { role: "reviewer", plan: own.plan });
    const gone = await reportIn("withCommission", own, "count");
    const still = await reportIn("withCommission", own, "build");
    const seen = { [gone]: await versionOf(gone), [still]: await versionOf(still) };
    await acceptReports(second, { reportIds: [gone], seen }, clock);
    const both = { reportIds: [still, gone], seen };
    expect(await refusalOf(acceptReports(own.people.reviewer, both, clock))).toBe("conflict");
    expect(await stateOf(still)).toBe("withCommission");
  });

  it("of two reviewers with overlapping lists at once one wins, whole", async () => {
    const own = await newScene();
    const second = await insertPerson(db, { role: "reviewer", plan: own.plan });
    const a = await reportIn("withCommission", own, "count");
    const b = await reportIn("withCommission", own, "build");
    const c = await reportIn("withCommission", own, "coverage");
    await expectOneWinner([
      acceptReports(own.people.reviewer, { reportIds: [a, b] }, clock),
      acceptReports(second, { reportIds: [b, c] }, clock),
    ]);
    const states = [await stateOf(a), await stateOf(b), await stateOf(c)];
    expect(states.filter((state) => state === "accepted")).toHaveLength(2);
    expect(states[1]).toBe("accepted");
  });

  it("does not return a report that moved since either", async () => {
    const own = await newScene();
    const reportId = await reportIn("withCommission", own, "count");
    const expectedVersion = await versionOf(reportId);
    await sendAgain(own, reportId);
    const fault = await faultOf(
      returnReport(own.people.reviewer, { reportId, reason, expectedVersion }, clock),
    );
    expect(fault).toMatchObject({
      code: "conflict",
      details: { params: { items: own.items.count.code } },
    });
    expect(await stateOf(reportId)).toBe("withCommission");
  });
});

/** Signed on a sheet that this person recorded. */
async function onPaper(scene: Scene, recorder: UserActor): Promise<string> {
  const reportId = await reportIn("withHead", scene, "count");
  const { sha256 } = await db.evidenceFile.create({
    data: {
      sha256: randomBytes(32).toString("hex"),
      byteSize: 1,
      mediaType: "application/pdf",
      createdAt: clock(),
    },
  });
  const sheet = await db.paperSignOff.create({
    data: {
      planId: scene.plan.id,
      periodId: scene.open.id,
      organisationId: scene.lead.id,
      signer: "Head",
      signerPost: "Director",
      signedOn: clock(),
      sha256,
      fileName: "sheet.pdf",
      recordedAt: clock(),
      recordedById: recorder.personId,
      recordedByName: recorder.displayName,
    },
  });
  await db.reportRound.updateMany({
    where: { reportId },
    data: {
      signedAt: clock(),
      signedByName: "Head",
      signMode: "paper",
      paperSignOffId: sheet.id,
    },
  });
  await db.progressReport.update({ where: { id: reportId }, data: { state: "withCommission" } });
  return reportId;
}

describe("one's own work", () => {
  it("is neither accepted nor returned by whoever recorded its signing on paper", async () => {
    const own = await newScene();
    const reviewer = await insertPerson(db, { role: "reviewer", plan: own.plan });
    const reportId = await onPaper(own, reviewer);
    const fault = await faultOf(acceptReports(reviewer, { reportIds: [reportId] }, clock));
    expect(fault).toMatchObject({
      code: "ownWork",
      details: { params: { items: own.items.count.code } },
    });
    const returning = returnReport(reviewer, { reportId, reason }, clock);
    expect(await refusalOf(returning)).toBe("ownWork");
    expect(await stateOf(reportId)).toBe("withCommission");
    await acceptReports(own.people.reviewer, { reportIds: [reportId] }, clock);
    expect(await stateOf(reportId)).toBe("accepted");
  });

  it("keeps a whole list from being accepted", async () => {
    const own = await newScene();
    const reviewer = await insertPerson(db, { role: "reviewer", plan: own.plan });
    const both = { ...reviewer, personId: own.people.reporter.personId };
    const ids = [
      await reportIn("withCommission", own, "count"),
      await reportIn("withCommission", own, "build"),
    ];
    expect(await refusalOf(acceptReports(both, { reportIds: ids }, clock))).toBe("ownWork");
    for (const id of ids) expect(await stateOf(id)).toBe("withCommission");
  });
});
