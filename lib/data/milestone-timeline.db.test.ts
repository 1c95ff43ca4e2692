// The timeline of an item: every step in order, and to each reader what is theirs to read.
import { describe, expect, it } from "vitest";
import { acceptedLater, propose } from "@/lib/commands/correction/correction-scene.fixture";
import { dropCorrection } from "@/lib/commands/correction/drop-correction";
import { returnReport } from "@/lib/commands/report/return-report";
import {
  clock,
  drafted,
  draftOf,
  newScene,
  reportIn,
} from "@/lib/commands/report/report-scene.fixture";
import { saveDraft } from "@/lib/commands/report/save-draft";
import type { ItemReach } from "@/lib/domain/correction/correction-rights";
import type { Scene } from "@/prisma/factories/plan";
import { getTimeline } from "./milestone-timeline";

const knownBy = new Date("2024-10-15T02:00:00.000Z");

async function stepsFor(scene: Scene, reach: ItemReach, change: Partial<{ knownBy: Date }> = {}) {
  const { id, code } = scene.items.count;
  const { steps } = await getTimeline(scene.people.auditor, {
    milestoneId: id,
    code,
    reach,
    knownBy,
    page: "all",
    ...change,
  });
  return steps;
}
const actions = (steps: readonly { action: string }[]) => steps.map(({ action }) => action);

describe("the timeline of an item", () => {
  it("holds every step of a report, newest first, a draft begun once", async () => {
    const scene = await newScene();
    const { version } = await drafted(scene, "count");
    const again = { plan: scene.plan.code, milestone: scene.items.count.code };
    const ask = { ...again, period: scene.open.code, expectedVersion: version };
    const draft = draftOf("count", { doneText: "More." });
    await saveDraft(scene.people.colleague, { ...ask, draft }, clock);
    expect(actions(await stepsFor(scene, "unit"))).toEqual(["report.drafted"]);
    const other = await newScene();
    await reportIn("accepted", other);
    expect(actions(await stepsFor(other, "unit"))).toEqual([
      "report.accepted",
      "report.signed",
      "report.sent",
      "report.drafted",
    ]);
  });

  it("keeps what went on inside the unit from others, and reasons from those not concerned", async () => {
    const scene = await newScene();
    const reportId = await reportIn("withCommission", scene);
    await returnReport(scene.people.reviewer, { reportId, reason: "No list." }, clock);
    expect(actions(await stepsFor(scene, "everyone"))).toEqual(["report.signed"]);
    const concerned = await stepsFor(scene, "concerned");
    expect(actions(concerned)).toEqual(["report.returned", "report.signed"]);
    expect(concerned[0]).toMatchObject({ reason: "No list.", period: scene.open.code });
  });

  it("tells of a correction: proposed and accepted to everyone, given up to those concerned", async () => {
    const scene = await newScene();
    const reportId = await reportIn("accepted", scene);
    const first = await propose(scene, reportId);
    // A draft of the unit's: others see nothing of it, or that there is one.
    expect(actions(await stepsFor(scene, "everyone"))).not.toContain("correction.proposed");
    const [named] = await stepsFor(scene, "concerned");
    expect(named).toMatchObject({ action: "correction.proposed", reason: null });
    const given = { reportId: first, reason: "It was right.", together: false };
    await dropCorrection(scene.people.reporter, given, clock);
    expect(actions(await stepsFor(scene, "unit")).slice(0, 2)).toEqual([
      "correction.dropped",
      "correction.proposed",
    ]);
    await acceptedLater(scene, await propose(scene, reportId));
    const steps = await stepsFor(scene, "everyone");
    expect(actions(steps)).toEqual([
      "report.accepted",
      "report.signed",
      "correction.proposed",
      "report.accepted",
      "report.signed",
    ]);
    expect(steps.map(({ correction }) => correction)).toEqual([true, true, true, false, false]);
    expect(steps.every(({ reason }) => reason === null)).toBe(true);
    const [, , proposed] = await stepsFor(scene, "concerned");
    expect(proposed?.reason).toBe("One school was counted twice.");
  });

  it("is as it was known at an earlier moment", async () => {
    const scene = await newScene();
    await reportIn("accepted", scene);
    const earlier = { knownBy: new Date("2024-10-08T01:00:00.000Z") };
    expect(await stepsFor(scene, "unit", earlier)).toEqual([]);
  });

  it("is cut into pages, and a page too far is the last", async () => {
    const scene = await newScene();
    await reportIn("accepted", scene);
    const { id, code } = scene.items.count;
    const ask = { milestoneId: id, code, reach: "unit" as const, knownBy };
    const page = await getTimeline(scene.people.auditor, { ...ask, page: 9 });
    expect(page).toMatchObject({ total: 4, page: 1, pages: 1 });
    expect(page.steps).toHaveLength(4);
  });
});
