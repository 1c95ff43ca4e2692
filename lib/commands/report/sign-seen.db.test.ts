// The head signs what was looked at: a report that moved meanwhile is named, and nothing is signed unread.
import { describe, expect, it } from "vitest";
import type { Scene } from "@/prisma/factories/plan";
import {
  clock,
  db,
  faultOf,
  logOf,
  newScene,
  refusalOf,
  reportIn,
  stateOf,
} from "./report-scene.fixture";
import { returnByHead } from "./return-report";
import { sendReport } from "./send-report";
import { signReports } from "./sign-reports";
import { withdrawReport } from "./withdraw-report";

const versionOf = async (id: string) =>
  (await db.progressReport.findUniqueOrThrow({ where: { id } })).version;

/** Both as the head's page shows them, then the first is taken back and sent anew. */
async function movedAndOther(scene: Scene) {
  const moved = await reportIn("withHead", scene, "count");
  const other = await reportIn("withHead", scene, "coverage");
  const seen = { [moved]: await versionOf(moved), [other]: await versionOf(other) };
  const { reporter } = scene.people;
  await withdrawReport(reporter, { reportId: moved }, clock);
  const expectedVersion = await versionOf(moved);
  await sendReport(reporter, { reportId: moved, expectedVersion }, clock);
  return { moved, other, seen };
}

describe("signing what was looked at", () => {
  it("signs it, online, by the head", async () => {
    const scene = await newScene();
    const reportId = await reportIn("withHead", scene);
    const { head } = scene.people;
    const seen = { [reportId]: await versionOf(reportId) };
    await signReports(head, { reportIds: [reportId, reportId], seen }, clock);
    expect(await db.reportRound.findFirstOrThrow({ where: { reportId } })).toMatchObject({
      signMode: "online",
      signedById: head.personId,
      signedByName: head.displayName,
    });
  });

  it("signs none when one was sent anew, and names it", async () => {
    const scene = await newScene();
    const { moved, other, seen } = await movedAndOther(scene);
    const work = signReports(scene.people.head, { reportIds: [other, moved], seen }, clock);
    const { code, details } = await faultOf(work);
    expect([code, details.params]).toEqual(["conflict", { items: scene.items.count.code }]);
    expect([await stateOf(moved), await stateOf(other)]).toEqual(["withHead", "withHead"]);
    expect(await logOf(other)).toEqual(["report.drafted", "report.sent"]);
  });

  it("is refused once it was signed from another tab", async () => {
    const scene = await newScene();
    const reportId = await reportIn("withHead", scene);
    const { head } = scene.people;
    const ask = { reportIds: [reportId], seen: { [reportId]: await versionOf(reportId) } };
    await signReports(head, ask, clock);
    expect(await refusalOf(signReports(head, ask, clock))).toBe("conflict");
    expect((await logOf(reportId)).filter((each) => each === "report.signed")).toHaveLength(1);
  });

  it("returns nothing that was sent anew", async () => {
    const scene = await newScene();
    const { moved, seen } = await movedAndOther(scene);
    const ask = { reportId: moved, reason: "Which street?" };
    const stale = { ...ask, ...(seen[moved] ? { expectedVersion: seen[moved] } : {}) };
    expect(await refusalOf(returnByHead(scene.people.head, stale, clock))).toBe("conflict");
    expect(await stateOf(moved)).toBe("withHead");
  });
});
