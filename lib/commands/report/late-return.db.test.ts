// What came back is mended and sent again after the window, until the quarter is issued; nothing is begun late.
import { describe, expect, it } from "vitest";
import type { Scene } from "@/prisma/factories/plan";
import { setPeriod } from "./last-quarter.fixture";
import {
  clock,
  db,
  drafted,
  draftOf,
  newScene,
  refusalOf,
  reportIn,
  stateOf,
} from "./report-scene.fixture";
import { saveDraft } from "./save-draft";
import { sendReport } from "./send-report";
import { withdrawReport } from "./withdraw-report";

function save(scene: Scene, expectedVersion: number | null) {
  return saveDraft(
    scene.people.reporter,
    {
      plan: scene.plan.code,
      milestone: scene.items.count.code,
      period: scene.open.code,
      expectedVersion,
      draft: draftOf("count", { doneText: "With the list." }),
    },
    clock,
  );
}

const versionOf = async (id: string) =>
  (await db.progressReport.findUniqueOrThrow({ where: { id } })).version;

describe("after the quarter has closed", () => {
  it.each(["closed", "compiled"] as const)("a returned report is sent again: %s", async (state) => {
    const scene = await newScene();
    const reportId = await reportIn("returned", scene);
    await setPeriod(scene.open, state);
    const { version } = await save(scene, await versionOf(reportId));
    await sendReport(scene.people.reporter, { reportId, expectedVersion: version }, clock);
    expect(await stateOf(reportId)).toBe("withHead");
  });

  it("what was never sent stays unsent", async () => {
    const scene = await newScene();
    const { reportId, version } = await drafted(scene, "count");
    await setPeriod(scene.open, "closed");
    expect(await refusalOf(save(scene, version))).toBe("periodClosed");
    const send = sendReport(scene.people.reporter, { reportId, expectedVersion: version }, clock);
    expect(await refusalOf(send)).toBe("periodClosed");
  });

  it("the issue ends it: neither saved, nor sent, nor taken back", async () => {
    const scene = await newScene();
    const reportId = await reportIn("returned", scene);
    const version = await versionOf(reportId);
    const other = await newScene();
    const sent = await reportIn("withHead", other);
    await setPeriod(scene.open, "issued");
    await setPeriod(other.open, "issued");
    expect(await refusalOf(save(scene, version))).toBe("periodIssued");
    const send = sendReport(scene.people.reporter, { reportId, expectedVersion: version }, clock);
    expect(await refusalOf(send)).toBe("periodIssued");
    expect(await refusalOf(withdrawReport(other.people.reporter, { reportId: sent }, clock))).toBe(
      "periodIssued",
    );
  });
});
