// The workbook of a unit's quarter: its rows, what stands in them, how it is taken apart, and who may have it.
import excel from "exceljs";
import { describe, expect, it } from "vitest";
import { milestoneKinds } from "@/lib/domain/milestone/milestone";
import { workbookColumns } from "@/lib/domain/workbook/columns";
import { insertMilestones, sampleTargets } from "@/prisma/factories/milestones";
import { insertObligations, insertPeriod } from "@/prisma/factories/periods";
import type { Scene } from "@/prisma/factories/plan";
import {
  clock,
  db,
  draftOf,
  drafted,
  newScene,
  refusalOf,
  reportIn,
} from "../report/report-scene.fixture";
import { acceptReports } from "../report/accept-reports";
import { saveDraft } from "../report/save-draft";
import { sendReport } from "../report/send-report";
import { signReports } from "../report/sign-reports";
import { exportWorkbook } from "./export-workbook";
import { columnAt, eventsOf, originOf, rowAt, takeOut } from "./workbook-scene.fixture";

const scene = await newScene();

async function opened(of: Scene, ask: Parameters<typeof takeOut>[1] = {}) {
  const { bytes, fileName } = await takeOut(of, ask);
  const book = new excel.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const sheet = book.getWorksheet("填报");
  if (!sheet) throw new Error("no sheet");
  const codes = Array.from(
    { length: sheet.rowCount - 2 },
    (_, at) => sheet.getCell(at + 3, 1).text,
  );
  return { book, sheet, codes, fileName };
}

/** A report accepted in the quarter before. */
async function acceptedBefore(of: Scene): Promise<void> {
  const before = await insertPeriod(db, { plan: of.plan, code: "2024Q1", state: "open" });
  await insertObligations(db, [{ period: before, milestone: of.items.count, unit: of.lead }]);
  const ask = { plan: of.plan.code, milestone: of.items.count.code, period: before.code };
  const draft = draftOf("count", { reading: { kind: "count", value: 2 }, doneText: "建成两所。" });
  const { reporter, head, reviewer } = of.people;
  const saved = await saveDraft(reporter, { ...ask, expectedVersion: null, draft }, clock);
  const { reportId } = saved;
  await sendReport(reporter, { reportId, expectedVersion: saved.version }, clock);
  await signReports(head, { reportIds: [reportId] }, clock);
  await acceptReports(reviewer, { reportIds: [reportId] }, clock);
}

describe("the workbook", () => {
  it("has a row for each item the unit owes, with what is saved or was accepted last", async () => {
    const own = await newScene();
    await acceptedBefore(own);
    await drafted(own, "build");
    const { book, sheet, codes } = await opened(own);
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["说明", "visible"],
      ["填报", "visible"],
      ["清单", "visible"],
      ["_luoshi", "veryHidden"],
    ]);
    expect(codes).toEqual(milestoneKinds.map((kind) => own.items[kind].code));
    const heads = workbookColumns.map((_, at) => sheet.getCell(2, at + 1).text);
    expect(heads.join("|")).toBe(
      "编号|事项|时限|上季完成情况|本季完成值|完成情况|存在问题|下一步推进计划|预计完成|五类判断",
    );
    const count = rowAt(sheet, own.items.count.code);
    expect(count.getCell(columnAt("last")).text).toBe("2024 年一季度：2\n建成两所。");
    // Figure and forecast carried over, the words to be written anew.
    expect(count.getCell(columnAt("value")).value).toBe(2);
    expect(count.getCell(columnAt("doneText")).value).toBeNull();
    const build = rowAt(sheet, own.items.build.code);
    expect(build.getCell(columnAt("value")).text).toBe("开工 2024-08-01");
    expect(build.getCell(columnAt("doneText")).text).toBe("Three schools were opened.");
    expect(build.getCell(columnAt("forecastOn")).value).toEqual(new Date("2025-11-30T00:00:00Z"));
    expect(build.getCell(columnAt("forecastClass")).text).toBe("确保完成");
  });

  it("is written down once, with the items that left", async () => {
    const own = await newScene();
    await takeOut(own);
    const [event, ...more] = await eventsOf(own);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      action: "workbook.exported",
      subjectType: "ReportingPeriod",
      subjectId: own.open.id,
      after: { unit: own.lead.code, split: "whole", milestones: ["1", "2", "3", "4", "5"] },
    });
  });

  it("locks what was sent, and opens what came back", async () => {
    const own = await newScene();
    await reportIn("withHead", own, "count");
    await reportIn("returned", own, "threshold");
    const { sheet } = await opened(own);
    const isLocked = (code: string) =>
      rowAt(sheet, code).getCell(columnAt("doneText")).protection?.locked ?? true;
    expect(isLocked(own.items.count.code)).toBe(true);
    expect(isLocked(own.items.threshold.code)).toBe(false);
    expect(isLocked(own.items.build.code)).toBe(false);
  });

  it("speaks English to whom reads English", async () => {
    const ask = { ...originOf(scene), split: "whole" as const, part: "" };
    const { bytes, fileName } = await exportWorkbook(scene.people.reporter, ask, {
      locale: "en",
      clock,
    });
    const book = new excel.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    expect(book.worksheets[1]?.getCell("E2").text).toBe("Value this quarter");
    expect(fileName).toBe(`Spreadsheet_${scene.lead.nameZh}_Q3-2024.xlsx`);
  });
});

describe("its parts", () => {
  it("are the offices in charge, and the items of none", async () => {
    const own = await newScene();
    const charge = (kind: "build" | "count", office: string) => ({
      planId: own.plan.id,
      milestoneId: own.items[kind].id,
      organisationId: own.lead.id,
      part: "reporting" as const,
      office,
      startedAt: clock(),
      startedByName: "-",
    });
    await db.charge.createMany({ data: [charge("build", "规划科"), charge("count", "规划科")] });
    const office = await opened(own, { split: "office", part: "规划科" });
    expect(office.codes).toEqual([own.items.build.code, own.items.count.code]);
    expect(office.fileName).toBe(`填报表格_${own.lead.nameZh}_2024年三季度_规划科.xlsx`);
    expect((await opened(own, { split: "office" })).codes).toHaveLength(3);
    expect(await refusalOf(takeOut(own, { split: "office", part: "财务科" }))).toBe("notFound");
  });

  it("are the districts that have an item for themselves", async () => {
    const own = await newScene();
    const place = await db.place.create({ data: { code: `d-${own.plan.code}`, kind: "district" } });
    const names = { nameZh: "南明区", nameEn: "Nanming", sortOrder: 1 };
    const since = { effectiveOn: new Date("2020-01-01"), acceptedAt: clock() };
    await db.placeVersion.create({ data: { placeId: place.id, ...names, ...since } });
    await db.milestonePlace.create({
      data: { placeId: place.id, milestoneId: own.items.coverage.id },
    });
    const part = await opened(own, { split: "district", part: place.code });
    expect(part.codes).toEqual([own.items.coverage.code]);
    expect(part.fileName).toContain("南明区");
    expect((await opened(own, { split: "district" })).codes).toHaveLength(4);
  });
});

describe("is refused", () => {
  it.each(["head", "supporter", "outsider", "reviewer", "manager", "leader", "auditor"] as const)(
    "to the %s",
    async (role) => {
      expect(await refusalOf(takeOut(scene, { by: scene.people[role] }))).toBe("notAllowed");
    },
  );

  it("across plans, and for codes that are not known", async () => {
    const elsewhere = await newScene();
    const foreign = { by: elsewhere.people.reporter, plan: scene.plan.code };
    expect(await refusalOf(takeOut(scene, foreign))).toBe("notFound");
    expect(await refusalOf(takeOut(scene, { period: "2031Q1" }))).toBe("notFound");
  });

  it("once the window is over, unless something came back", async () => {
    const own = await newScene();
    const reportId = await reportIn("returned", own, "count");
    await db.reportingPeriod.update({ where: { id: own.open.id }, data: { state: "closed" } });
    expect((await opened(own)).codes).toHaveLength(5);
    await db.reportRound.deleteMany({ where: { reportId } });
    await db.progressReport.deleteMany({ where: { id: reportId } });
    expect(await refusalOf(takeOut(own))).toBe("periodClosed");
  });

  it("to a unit that owes nothing", async () => {
    const own = await newScene();
    const { plan, area, other } = own;
    const target = sampleTargets.count;
    await insertMilestones(db, [{ plan, area, code: "9", target, lead: other }]);
    const ask = { by: own.people.outsider, unit: other.code };
    expect(await refusalOf(takeOut(own, ask))).toBe("notFound");
  });
});
