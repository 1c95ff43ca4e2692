// An acceptance is taken back while its quarter is not issued: what was accepted before it counts again.
import { describe, expect, it } from "vitest";
import {
  acceptedIn,
  acceptedLater,
  laterClock,
  propose,
  reading,
  standing,
  throughAllHands,
} from "../correction/correction-scene.fixture";
import { clock, db, newScene, refusalOf, stateOf, versionOf } from "./report-scene.fixture";
import { revokeAcceptance } from "./revoke-acceptance";

/** Seven meet the target. */
const seven = { reading: reading(7) };

describe("an acceptance is taken back", () => {
  const ask = async (reportId: string) => ({
    reportId,
    expectedVersion: await versionOf(reportId),
    reason: "The wrong list was attached.",
  });

  it("before the issue: the reading before it is in force, and the unit sends again", async () => {
    const scene = await newScene();
    await acceptedIn(scene, scene.closed);
    const reportId = await acceptedIn(scene, scene.open, seven);
    expect((await standing(scene)).status).toBe("doneOnTime");
    await revokeAcceptance(scene.people.manager, await ask(reportId), laterClock);
    expect(await standing(scene)).toMatchObject({ reading: reading(3), reopened: "correction" });
    expect((await standing(scene, "2024-10-09")).status).toBe("doneOnTime");
    const round = await db.reportRound.findFirstOrThrow({ where: { reportId } });
    expect(round).toMatchObject({
      outcome: "accepted",
      revokedByName: scene.people.manager.displayName,
      revokedReason: "The wrong list was attached.",
    });
    const told = await db.notification.findFirstOrThrow({
      where: { subjectId: reportId, personId: scene.people.reporter.personId },
      orderBy: { createdAt: "desc" },
    });
    expect(told).toMatchObject({ kind: "acceptanceRevoked", urgent: true });
    await acceptedLater(scene, reportId);
    expect((await standing(scene)).status).toBe("doneOnTime");
  });

  it("not after the issue, not over a correction, not over a newer version, not without a reason", async () => {
    const scene = await newScene();
    const { reviewer } = scene.people;
    const reportId = await acceptedIn(scene, scene.closed);
    const seen = await ask(reportId);
    expect(await refusalOf(revokeAcceptance(reviewer, { ...seen, reason: "" }, clock))).toBe(
      "incomplete",
    );
    const older = { ...seen, expectedVersion: seen.expectedVersion - 1 };
    expect(await refusalOf(revokeAcceptance(reviewer, older, clock))).toBe("conflict");
    const correction = await propose(scene, reportId);
    expect(await refusalOf(revokeAcceptance(reviewer, seen, clock))).toBe("conflict");
    await throughAllHands(scene, correction);
    expect(await refusalOf(revokeAcceptance(reviewer, seen, clock))).toBe("conflict");
    await db.reportingPeriod.update({ where: { id: scene.closed.id }, data: { state: "issued" } });
    const newest = await ask(correction);
    expect(await refusalOf(revokeAcceptance(reviewer, newest, clock))).toBe("periodIssued");
  });

  it("of a correction: what it had put right is in force again", async () => {
    const scene = await newScene();
    const correction = await propose(scene, await acceptedIn(scene, scene.closed));
    await throughAllHands(scene, correction);
    await revokeAcceptance(scene.people.reviewer, await ask(correction), laterClock);
    expect((await standing(scene)).reading).toEqual(reading(3));
    expect(await stateOf(correction)).toBe("returned");
  });
});
