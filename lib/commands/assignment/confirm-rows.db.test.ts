// What a form or a sheet says is confirmed whole or not at all, and never over somebody else's decision.
import { describe, expect, it } from "vitest";
import { getAssignmentBench } from "@/lib/data/assignment-bench";
import { readSheet } from "@/lib/platform/spreadsheet";
import { toWorkbook } from "@/lib/platform/table-workbook";
import type { Scene } from "@/prisma/factories/plan";
import {
  clock,
  db,
  expectOneWinner,
  faultOf,
  newScene,
  refusalOf,
} from "../report/report-scene.fixture";
import { confirmRows, type ConfirmRowsInput } from "./confirm-rows";
import { exportAssignments } from "./export-assignments";
import { previewSheet } from "./preview-sheet";

const live = () => ({ asOf: "2024-10-08", knownBy: clock(), live: true });

/** The form as it would open now: lead and supporting unit change places. */
async function turnedRows(scene: Scene): Promise<ConfirmRowsInput["rows"]> {
  const { items } = await getAssignmentBench(scene.people.manager, scene.plan.code, live());
  return items.map(({ item, seen }) => ({
    item: item.code,
    lead: scene.supporting.nameZh,
    supporting: scene.lead.code,
    leader: "副市长",
    seen: [...seen],
  }));
}

const confirm = async (
  scene: Scene,
  change: Partial<ConfirmRowsInput> = {},
  actor = scene.people.manager,
) =>
  confirmRows(
    actor,
    {
      plan: scene.plan.code,
      document: "分工方案",
      startsOn: "2024-10-08",
      rows: change.rows ?? (await turnedRows(scene)),
      ...change,
    },
    clock,
  );

const events = (scene: Scene) =>
  db.auditEvent.count({ where: { planId: scene.plan.id, action: "assignment.confirmed" } });

describe("confirming rows", () => {
  it("takes names and codes, keeps what held before, writes one event an item", async () => {
    const scene = await newScene();
    expect(await confirm(scene)).toEqual({ confirmed: 5 });
    expect(await events(scene)).toBe(5);
    const { items } = await getAssignmentBench(scene.people.leader, scene.plan.code, live());
    expect(items.map(({ owners }) => owners)).toEqual(
      items.map(() => ({
        lead: scene.supporting.code,
        supporting: [scene.lead.code],
        leaderInCharge: "副市长",
        state: "confirmed",
        document: "分工方案",
        since: "2024-10-08",
      })),
    );
    const kept = await db.assignment.count({ where: { milestone: { planId: scene.plan.id } } });
    expect(kept).toBe(20);
  });

  it("says everything that is wrong at once and writes nothing", async () => {
    const scene = await newScene();
    const [first, second, ...rest] = await turnedRows(scene);
    if (!first || !second) throw new Error("the scene has items");
    const rows = [{ ...first, lead: "nobody" }, { ...second, supporting: second.lead }, ...rest];
    const { code, details } = await faultOf(
      confirm(scene, { rows, document: " ", startsOn: "soon" }),
    );
    expect([code, details.fields?.map((each) => `${each.field} ${each.code}`)]).toEqual([
      "invalid",
      [
        "rows.0.lead unknownUnit",
        "rows.1.supporting leadSupports",
        "document required",
        "startsOn notDate",
      ],
    ]);
    expect(await events(scene)).toBe(0);
  });

  it.each([
    ["before what holds", "2020-12-31", "yearOutside"],
    ["after the plan", "2204-10-08", "yearOutside"],
  ])("refuses a day %s", async (_, startsOn, code) => {
    const scene = await newScene();
    const { details } = await faultOf(confirm(scene, { startsOn }));
    expect(details.fields).toMatchObject([{ field: "startsOn", code }]);
  });

  it("refuses a day before a later decision, and names its day", async () => {
    const scene = await newScene();
    await confirm(scene, { startsOn: "2024-12-01" });
    const { details } = await faultOf(confirm(scene, { startsOn: "2024-11-01" }));
    expect(details.fields).toEqual([
      { field: "startsOn", code: "beforeAnother", params: { day: "2024-12-01" } },
    ]);
  });

  it("refuses rows that somebody has decided on since, and names them", async () => {
    const scene = await newScene();
    const rows = await turnedRows(scene);
    const mine = rows.slice(0, 2);
    await confirm(scene, { rows: rows.slice(1, 2) });
    const { code, details } = await faultOf(confirm(scene, { rows: mine }));
    expect([code, details.params, details.fields?.map((each) => each.field)]).toEqual([
      "conflict",
      { items: mine[1]?.item },
      ["decisions.1.milestone"],
    ]);
    expect(await events(scene)).toBe(1);
  });

  it("of two at once lets one through", async () => {
    const scene = await newScene();
    const rows = await turnedRows(scene);
    await expectOneWinner([confirm(scene, { rows }), confirm(scene, { rows })]);
    expect(await events(scene)).toBe(5);
  });

  it("ends the posts of a unit that hands its items over, once the day has come", async () => {
    const scene = await newScene();
    const post = {
      planId: scene.plan.id,
      milestoneId: scene.items.count.id,
      part: "reporting",
    } as const;
    const { id } = await db.charge.create({
      data: {
        ...post,
        organisationId: scene.lead.id,
        office: "规划科",
        startedAt: clock(),
        startedByName: "x",
      },
    });
    const handed = async () => {
      const rows = (await turnedRows(scene)).filter((row) => row.item === scene.items.count.code);
      return rows.map((row) => ({ ...row, lead: scene.other.code, supporting: "" }));
    };
    await confirm(scene, { rows: await handed(), startsOn: "2024-10-08" });
    expect(await db.charge.findUniqueOrThrow({ where: { id } })).toMatchObject({
      endedAt: clock(),
      endedByName: scene.people.manager.displayName,
    });
    const passed = { planId: scene.plan.id, action: "charge.passed" };
    expect(await db.auditEvent.count({ where: passed })).toBe(1);
    const { id: stays } = await db.charge.create({
      data: {
        ...post,
        organisationId: scene.other.id,
        office: "综合科",
        startedAt: clock(),
        startedByName: "x",
      },
    });
    const back = (await handed()).map((row) => ({ ...row, lead: scene.lead.code }));
    await confirm(scene, { rows: back, startsOn: "2024-12-01" });
    expect((await db.charge.findUniqueOrThrow({ where: { id: stays } })).endedAt).toBeNull();
  });

  it.each(["reporter", "head", "reviewer", "leader", "auditor"] as const)(
    "is not the %s's",
    async (role) => {
      const scene = await newScene();
      const rows = await turnedRows(scene);
      expect(await refusalOf(confirm(scene, { rows }, scene.people[role]))).toBe("notAllowed");
    },
  );
});

describe("the spreadsheet", () => {
  const ask = (scene: Scene, cells: string[][]) =>
    previewSheet(scene.people.manager, { plan: scene.plan.code, locale: "zh-CN", cells }, clock);

  /** The table as exported, read back as somebody would send it. */
  async function exportedCells(scene: Scene): Promise<string[][]> {
    const { fileName, tables } = await exportAssignments(
      scene.people.manager,
      { plan: scene.plan.code, locale: "zh-CN" },
      clock,
    );
    const sheet = await readSheet(fileName, await toWorkbook(tables));
    if (!sheet.ok) throw new Error(sheet.fault);
    return sheet.rows;
  }

  it("goes out with an event and comes back the same", async () => {
    const scene = await newScene();
    const cells = await exportedCells(scene);
    const exported = { planId: scene.plan.id, action: "figure.exported" };
    expect(await db.auditEvent.count({ where: exported })).toBe(1);
    expect(cells[0]).toEqual(["编号", "事项", "牵头单位", "配合单位", "分管领导", "状态"]);
    expect(await ask(scene, cells)).toEqual({ rows: [], same: 5, blank: 0 });
  });

  it("is tried without writing, and what was tried can be confirmed", async () => {
    const scene = await newScene();
    const cells = await exportedCells(scene);
    const row = cells[2];
    if (!row) throw new Error("the table has rows");
    row[2] = scene.other.nameZh;
    const { rows, same } = await ask(scene, cells);
    expect([same, rows]).toMatchObject([
      4,
      [
        {
          line: 3,
          item: row[0],
          effect: "changed",
          before: { lead: scene.lead.nameZh },
          after: { lead: scene.other.nameZh, supporting: scene.supporting.nameZh },
        },
      ],
    ]);
    expect(await events(scene)).toBe(0);
    const tried = rows.map(({ item, after, seen }) => ({ item, ...after, seen: [...seen] }));
    expect(await confirm(scene, { rows: tried })).toEqual({ confirmed: 1 });
  });

  it("is refused by the cell, and for who may not confirm", async () => {
    const scene = await newScene();
    const cells = await exportedCells(scene);
    const [head = [], first = [], ...rest] = cells;
    const broken = [head, [first[0] ?? "", "", "nobody"], ...rest, first];
    const { code, details } = await faultOf(ask(scene, broken));
    expect([code, details.fields?.map((each) => `${each.field} ${each.code}`)]).toEqual([
      "invalid",
      ["C2 unknownUnit", "A7 rowTwice"],
    ]);
    const empty = await faultOf(ask(scene, [head]));
    expect(empty.details.fields).toEqual([{ field: "A1", code: "empty" }]);
    const input = { plan: scene.plan.code, locale: "zh-CN" as const, cells };
    const reviewer = previewSheet(scene.people.reviewer, input, clock);
    expect(await refusalOf(reviewer)).toBe("notAllowed");
  });
});
