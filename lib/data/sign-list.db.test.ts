// The head's list: each report beside the last accepted one, what is odd first; what was decided; whose it is.
import { describe, expect, it } from "vitest";
import { clock, db, draftOf, newScene, reportIn } from "@/lib/commands/report/report-scene.fixture";
import { acceptReports } from "@/lib/commands/report/accept-reports";
import { returnByHead } from "@/lib/commands/report/return-report";
import { saveDraft } from "@/lib/commands/report/save-draft";
import { sendReport } from "@/lib/commands/report/send-report";
import { appointDeputy } from "@/lib/commands/signoff/appoint-deputy";
import { setSignOffMode } from "@/lib/commands/signoff/set-sign-off-mode";
import {
  deputyAsk,
  deputyIn,
  modeAsk,
  signedInOn,
} from "@/lib/commands/signoff/signoff-scene.fixture";
import type { UserActor } from "@/lib/domain/actor";
import { signGroups } from "@/lib/domain/signoff/changes";
import { viewDates } from "@/lib/domain/view-dates";
import type { MilestoneKind } from "@/lib/domain/milestone/milestone";
import type { Draft } from "@/lib/domain/report/draft";
import { day, longAgo } from "@/prisma/factories/days";
import type { Scene } from "@/prisma/factories/plan";
import { getPlanBoard } from "./plan-board";
import { listUnitSigning } from "./sign-off-modes";
import { findSignReport, getSignList, listWaiting } from "./sign-list";
import { listColleagues } from "./signers";

const now = viewDates({}, clock());
const boardOf = (scene: Scene, actor: UserActor) => getPlanBoard(actor, scene.plan.code, now);
const listOf = async (scene: Scene, actor = scene.people.head) =>
  getSignList(actor, await boardOf(scene, actor));

/** Accepted for the quarter before, as it stands in the record. */
async function acceptedBefore(scene: Scene, kind: MilestoneKind): Promise<void> {
  const { reading, factOn: _, forecastOn, ...words } = draftOf(kind);
  const said = { ...words, reading: reading ?? {}, forecastOn: day(forecastOn ?? "2025-11-30") };
  const report = await db.progressReport.create({
    data: {
      planId: scene.plan.id,
      periodId: scene.closed.id,
      milestoneId: scene.items[kind].id,
      organisationId: scene.lead.id,
      state: "accepted",
      round: 1,
      ...said,
      createdAt: longAgo,
      updatedAt: longAgo,
      updatedByName: "The reporter",
    },
  });
  const at = new Date("2024-07-08T02:00:00Z");
  await db.reportRound.create({
    data: {
      reportId: report.id,
      round: 1,
      ...said,
      sentAt: at,
      sentByName: "The reporter",
      signedAt: at,
      signedByName: "The head",
      outcome: "accepted",
      decidedAt: at,
    },
  });
}

async function sent(scene: Scene, kind: MilestoneKind, change: Partial<Draft>): Promise<string> {
  const { reporter } = scene.people;
  const key = {
    plan: scene.plan.code,
    milestone: scene.items[kind].code,
    period: scene.open.code,
    expectedVersion: null,
  };
  const draft = draftOf(kind, change);
  const { reportId, version } = await saveDraft(reporter, { ...key, draft }, clock);
  await sendReport(reporter, { reportId, expectedVersion: version }, clock);
  return reportId;
}

describe("what waits for the head", () => {
  it("is told from last time: odd, changed, and without change", async () => {
    const scene = await newScene();
    for (const kind of ["count", "coverage", "build"] as const) await acceptedBefore(scene, kind);
    const clean = await sent(scene, "coverage", {});
    const changed = await sent(scene, "build", { forecastOn: "2025-12-15" });
    const odd = await sent(scene, "count", { reading: { kind: "count", value: 2 } });
    const first = await sent(scene, "qualitative", {});
    const { waiting } = await listOf(scene);
    const of = (id: string) => waiting.find(({ reportId }) => reportId === id);
    expect(of(clean)).toMatchObject({ group: "clean", changed: [], last: { period: "2024Q2" } });
    expect(of(changed)).toMatchObject({ group: "changed", changed: ["forecastOn"] });
    expect(of(odd)).toMatchObject({ group: "odd", changed: ["reading"] });
    expect(of(odd)?.findings.flags).toContain("valueFalls");
    expect(of(first)?.last).toBeNull();
    const ranks = waiting.map(({ group }) => signGroups.indexOf(group));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  it("is the unit's own, and names the version that signing must name", async () => {
    const scene = await newScene();
    const reportId = await reportIn("withHead", scene);
    const { version } = await db.progressReport.findUniqueOrThrow({ where: { id: reportId } });
    expect((await listOf(scene)).waiting).toMatchObject([{ reportId, version, own: false }]);
    expect((await listOf(scene, scene.people.otherHead)).waiting).toEqual([]);
    const board = await boardOf(scene, scene.people.otherHead);
    expect(await findSignReport(scene.people.otherHead, board, reportId)).toBeNull();
  });

  it("marks for a deputy what they sent themselves", async () => {
    const scene = await newScene();
    await reportIn("withHead", scene);
    const { head, reporter } = scene.people;
    await appointDeputy(head, deputyAsk(scene, { personId: reporter.personId }), clock);
    const deputy = await signedInOn(reporter, "2024-10-08");
    expect((await listOf(scene, deputy)).waiting).toMatchObject([{ own: true }]);
  });

  it("is listed for the sheet to whoever works for the unit", async () => {
    const scene = await newScene();
    const reportId = await reportIn("withHead", scene);
    const { reporter, outsider } = scene.people;
    const permission = "report.work" as const;
    const units = [scene.lead.code];
    const board = await boardOf(scene, reporter);
    const rows = await listWaiting(reporter, { board, units, permission });
    expect(rows.map((row) => row.reportId)).toEqual([reportId]);
    expect(await listWaiting(outsider, { board, units, permission })).toEqual([]);
  });
});

describe("what was decided lately", () => {
  it("shows who signed and who returned, and where it is now", async () => {
    const scene = await newScene();
    const { head, reviewer } = scene.people;
    const accepted = await reportIn("withCommission", scene, "count");
    await acceptReports(reviewer, { reportIds: [accepted] }, clock);
    const returned = await reportIn("withHead", scene, "coverage");
    await returnByHead(head, { reportId: returned, reason: "Which street?" }, clock);
    const { waiting, decided } = await listOf(scene);
    expect(waiting).toEqual([]);
    const of = (id: string) => decided.find(({ reportId }) => reportId === id);
    expect(of(accepted)).toMatchObject({
      state: "accepted",
      signature: { by: head.displayName, paper: null },
      returnedBy: null,
    });
    expect(of(returned)).toMatchObject({
      state: "returned",
      signature: null,
      returnedBy: head.displayName,
    });
  });
});

describe("how a unit signs", () => {
  const signingOf = async (scene: Scene) => {
    const board = await boardOf(scene, scene.people.manager);
    const ask = { codes: [scene.lead.code], today: "2024-10-08" };
    const [unit] = await listUnitSigning(scene.people.manager, board, ask);
    return unit;
  };

  it("names heads, deputies and the person who answers", async () => {
    const scene = await newScene();
    const { head, colleague } = scene.people;
    expect(await signingOf(scene)).toMatchObject({
      mode: "online",
      setting: null,
      gap: null,
      heads: [{ name: head.displayName }],
      deputies: [],
    });
    await deputyIn(scene);
    await setSignOffMode(head, modeAsk(scene), clock);
    expect(await signingOf(scene)).toMatchObject({
      mode: "paper",
      setting: { responsible: "Wang Wu", responsiblePost: "Director" },
      heads: [{ name: head.displayName }],
      deputies: [
        {
          name: colleague.displayName,
          deputyFor: head.displayName,
          firstOn: "2024-10-08",
          lastOn: "2024-10-12",
        },
      ],
    });
  });

  it("says what is missing where nobody can sign", async () => {
    const scene = await newScene();
    const { head, manager } = scene.people;
    const where = { personId: head.personId };
    await db.grant.updateMany({ where, data: { endsOn: day("2024-10-08") } });
    expect(await signingOf(scene)).toMatchObject({ heads: [], gap: "noResponsible" });
    await setSignOffMode(manager, modeAsk(scene, { mode: "online" }), clock);
    expect(await signingOf(scene)).toMatchObject({ gap: "noAccount" });
  });

  it("offers as deputies the reporters of the unit alone", async () => {
    const scene = await newScene();
    const { head, reporter, colleague } = scene.people;
    const unit = scene.lead.code;
    const ask = { planId: scene.plan.id, units: [unit], today: "2024-10-08" };
    const found = (await listColleagues(head, ask)).get(unit) ?? [];
    expect(found.map(({ personId }) => personId).sort()).toEqual(
      [reporter.personId, colleague.personId].sort(),
    );
  });
});
