// What is kept of a plan in memory: everybody's as long as the revision stands, and never what is not ended yet.
import { describe, expect, it } from "vitest";
import { db, newScene } from "@/lib/commands/report/report-scene.fixture";
import { systemActor } from "../domain/actor";
import { assessAll } from "../domain/milestone/assess-all";
import { defaultProfile } from "../domain/milestone/default-profile";
import { asActor, inActorTransaction, type ReadTx } from "./as-actor";
import { assessKept } from "./kept-assessments";
import { loadPlanKept } from "./plan-kept";
import { getVisiblePlan } from "./scope";

const job = systemActor("kept", "kept");

const load = (code: string) => async (tx: ReadTx) =>
  loadPlanKept(tx, await getVisiblePlan(tx, job, code));

describe("what is kept of a plan", () => {
  it("is read once for all who read at one revision, also at one time", async () => {
    const { plan } = await newScene();
    const [first, second] = await Promise.all([
      asActor(job, load(plan.code)),
      asActor(job, load(plan.code)),
    ]);
    expect(second).toBe(first);
    expect(await asActor(job, load(plan.code))).toBe(first);
  });

  it("is read anew after a change, and an older reader does not bring back what was", async () => {
    const { plan } = await newScene();
    const area = await db.area.findFirstOrThrow({ where: { planId: plan.id } });
    const nameOf = (kept: { areas: readonly { code: string; nameZh: string }[] }) =>
      kept.areas.find(({ code }) => code === area.code)?.nameZh;
    const before = await asActor(job, async (tx) => {
      const head = await getVisiblePlan(tx, job, plan.code);
      await db.area.update({ where: { id: area.id }, data: { nameZh: "改名" } });
      await db.plan.update({ where: { id: plan.id }, data: { revision: { increment: 1 } } });
      expect(nameOf(await asActor(job, load(plan.code)))).toBe("改名");
      return loadPlanKept(tx, head);
    });
    expect(nameOf(before)).toBe(area.nameZh);
    expect(nameOf(await asActor(job, load(plan.code)))).toBe("改名");
  });

  it("is never what a change sees before it ends", async () => {
    const { plan } = await newScene();
    const undone = new Error("undone");
    const change = inActorTransaction(job, async (tx) => {
      await tx.area.updateMany({ where: { planId: plan.id }, data: { nameZh: "未提交" } });
      const within = await load(plan.code)(tx);
      expect(within.areas.map(({ nameZh }) => nameZh)).toContain("未提交");
      throw undone;
    });
    await expect(change).rejects.toBe(undone);
    const { areas } = await asActor(job, load(plan.code));
    expect(areas.map(({ nameZh }) => nameZh)).not.toContain("未提交");
  });
});

describe("assessments kept beside the facts", () => {
  it("are the same for instants that know the same, and what the pure function says", async () => {
    const { plan } = await newScene();
    const { facts } = await asActor(job, load(plan.code));
    const at = (instant: string) => ({
      asOf: "2024-10-15",
      knownBy: new Date(instant),
      profile: defaultProfile,
    });
    const [morning, later, nextDay] = [
      at("2024-10-15T02:00:00.000Z"),
      at("2024-10-15T02:00:01.000Z"),
      at("2024-10-16T02:00:00.000Z"),
    ];
    const kept = assessKept(facts, morning);
    expect(assessKept(facts, later)).toBe(kept);
    expect(kept).toEqual(assessAll(facts, later));
    expect(assessKept(facts, nextDay)).not.toBe(kept);
    const severe = { ...defaultProfile, dueSoonDays: defaultProfile.dueSoonDays + 1 };
    expect(assessKept(facts, { ...morning, profile: severe })).not.toBe(kept);
    // Another list of facts is another plan, or another revision.
    expect(assessKept([...facts], morning)).not.toBe(kept);
  });
});
