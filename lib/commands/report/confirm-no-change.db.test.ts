// "No change, confirmed": one step from the last accepted report to the head, under every rule of writing and sending.
import { beforeAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/actor";
import { NO_CHANGE_WORDS } from "@/lib/domain/report/unchanged";
import type { Scene } from "@/prisma/factories/plan";
import { askContribution } from "../contribution/ask-contribution";
import { confirmNoChange } from "./confirm-no-change";
import { acceptedBefore, overdueItem, setPeriod } from "./last-quarter.fixture";
import {
  clock,
  db,
  drafted,
  expectOneWinner,
  faultOf,
  logOf,
  newScene,
  refusalOf,
  reportIn,
  stateOf,
  withBrokenLog,
} from "./report-scene.fixture";
import { withdrawReport } from "./withdraw-report";

type Ask = { by?: UserActor; milestone?: string; version?: number | null; word?: string };

function confirm(scene: Scene, { by, milestone, version = null, word = "" }: Ask = {}) {
  return confirmNoChange(
    by ?? scene.people.reporter,
    {
      plan: scene.plan.code,
      milestone: milestone ?? scene.items.count.code,
      period: scene.open.code,
      expectedVersion: version,
      word,
    },
    clock,
  );
}

async function ready(): Promise<Scene> {
  const scene = await newScene();
  await acceptedBefore(scene, scene.items.count);
  return scene;
}

const versionOf = async (id: string) =>
  (await db.progressReport.findUniqueOrThrow({ where: { id } })).version;

let shared: Scene;
beforeAll(async () => {
  shared = await ready();
});

describe("no change, confirmed", () => {
  it("writes and sends the last accepted report again, frozen as a round, both in the log", async () => {
    const scene = await ready();
    const { reportId } = await confirm(scene);
    const rounds = await db.reportRound.findMany({ where: { reportId } });
    expect(rounds).toMatchObject([
      {
        round: 1,
        outcome: "pending",
        reading: { kind: "count", value: 3 },
        doneText: NO_CHANGE_WORDS,
        forecastOn: new Date("2025-11-30"),
        sentById: scene.people.reporter.personId,
      },
    ]);
    expect(await stateOf(reportId)).toBe("withHead");
    expect(await logOf(reportId)).toEqual(["report.drafted", "report.sent"]);
    const told = await db.notification.findMany({ where: { subjectId: reportId } });
    expect(told).toMatchObject([{ kind: "reportSent", personId: scene.people.head.personId }]);
  });

  it("is taken back by withdrawing, and may be confirmed again", async () => {
    const scene = await ready();
    const { reportId } = await confirm(scene);
    await withdrawReport(scene.people.reporter, { reportId }, clock);
    expect(await stateOf(reportId)).toBe("draft");
    await confirm(scene, { version: await versionOf(reportId) });
    expect(await db.reportRound.count({ where: { reportId } })).toBe(2);
  });

  it("asks a sentence of an overdue item and keeps it", async () => {
    const scene = await newScene();
    const item = await overdueItem(scene);
    await acceptedBefore(scene, item, { problemsText: "Land.", nextText: "Weekly." });
    const ask = { milestone: item.code };
    expect(await faultOf(confirm(scene, ask))).toMatchObject({
      code: "incomplete",
      details: { fields: [{ field: "word", code: "required" }] },
    });
    const { reportId } = await confirm(scene, { ...ask, word: "Still waiting for the land." });
    const round = await db.reportRound.findFirstOrThrow({ where: { reportId } });
    expect(round.doneText).toBe(`${NO_CHANGE_WORDS}Still waiting for the land.`);
  });

  it.each(["head", "supporter", "outsider", "reviewer", "manager", "leader", "auditor"] as const)(
    "is refused to the %s",
    async (role) => {
      expect(await refusalOf(confirm(shared, { by: shared.people[role] }))).toBe("notAllowed");
    },
  );

  it("is not found across plans, nor for what is not there", async () => {
    const { people } = await newScene();
    expect(await refusalOf(confirm(shared, { by: people.reporter }))).toBe("notFound");
    expect(await refusalOf(confirm(shared, { milestone: "none" }))).toBe("notFound");
  });

  it("is not offered where nothing was accepted, something is written, or an answer waits", async () => {
    const scene = await ready();
    const why = async (ask: Ask) => (await faultOf(confirm(scene, ask))).details.fields;
    expect(await why({ milestone: scene.items.build.code })).toEqual([
      { field: "noChange", code: "noLast" },
    ]);
    const { version } = await drafted(scene, "count");
    expect(await why({ version })).toEqual([{ field: "noChange", code: "written" }]);
    const other = await ready();
    const item = { plan: other.plan.code, milestone: other.items.count.code };
    await askContribution(
      other.people.reporter,
      { ...item, period: other.open.code, organisation: "" },
      clock,
    );
    expect((await faultOf(confirm(other))).details.fields).toEqual([
      { field: "noChange", code: "contributionsOpen" },
    ]);
  });

  it.each(["withHead", "withCommission", "accepted"] as const)(
    "is refused once the report is %s",
    async (state) => {
      const scene = await ready();
      const reportId = await reportIn(state, scene);
      expect(await refusalOf(confirm(scene, { version: await versionOf(reportId) }))).toBe(
        "wrongState",
      );
    },
  );

  it("is refused on a returned report, and once the quarter is closed or issued", async () => {
    const scene = await ready();
    const reportId = await reportIn("returned", scene);
    const again = { version: await versionOf(reportId) };
    expect(await refusalOf(confirm(scene, again))).toBe("incomplete");
    const closed = await ready();
    await setPeriod(closed.open, "closed");
    expect(await refusalOf(confirm(closed))).toBe("periodClosed");
    await setPeriod(closed.open, "issued");
    expect(await refusalOf(confirm(closed))).toBe("periodIssued");
  });

  it("refuses a version that is not there, and a second one at once", async () => {
    const scene = await ready();
    expect(await refusalOf(confirm(scene, { version: 4 }))).toBe("conflict");
    await expectOneWinner([confirm(scene), confirm(scene, { by: scene.people.colleague })]);
    expect(await db.reportRound.count({ where: { report: { planId: scene.plan.id } } })).toBe(2);
    expect(await refusalOf(confirm(scene))).toBe("wrongState");
  });

  it("is refused when the list has changed under the last reading", async () => {
    const scene = await newScene();
    await acceptedBefore(scene, scene.items.coverage);
    const target = { ...scene.items.coverage.target, units: ["South", "East"] };
    await db.milestoneVersion.updateMany({
      where: { milestoneId: scene.items.coverage.id },
      data: { target },
    });
    expect(await refusalOf(confirm(scene, { milestone: scene.items.coverage.code }))).toBe(
      "incomplete",
    );
  });

  it("is undone whole when the log cannot be written", async () => {
    const scene = await ready();
    await expect(
      confirm(scene, { by: await withBrokenLog(scene.people.reporter) }),
    ).rejects.toThrow();
    const where = { planId: scene.plan.id, periodId: scene.open.id };
    expect(await db.progressReport.count({ where })).toBe(0);
  });
});
