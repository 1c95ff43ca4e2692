// What an entry is refused for; and what the kinds of change do once they are in force.
import { describe, expect, it } from "vitest";
import { confirmContent } from "../definition/confirm-definition";
import { acceptReports } from "../report/accept-reports";
import { clock, db, drafted, faultOf, refusalOf, reportIn } from "../report/report-scene.fixture";
import { sendReport } from "../report/send-report";
import { signReports } from "../report/sign-reports";
import {
  amendmentScene,
  type AmendmentScene,
  assessed,
  confirm,
  enter,
  logOf,
  rowOf,
  versionsOf,
} from "./amendment-scene.fixture";

const later = { dueOn: "2026-06-30" };

describe("entering", () => {
  it("numbers on within plan and kind, also of two at once", async () => {
    const scene = await amendmentScene();
    const both = await Promise.all([
      enter(scene, { count: later }),
      enter(scene, { build: later }),
    ]);
    expect(both.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2]);
    const erratum = { kind: "erratum", locator: "3.1" } as const;
    const made = await enter(scene, { count: { titleZh: "甲" } }, erratum);
    expect(made.number).toBe(1);
    expect(await logOf(made.amendmentId)).toEqual(["amendment.proposed"]);
    expect((await rowOf(made.amendmentId)).effectiveOn.toISOString()).toContain("2021-01-01");
  });

  it("is the commission's, on a plan in force, against the version seen", async () => {
    const scene = await amendmentScene();
    const { reporter, leader, auditor, reviewer } = scene.people;
    for (const by of [reporter, leader, auditor]) {
      expect(await refusalOf(enter(scene, { count: later }, { by }))).toBe("notAllowed");
    }
    await enter(scene, { count: later }, { by: reviewer });
    const stale = await faultOf(enter(scene, { count: later }, { expectedVersion: 2 }));
    expect([stale.code, stale.details.params]).toEqual([
      "conflict",
      { items: scene.items.count.code },
    ]);
    await db.plan.update({ where: { id: scene.plan.id }, data: { status: "draft" } });
    expect(await refusalOf(enter(scene, { count: later }))).toBe("wrongState");
  });

  it("says what is missing, at its field, and keeps nothing", async () => {
    const scene = await amendmentScene();
    const head = await faultOf(enter(scene, { count: later }, { document: "", effectiveOn: "" }));
    expect(head.details.fields?.map(({ field }) => field)).toEqual(["document", "effectiveOn"]);
    const items = await faultOf(enter(scene, { count: {}, build: { dueOn: "2099-01-01" } }));
    expect(items.details.fields).toMatchObject([
      { field: "items.0.change", code: "asItStands" },
      { field: "items.1.dueOn", code: "outsideSpan" },
    ]);
    expect(await db.amendment.count({ where: { planId: scene.plan.id } })).toBe(0);
  });
});

async function reportSeven(scene: AmendmentScene): Promise<void> {
  const { people } = scene;
  const { reportId, version } = await drafted(scene, "count", {
    reading: { kind: "count", value: 6 },
  });
  await sendReport(people.reporter, { reportId, expectedVersion: version }, clock);
  await signReports(people.head, { reportIds: [reportId] }, clock);
  await acceptReports(people.reviewer, { reportIds: [reportId] }, clock);
}

describe("the kinds of change", () => {
  it("termination is counted apart, and cannot be amended again", async () => {
    const scene = await amendmentScene();
    const { amendmentId } = await enter(scene, { count: { terminated: true } });
    await confirm(scene, amendmentId);
    expect(await assessed(scene, "count", "2024-10-08")).toMatchObject({
      status: "terminated",
      countedApart: "terminated",
    });
    const again = await faultOf(enter(scene, { count: later }, { expectedVersion: 2 }));
    expect(again.details.fields).toMatchObject([{ field: "items.0.change", code: "terminated" }]);
  });

  it("a target moved up reopens what was done by it", async () => {
    const scene = await amendmentScene();
    await reportSeven(scene);
    const down = await enter(scene, { count: { target: { kind: "count", min: 6 } } });
    await confirm(scene, down.amendmentId);
    expect((await assessed(scene, "count", "2024-10-08")).status).toBe("doneOnTime");
    const up = await enter(
      scene,
      { count: { target: { kind: "count", min: 9 } } },
      { expectedVersion: 2 },
    );
    await confirm(scene, up.amendmentId, { seconds: 30 });
    expect(await assessed(scene, "count", "2024-10-08")).toMatchObject({
      reopened: "targetMoved",
      progress: 6 / 9,
    });
  });

  it("an erratum holds from publication, through versions confirmed since", async () => {
    const scene = await amendmentScene();
    const { people, plan, items } = scene;
    await confirmContent(
      people.manager,
      {
        plan: plan.code,
        milestone: items.count.code,
        content: { kind: "weight", weight: 3 },
        document: "Doc 1",
        effectiveOn: "2024-07-01",
        expectedVersion: 1,
      },
      clock,
    );
    const { amendmentId } = await enter(
      scene,
      { count: { dueOn: "2024-12-31" } },
      { kind: "erratum", locator: "3.1", expectedVersion: 2 },
    );
    const { versions } = await confirm(scene, amendmentId);
    expect(versions).toEqual({ [items.count.code]: 4 });
    expect(
      (await versionsOf(scene, "count")).map(({ source, weight }) => [source, weight]),
    ).toEqual([
      ["plan", 1],
      ["plan", 3],
      ["erratum", 1],
      ["plan", 3],
    ]);
    expect((await assessed(scene, "count", "2022-06-30")).dueOn).toBe("2024-12-31");
    expect(await assessed(scene, "count", "2024-10-08")).toMatchObject({
      dueOn: "2024-12-31",
      weight: 3,
    });
  });

  it("a list by a document counts by name", async () => {
    const scene = await amendmentScene();
    await reportIn("accepted", scene, "coverage");
    const units = ["North", "South"];
    const { amendmentId } = await enter(scene, {
      coverage: { target: { kind: "coverage", units } },
    });
    await confirm(scene, amendmentId);
    expect((await assessed(scene, "coverage", "2024-10-08")).progress).toBe(0.5);
  });
});
