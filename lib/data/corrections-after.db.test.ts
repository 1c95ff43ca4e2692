// The note on an issue: readings put right since, of quarters it tells of.
import { describe, expect, it } from "vitest";
import { closePeriod } from "@/lib/commands/period/close-period";
import { compilePeriod } from "@/lib/commands/period/compile-period";
import { issuePeriod } from "@/lib/commands/period/issue-period";
import { db, newScene, reportIn } from "@/lib/commands/report/report-scene.fixture";
import type { Scene } from "@/prisma/factories/plan";
import { asActor } from "./as-actor";
import { listCorrectionsAfter } from "./corrections-after";
import { listIssues } from "./issues";
import { getOverview } from "./overview";
import { getPeriodPage } from "./period-page";
import { getPeriodRegister } from "./period-register";

const at = (text: string) => new Date(`${text}+08:00`);
const issuedAt = at("2024-11-01T09:00");
const now = at("2024-11-20T09:00");

/** The third quarter issued with one accepted count. */
async function issued() {
  const scene = await newScene();
  const reportId = await reportIn("accepted", scene, "count");
  const { manager } = scene.people;
  const quarter = { plan: scene.plan.code, period: scene.open.code };
  await closePeriod(manager, quarter, () => at("2024-10-18T09:00"));
  await compilePeriod(manager, quarter, () => at("2024-10-31T09:00"));
  await issuePeriod(manager, { ...quarter, signatory: "Li Ming" }, () => issuedAt);
  return { scene, reportId };
}

/** As the way of a correction leaves it: a report of its own that names what it supersedes, accepted at an instant. */
async function correct(
  scene: Scene,
  supersedesId: string,
  {
    value,
    decidedAt,
    revokedAt = null,
  }: { value: number; decidedAt: Date; revokedAt?: Date | null },
): Promise<void> {
  const round = await db.reportRound.findFirstOrThrow({ where: { reportId: supersedesId } });
  const { id: _id, reportId: _reportId, reading: _reading, ...said } = round;
  const reading = { kind: "count", value };
  const report = await db.progressReport.create({
    data: {
      planId: scene.plan.id,
      periodId: scene.open.id,
      milestoneId: scene.items.count.id,
      organisationId: scene.lead.id,
      supersedesId,
      correctionReason: "Counted twice.",
      state: "accepted",
      round: 1,
      reading,
      createdAt: decidedAt,
      updatedAt: decidedAt,
      updatedByName: "x",
    },
  });
  await db.reportRound.create({
    data: { ...said, reportId: report.id, reading, decidedAt, revokedAt },
  });
  await db.plan.update({ where: { id: scene.plan.id }, data: { revision: { increment: 1 } } });
}

const after = (scene: Scene) =>
  asActor(scene.people.leader, async (tx) => {
    const [issue] = await listIssues(tx, scene.plan.id);
    if (!issue) throw new Error("not issued");
    return listCorrectionsAfter(tx, issue);
  });

describe("corrections after an issue", () => {
  it("name the item with what was said and what is right", async () => {
    const { scene, reportId } = await issued();
    expect(await after(scene)).toEqual([]);
    await correct(scene, reportId, { value: 2, decidedAt: at("2024-11-10T09:00") });
    const [row, ...others] = await after(scene);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      milestone: scene.items.count.code,
      kind: "count",
      period: "2024Q3",
      endsOn: "2024-09-30",
      was: { kind: "count" },
      is: { kind: "count", value: 2 },
      decidedAt: at("2024-11-10T09:00"),
    });
    expect(row?.was).not.toEqual(row?.is);
  });

  it("are not those accepted before it, or taken back", async () => {
    const { scene, reportId } = await issued();
    await correct(scene, reportId, { value: 2, decidedAt: issuedAt });
    expect(await after(scene)).toEqual([]);
    const other = await issued();
    await correct(other.scene, other.reportId, {
      value: 2,
      decidedAt: at("2024-11-10T09:00"),
      revokedAt: at("2024-11-12T09:00"),
    });
    expect(await after(other.scene)).toEqual([]);
  });

  it("are counted in the register and listed on the pages of the issue, whose figures stay", async () => {
    const { scene, reportId } = await issued();
    const { leader } = scene.people;
    const dates = { asOf: "2024-09-30", knownBy: issuedAt, live: false };
    const before = await getOverview(leader, scene.plan.code, dates, now);
    await correct(scene, reportId, { value: 2, decidedAt: at("2024-11-10T09:00") });
    const register = await getPeriodRegister(leader, scene.plan.code, now);
    expect(register.periods.map((row) => [row.code, row.corrections])).toEqual([
      ["2024Q3", 1],
      ["2024Q2", 0],
    ]);
    const page = await getPeriodPage(leader, scene.plan.code, "2024Q3", now);
    expect(page.corrections).toHaveLength(1);
    const overview = await getOverview(leader, scene.plan.code, dates, now);
    expect(overview.corrections).toHaveLength(1);
    const said = (of: typeof overview) => of.board.items.map((item) => item.assessment);
    expect(said(overview)).toEqual(said(before));
    const live = { asOf: "2024-11-20", knownBy: now, live: true };
    expect((await getOverview(leader, scene.plan.code, live, now)).corrections).toEqual([]);
  });
});
