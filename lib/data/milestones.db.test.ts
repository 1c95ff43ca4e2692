// An item that has passed from one unit to another: each reads by its right of today, the page tells what was then.
import { describe, expect, it } from "vitest";
import { newProposalScene } from "@/lib/commands/definition/proposal-scene.fixture";
import { db, newScene, reportIn } from "@/lib/commands/report/report-scene.fixture";
import { getDefinitionDetail } from "./definition-bench";
import { getMilestone } from "./milestones";

const now = new Date("2024-10-15T02:00:00.000Z");
/** The first unit still leads the item then. */
const before = { asOf: "2024-10-09", knownBy: now, live: false };
type Scene = Awaited<ReturnType<typeof newScene>>;

/** From 12 October the item is the other unit's, and nobody supports it any more. */
async function handOver({ plan, other }: Scene, milestoneId: string): Promise<void> {
  const endsOn = new Date("2024-10-12");
  await db.assignment.updateMany({
    where: { milestoneId, part: "lead" },
    data: { endsOn, endedAt: endsOn, leaderInCharge: "Leader of then" },
  });
  await db.assignment.updateMany({
    where: { milestoneId, part: "supporting" },
    data: { endsOn },
  });
  await db.assignment.create({
    data: {
      milestoneId,
      organisationId: other.id,
      part: "lead",
      state: "confirmed",
      startsOn: endsOn,
      acceptedAt: endsOn,
      leaderInCharge: "Leader of today",
    },
  });
  await db.plan.update({ where: { id: plan.id }, data: { revision: { increment: 1 } } });
}

describe("an item handed over", () => {
  it.each([
    ["reporter", "everyone"],
    ["supporter", "everyone"],
    ["outsider", "unit"],
    ["reviewer", "concerned"],
  ] as const)("is read by the %s as %s at an earlier day too", async (role, reach) => {
    const scene = await newScene();
    await reportIn("withCommission", scene);
    const { code, id } = scene.items.count;
    await handOver(scene, id);
    const found = await getMilestone(scene.people[role], scene.plan.code, code, before, now);
    expect(found.item.assessment.lead).toBe(scene.lead.code);
    expect(found.reach).toBe(reach);
    // Not yet accepted: a fact for nobody but those concerned.
    expect(found.reports).toHaveLength(reach === "everyone" ? 0 : 1);
  });

  it.each([
    ["reporter", false],
    ["supporter", false],
    ["outsider", true],
    ["manager", true],
  ] as const)("shows its proposals to the %s: %s", async (role, may) => {
    const scene = await newProposalScene();
    const { item } = await scene.proposed();
    await handOver(scene, item.id);
    const { people, plan } = scene;
    const found = await getDefinitionDetail(people[role], plan.code, item.code, before, now);
    expect([found.mayReadProposals, found.open.length]).toEqual([may, may ? 1 : 0]);
  });

  it("names the leader in charge of the dates", async () => {
    const scene = await newScene();
    const { code, id } = scene.items.count;
    await handOver(scene, id);
    const leaderAt = async (asOf: string) => {
      const dates = { ...before, asOf };
      const found = await getMilestone(scene.people.manager, scene.plan.code, code, dates, now);
      return found.item.assessment.leaderInCharge;
    };
    expect(await leaderAt("2024-10-09")).toBe("Leader of then");
    expect(await leaderAt("2024-10-15")).toBe("Leader of today");
  });
});
