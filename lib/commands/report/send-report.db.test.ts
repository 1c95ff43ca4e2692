// Sending: complete, once, from the version the sender saw; what is sent is frozen.
import { describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/actor";
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
  stateOf,
  withBrokenLog,
} from "./report-scene.fixture";
import { saveDraft } from "./save-draft";
import { sendReport } from "./send-report";

const scene = await newScene();
const ready = await drafted(scene, "count");

const send = (by: UserActor, reportId: string, expectedVersion: number) =>
  sendReport(by, { reportId, expectedVersion }, clock);

describe("sending a report", () => {
  it.each(["head", "supporter", "outsider", "reviewer", "manager", "leader", "auditor"] as const)(
    "is refused to the %s",
    async (role) => {
      expect(await refusalOf(send(scene.people[role], ready.reportId, ready.version))).toBe(
        "notAllowed",
      );
      expect(await stateOf(ready.reportId)).toBe("draft");
    },
  );

  it("is not found by another plan's reporter, nor an unknown report by anybody", async () => {
    const elsewhere = await newScene();
    expect(await refusalOf(send(elsewhere.people.reporter, ready.reportId, 1))).toBe("notFound");
    expect(await refusalOf(send(scene.people.reporter, crypto.randomUUID(), 1))).toBe("notFound");
  });

  it("passes it to the head, frozen as a round, with one entry in the log", async () => {
    const own = await newScene();
    const { reportId, version } = await drafted(own, "count");
    await send(own.people.reporter, reportId, version);
    expect(await stateOf(reportId)).toBe("withHead");
    const rounds = await db.reportRound.findMany({ where: { reportId } });
    expect(rounds).toMatchObject([
      {
        round: 1,
        outcome: "pending",
        reading: { kind: "count", value: 3 },
        sentById: own.people.reporter.personId,
        signedAt: null,
      },
    ]);
    expect(await logOf(reportId)).toEqual(["report.drafted", "report.sent"]);
    expect((await db.plan.findUniqueOrThrow({ where: { id: own.plan.id } })).revision).toBe(1);
  });

  it("is refused the second time", async () => {
    const own = await newScene();
    const reportId = await reportIn("withHead", own);
    const { version } = await db.progressReport.findUniqueOrThrow({ where: { id: reportId } });
    expect(await refusalOf(send(own.people.reporter, reportId, version))).toBe("wrongState");
  });

  it("lets one of two win at once", async () => {
    const own = await newScene();
    const { reportId, version } = await drafted(own, "count");
    await expectOneWinner([
      send(own.people.reporter, reportId, version),
      send(own.people.colleague, reportId, version),
    ]);
    expect(await db.reportRound.count({ where: { reportId } })).toBe(1);
    expect(await logOf(reportId)).toEqual(["report.drafted", "report.sent"]);
  });

  it("lets a save or a sending win at once, never both", async () => {
    const own = await newScene();
    const { reportId, version } = await drafted(own, "count");
    const save = saveDraft(
      own.people.colleague,
      {
        plan: own.plan.code,
        milestone: own.items.count.code,
        period: own.open.code,
        expectedVersion: version,
        draft: draftOf("count", { reading: { kind: "count", value: 4 } }),
      },
      clock,
    );
    await expectOneWinner([save, send(own.people.reporter, reportId, version)]);
    const report = await db.progressReport.findUniqueOrThrow({
      where: { id: reportId },
      include: { rounds: true },
    });
    for (const round of report.rounds) expect(round.reading).toEqual(report.reading);
  });

  it("refuses a stale version", async () => {
    expect(await refusalOf(send(scene.people.reporter, ready.reportId, 7))).toBe("conflict");
  });

  it("is refused when the period has closed meanwhile", async () => {
    const own = await newScene();
    const { reportId, version } = await drafted(own, "count");
    await db.reportingPeriod.update({ where: { id: own.open.id }, data: { state: "closed" } });
    expect(await refusalOf(send(own.people.reporter, reportId, version))).toBe("periodClosed");
  });

  it.each<[string, Parameters<typeof draftOf>[1], string[]]>([
    ["no reading", { reading: null }, ["reading"]],
    ["no forecast", { forecastOn: null }, ["forecastOn"]],
    ["a moved reading without words", { doneText: "  " }, ["doneText"]],
    ["a met target without a file", { reading: { kind: "count", value: 7 } }, ["evidence"]],
  ])("names what is missing: %s", async (_, change, fields) => {
    const own = await newScene();
    const { reportId, version } = await drafted(own, "count", change);
    const fault = await faultOf(send(own.people.reporter, reportId, version));
    expect(fault.code).toBe("incomplete");
    expect(fault.details.fields?.map((each) => each.field)).toEqual(fields);
    expect(await stateOf(reportId)).toBe("draft");
  });

  it("is undone when the log cannot be written", async () => {
    const own = await newScene();
    const { reportId, version } = await drafted(own, "count");
    await expect(
      send(await withBrokenLog(own.people.reporter), reportId, version),
    ).rejects.toThrow();
    expect(await stateOf(reportId)).toBe("draft");
    expect(await db.reportRound.count({ where: { reportId } })).toBe(0);
  });

  it("sends again after a return, as the second round", async () => {
    const own = await newScene();
    const reportId = await reportIn("returned", own);
    const { version } = await db.progressReport.findUniqueOrThrow({ where: { id: reportId } });
    await send(own.people.reporter, reportId, version);
    const rounds = await db.reportRound.findMany({
      where: { reportId },
      orderBy: { round: "asc" },
    });
    expect(rounds.map((round) => [round.round, round.outcome])).toEqual([
      [1, "returned"],
      [2, "pending"],
    ]);
  });
});

describe("a sent round", () => {
  it("is not edited, whoever asks the database", async () => {
    const reportId = await reportIn("withHead", await newScene());
    const change = db.reportRound.updateMany({
      where: { reportId },
      data: { doneText: "Something else." },
    });
    await expect(change).rejects.toThrow(/not edited/);
  });
});
