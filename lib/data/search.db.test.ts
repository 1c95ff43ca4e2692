// What is found is what the reader may read: not another plan's, not another unit's words, no drafts, and no counts of them.
import { describe, expect, it } from "vitest";
import { acceptReports } from "@/lib/commands/report/accept-reports";
import {
  clock,
  db,
  drafted,
  newScene,
  refusalOf,
  reportIn,
  versionOf,
} from "@/lib/commands/report/report-scene.fixture";
import { revokeAcceptance } from "@/lib/commands/report/revoke-acceptance";
import { sendReport } from "@/lib/commands/report/send-report";
import { signReports } from "@/lib/commands/report/sign-reports";
import { saveFilter } from "@/lib/commands/filter/save-filter";
import type { UserActor } from "@/lib/domain/actor";
import type { Draft } from "@/lib/domain/report/draft";
import { readSearchQuery } from "@/lib/domain/search/query";
import type { SearchGroup } from "@/lib/domain/search/groups";
import { viewDates } from "@/lib/domain/view-dates";
import type { Scene } from "@/prisma/factories/plan";
import { searchPlan } from "./search";

const search = (
  scene: Scene,
  actor: UserActor,
  q: string,
  { only = null, asOf }: { only?: SearchGroup | null; asOf?: string } = {},
) =>
  searchPlan(actor, scene.plan.code, {
    dates: viewDates({ asOf }, clock()),
    query: readSearchQuery(q),
    only,
    now: clock(),
  });
const found = async (...ask: Parameters<typeof search>) => {
  const { groups, reports } = await search(...ask);
  return {
    records: groups.flatMap((group) => group.found.map(({ code }) => `${group.group} ${code}`)),
    reports: reports.found.map(({ item, field }) => `${item.code} ${field}`),
    total: reports.total,
  };
};

/** An accepted report with these words. */
async function accepted(scene: Scene, words: Partial<Draft>): Promise<string> {
  const { reportId, version } = await drafted(scene, "count", words);
  await sendReport(scene.people.reporter, { reportId, expectedVersion: version }, clock);
  await signReports(scene.people.head, { reportIds: [reportId] }, clock);
  await acceptReports(scene.people.reviewer, { reportIds: [reportId] }, clock);
  return reportId;
}

describe("records of the plan", () => {
  it("are found by name, by code and by the unit's name", async () => {
    const scene = await newScene();
    await db.milestoneVersion.updateMany({
      where: { milestoneId: scene.items.build.id },
      data: { titleZh: "贵安新区妇幼保健院投入使用", locators: ["三（一）2 · 专栏2-1"] },
    });
    const { leader } = scene.people;
    const { code } = scene.items.build;
    for (const q of ["妇幼", "gaxq", "fuyou", "专栏2-1", `${code} 妇幼`])
      expect((await found(scene, leader, q)).records, q).toEqual([`milestones ${code}`]);
    const unit = await found(scene, leader, scene.lead.code);
    expect(unit.records).toContain(`units ${scene.lead.code}`);
  });

  it("are none of another plan, and a plan hidden from the reader is not there", async () => {
    const [scene, other] = [await newScene(), await newScene()];
    await db.milestoneVersion.updateMany({
      where: { milestoneId: other.items.build.id },
      data: { titleZh: "别处的妇幼保健院" },
    });
    expect((await found(scene, scene.people.leader, "别处的妇幼")).records).toEqual([]);
    expect(await refusalOf(search(other, scene.people.leader, "妇幼"))).toBe("notFound");
  });

  it("are the reader's own where they are filters", async () => {
    const scene = await newScene();
    const { leader, manager } = scene.people;
    await saveFilter(
      leader,
      { plan: scene.plan.code, list: "milestones", name: "常看的", query: "status=overdue" },
      clock,
    );
    expect((await search(scene, leader, "常看")).groups[0]?.found[0]?.path).toBe(
      "milestones?status=overdue",
    );
    expect((await found(scene, manager, "常看")).records).toEqual([]);
  });

  it("are nothing before anything is asked", async () => {
    const scene = await newScene();
    expect(await found(scene, scene.people.leader, "  ")).toEqual({
      records: [],
      reports: [],
      total: 0,
    });
  });
});

describe("words of reports", () => {
  it("what was done is for everyone; problems are for those concerned alone", async () => {
    const scene = await newScene();
    const { people } = scene;
    await accepted(scene, {
      doneText: "主体结构已经封顶。",
      problemsText: "配套资金迟迟没有到位。",
      nextText: "争取下月进场。",
      coordinationText: "请市级协调用地。",
    });
    const { code } = scene.items.count;
    const everyone = Object.values(people);
    for (const actor of everyone)
      expect((await found(scene, actor, "封顶")).reports).toEqual([`${code} doneText`]);
    const hidden = [people.outsider, people.otherHead];
    const open = everyone.filter((actor) => !hidden.includes(actor));
    for (const q of ["资金", "进场", "用地"]) {
      for (const actor of open) expect((await found(scene, actor, q)).total, q).toBe(1);
      for (const actor of hidden)
        expect(await found(scene, actor, q), q).toEqual({ records: [], reports: [], total: 0 });
    }
    // A word that is open and one that is not: together they say nothing either.
    expect((await found(scene, people.outsider, "封顶 资金")).total).toBe(0);
    expect((await found(scene, people.reporter, "封顶 资金")).total).toBe(1);
  });

  it("are those of accepted reports: no draft, nothing sent, returned or taken back", async () => {
    const scene = await newScene();
    const { people } = scene;
    await reportIn("returned", scene, "threshold");
    await reportIn("withCommission", scene, "build");
    await reportIn("withHead", scene, "coverage");
    await reportIn("draft", scene, "qualitative");
    for (const actor of Object.values(people))
      expect((await found(scene, actor, "schools were opened")).total).toBe(0);
    const reportId = await accepted(scene, { doneText: "Seven schools stand." });
    expect((await found(scene, people.leader, "seven schools")).total).toBe(1);
    const expectedVersion = await versionOf(reportId);
    const taken = { reportId, expectedVersion, reason: "The list is wrong." };
    await revokeAcceptance(people.manager, taken, clock);
    for (const actor of Object.values(people))
      expect((await found(scene, actor, "seven schools")).total).toBe(0);
  });

  it("are looked for as they stand: signs of a pattern are signs", async () => {
    const scene = await newScene();
    await accepted(scene, { doneText: "完成 40%，见 list_a。" });
    const { leader } = scene.people;
    const totals = async (...asked: string[]) =>
      Promise.all(asked.map(async (q) => (await found(scene, leader, q)).total));
    expect(await totals("40%", "list_a", "LIST_A")).toEqual([1, 1, 1]);
    expect(await totals("4%0", "list%a", "l_st", "\\", "完_", "a")).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("may be narrowed by the item's name, and stand at the dates of the page", async () => {
    const scene = await newScene();
    await accepted(scene, { doneText: "主体结构已经封顶。" });
    const { leader } = scene.people;
    const named = await found(scene, leader, `item 封顶`);
    expect(named.total).toBe(1);
    expect((await found(scene, leader, "封顶", { asOf: "2024-06-30" })).total).toBe(0);
    expect((await found(scene, leader, "封顶", { only: "milestones" })).total).toBe(0);
  });

  it("an item stands once, by its newest report, however many say the same", async () => {
    const scene = await newScene();
    const reportId = await accepted(scene, { doneText: "主体结构已经封顶。" });
    const [round] = await db.reportRound.findMany({ where: { reportId }, omit: { id: true } });
    const report = await db.progressReport.findUniqueOrThrow({
      where: { id: reportId },
      omit: { id: true },
    });
    const before = { ...report, periodId: scene.closed.id, reading: report.reading ?? {} };
    const { id } = await db.progressReport.create({ data: before });
    if (round) {
      const again = { ...round, reportId: id, reading: round.reading ?? {} };
      await db.reportRound.create({ data: again });
    }
    const { reports } = await search(scene, scene.people.leader, "封顶");
    expect([reports.total, reports.found.map(({ period, earlier }) => [period, earlier])]).toEqual([
      1,
      [[scene.open.code, 1]],
    ]);
  });
});
