// Who holds each report of a unit's quarter, as its list of work prints it.
import { describe, expect, it } from "vitest";
import { db, newScene, reportIn } from "@/lib/commands/report/report-scene.fixture";
import type { Scene } from "@/prisma/factories/plan";
import { asActor } from "./as-actor";
import { toDay } from "./days";
import { readReportBalls } from "./report-balls";

async function ballsOf(scene: Scene, today: string) {
  const row = await db.reportingPeriod.findUniqueOrThrow({ where: { id: scene.open.id } });
  const period = {
    id: row.id,
    state: row.state,
    opensOn: toDay(row.opensOn),
    closesOn: toDay(row.closesOn),
    graceEndsOn: toDay(row.graceEndsOn),
  };
  const milestoneIds = Object.values(scene.items).map(({ id }) => id);
  return asActor(scene.people.reporter, (tx) =>
    readReportBalls(tx, { period, milestoneIds, today }),
  );
}

describe("the balls of a period", () => {
  it("names the holder of everything owed, and the unit's own clock", async () => {
    const scene = await newScene();
    await reportIn("draft", scene, "build");
    await reportIn("withHead", scene, "count");
    await reportIn("withCommission", scene, "coverage");
    await reportIn("returned", scene, "qualitative");
    // All of it happened on Tuesday 8 October; the window closes on the 10th.
    const { balls, clock } = await ballsOf(scene, "2024-10-10");
    const held = (kind: keyof Scene["items"]) => balls.get(scene.items[kind].id);
    expect(balls.size).toBe(5);
    expect(held("threshold")).toMatchObject({ holder: "unit", round: 0, since: "2024-09-20" });
    expect(held("build")).toMatchObject({ holder: "unit", round: 0 });
    expect(held("count")).toMatchObject({ holder: "head", round: 1, heldDays: 2 });
    expect(held("coverage")).toMatchObject({ holder: "commission", round: 1, runningDays: 2 });
    expect(held("qualitative")).toMatchObject({ holder: "unit", timesReturned: 1, heldDays: 2 });
    expect(clock).toEqual({ phase: "open", daysLeft: 0 });
  });

  it("lets a return run on after the window, and what was never sent be missed", async () => {
    const scene = await newScene();
    await reportIn("returned", scene, "count");
    await db.reportingPeriod.update({
      where: { id: scene.open.id },
      data: { state: "closed", closedAt: new Date("2024-10-18T02:00:00Z") },
    });
    const { balls, clock } = await ballsOf(scene, "2024-10-21");
    expect(balls.get(scene.items.count.id)).toMatchObject({ holder: "unit", heldDays: 9 });
    expect(balls.get(scene.items.build.id)).toMatchObject({ holder: "nobody", since: null });
    expect(clock).toEqual({ phase: "late", daysLeft: -2 });
  });
});
