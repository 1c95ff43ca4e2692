// What is complete goes, what is not stays and is named; and what came back unchanged is not counted as complete.
import { expect, it } from "vitest";
import { viewDates } from "@/lib/domain/view-dates";
import { getPlanBoard } from "@/lib/data/plan-board";
import { getUnitQuarter } from "@/lib/data/workbook";
import { listUnitDrafts } from "@/lib/data/workbook-drafts";
import type { Scene } from "@/prisma/factories/plan";
import { clock, drafted, newScene, reportIn, stateOf } from "../report/report-scene.fixture";
import { sendReady } from "./send-ready";
import { originOf } from "./workbook-scene.fixture";

async function draftsOf(scene: Scene) {
  const { reporter } = scene.people;
  const board = await getPlanBoard(reporter, scene.plan.code, viewDates({}, clock()));
  const quarter = await getUnitQuarter(reporter, originOf(scene), board.dates.asOf);
  return listUnitDrafts(board, quarter);
}

it("lists every draft with what it lacks", async () => {
  const scene = await newScene();
  await drafted(scene, "build");
  await drafted(scene, "count", { reading: null, forecastOn: null });
  await reportIn("withHead", scene, "coverage");
  await reportIn("returned", scene, "threshold");
  const listed = (await draftsOf(scene)).map(({ code, faults, returnedAsSent }) => ({
    code,
    fields: faults.map(({ field }) => field),
    returnedAsSent,
  }));
  expect(listed).toEqual([
    { code: "1", fields: [], returnedAsSent: false },
    { code: "2", fields: ["reading"], returnedAsSent: false },
    { code: "4", fields: [], returnedAsSent: true },
  ]);
});

it("sends those that are complete and names the others", async () => {
  const scene = await newScene();
  const ready = await drafted(scene, "build");
  const lacking = await drafted(scene, "count", { reading: null });
  const moved = await drafted(scene, "coverage");
  const reports = [ready, lacking, { ...moved, version: 7 }].map(({ reportId, version }) => ({
    reportId,
    expectedVersion: version,
  }));
  expect(await sendReady(scene.people.reporter, { reports }, clock)).toEqual({
    sent: 1,
    refused: [
      { reportId: lacking.reportId, code: "incomplete" },
      { reportId: moved.reportId, code: "conflict" },
    ],
  });
  expect(await stateOf(ready.reportId)).toBe("withHead");
  expect(await stateOf(lacking.reportId)).toBe("draft");
});

it("sends nothing for whom may not", async () => {
  const scene = await newScene();
  const { reportId, version } = await drafted(scene, "build");
  const reports = [{ reportId, expectedVersion: version }];
  const result = await sendReady(scene.people.supporter, { reports }, clock);
  expect(result).toEqual({ sent: 0, refused: [{ reportId, code: "notAllowed" }] });
});
