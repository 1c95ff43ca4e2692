// The schedule as read and as taken out: the same dates as the page, each file in the log, and nobody reads a notice
// that is not theirs to read.
import { beforeAll, describe, expect, it } from "vitest";
import { getSchedule } from "@/lib/data/schedule";
import type { UserActor } from "@/lib/domain/actor";
import { comingDates } from "@/lib/domain/rollup/coming";
import { viewDates } from "@/lib/domain/view-dates";
import { toWorkbook } from "@/lib/platform/table-workbook";
import type { Scene } from "@/prisma/factories/plan";
import { clock, db, newScene, refusalOf, reportIn } from "../report/report-scene.fixture";
import { exportSchedule, type ExportScheduleInput } from "./export-schedule";

let scene: Scene;

beforeAll(async () => {
  scene = await newScene();
  await reportIn("withCommission", scene, "count");
  await db.notice.create({
    data: {
      planId: scene.plan.id,
      organisationId: scene.lead.id,
      kind: "letter",
      year: 2024,
      number: 1,
      state: "issued",
      demand: "x",
      replyBy: new Date("2024-10-14T00:00:00.000Z"),
      createdAt: new Date("2024-10-07T01:00:00.000Z"),
      createdById: scene.people.manager.personId,
      createdByName: "m",
      issuedById: scene.people.manager.personId,
      issuedByName: "m",
      issuedAt: new Date("2024-10-07T02:00:00.000Z"),
      items: { create: [{ milestoneId: scene.items.build.id, ordinal: 1 }] },
    },
  });
});

const dates = (query = {}) => viewDates(query, clock());
const read = (actor: UserActor, query = {}) => getSchedule(actor, scene.plan.code, dates(query));
const take = (input: Partial<ExportScheduleInput>, actor: UserActor = scene.people.manager) =>
  exportSchedule(
    actor,
    { plan: scene.plan.code, locale: "en", format: "csv", query: {}, ...input },
    clock,
  );
const linesOf = async (input: Partial<ExportScheduleInput>) => {
  const { content } = await take(input);
  if (content.format !== "csv") throw new Error("not a table");
  const head = content.rows.findIndex(([first]) => first === "Date");
  return content.rows.slice(head + 1);
};

describe("the schedule", () => {
  it("holds the deadlines the overview lists, and the reports not yet sent", async () => {
    const { board, entries } = await read(scene.people.leader);
    const until = "2026-12-31";
    const coming = comingDates(board.items, { after: board.dates.asOf, until });
    const dues = entries.filter(({ kind, open }) => kind === "due" && open);
    expect(dues.map(({ key }) => key).toSorted()).toEqual(
      coming.map(({ kind, item }) => `${kind}:${item.code}`).toSorted(),
    );
    const reports = entries.filter(({ kind }) => kind === "report");
    expect(reports).toHaveLength(board.items.length - 1);
    expect(reports.map(({ key }) => key)).not.toContain(`report:${scene.items.count.code}:2024Q3`);
    expect(new Set(reports.map(({ on }) => on))).toEqual(new Set(["2024-10-10"]));
  });

  it("shows a notice's reply date to those concerned, today, and to nobody else", async () => {
    const noticesOf = async (actor: UserActor, query = {}) =>
      (await read(actor, query)).entries.filter(({ kind }) => kind === "notice").length;
    const { manager, leader, reporter, outsider } = scene.people;
    for (const actor of [manager, leader, reporter]) expect(await noticesOf(actor)).toBe(1);
    expect(await noticesOf(outsider)).toBe(0);
    expect(await noticesOf(manager, { asOf: "2024-10-07" })).toBe(0);
  });

  it("is not found across plans", async () => {
    const stranger = (await newScene()).people.leader;
    expect(await refusalOf(read(stranger))).toBe("notFound");
    expect(await refusalOf(take({}, stranger))).toBe("notFound");
  });
});

describe("a file of the schedule", () => {
  const logged = () =>
    db.auditEvent.findMany({
      where: { planId: scene.plan.id, action: "register.exported" },
      orderBy: { id: "asc" },
    });

  it("holds exactly what the filters leave, and is in the log once", async () => {
    const before = (await logged()).length;
    const lines = await linesOf({ query: { date: "due", kind: "build" } });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.slice(0, 3)).toEqual([
      "2025-12-31",
      "Due by the plan",
      scene.items.build.code,
    ]);
    const events = (await logged()).slice(before);
    expect(events).toMatchObject([
      { after: { key: "schedule.csv", records: 1, filters: "kind=build&date=due" } },
    ]);
  });

  it("as a workbook reads back as it was made", async () => {
    const { content, fileName } = await take({ format: "xlsx", query: { date: "report" } });
    expect(fileName).toBe(`${scene.plan.code}_Schedule_2024-10-08.xlsx`);
    if (content.format !== "xlsx") throw new Error("not a workbook");
    const { default: excel } = await import("exceljs");
    const book = new excel.Workbook();
    await book.xlsx.load((await toWorkbook(content.tables)).buffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Schedule", "Basis"]);
    const sheet = book.worksheets[0];
    expect(sheet?.rowCount).toBe(1 + 4);
    expect(sheet?.getRow(2).getCell(2).value).toBe("Report due Q3 2024");
    expect(sheet?.getRow(2).getCell(10).value).toBe(2);
  });

  it("as a calendar has an event for each deadline and one for the reports of a period", async () => {
    const { content } = await take({ format: "ics", query: { lead: scene.lead.code } });
    if (content.format !== "ics") throw new Error("not a calendar");
    const uids = [...content.text.matchAll(/^UID:(.+)@/gm)].map(([, uid]) => uid ?? "");
    const { plan, items } = scene;
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids).toContain(`${plan.code}:report:2024Q3`);
    for (const { code } of Object.values(items)) expect(uids).toContain(`${plan.code}:due:${code}`);
    expect(content.text).toContain("SUMMARY:Due by the plan: ");
    expect(content.text).toContain("DTSTART;VALUE=DATE:20241010");
  });
});
