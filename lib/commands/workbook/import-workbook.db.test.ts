// Files brought back: drafts for all rows at once, two hands at once, and drafts that moved meanwhile.
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { userActor } from "@/lib/domain/actor";
import type { Scene } from "@/prisma/factories/plan";
import {
  db,
  drafted,
  draftOf,
  expectOneWinner,
  faultOf,
  newScene,
  refusalOf,
  reportIn,
  withBrokenLog,
} from "../report/report-scene.fixture";
import { saveDraft } from "../report/save-draft";
import { clock } from "../report/report-scene.fixture";
import {
  bringBack,
  bringIn,
  check,
  draftsOf,
  eventsOf,
  fillIn,
  takeOut,
  type Written,
} from "./workbook-scene.fixture";

/** Something true for an item of each kind. */
const all: Written = {
  "1": {
    value: "开工 2024/8/1；主体完工 2024年9月15日",
    forecastOn: new Date("2025-10-31T00:00:00Z"),
  },
  "2": { value: 4, doneText: "建成四所。", forecastOn: "2025-10-31", forecastClass: "确保完成" },
  "3": { value: "North 2024-07-10\nSouth ２０２４－０９－０１" },
  "4": { value: "17.2 2023年 最终数 2024-06-30", problemsText: "数据发布较晚。" },
  "5": { value: "1 2024-09-01 筑府发〔2024〕3号", nextText: "设立基金。" },
};

async function saveOver(scene: Scene, version: number | null, doneText: string): Promise<number> {
  const ask = { plan: scene.plan.code, milestone: "2", period: scene.open.code };
  const draft = draftOf("count", { doneText });
  const input = { ...ask, expectedVersion: version, draft };
  return (await saveDraft(scene.people.colleague, input, clock)).version;
}

describe("files that are brought back", () => {
  it("become a draft for every row, with one event for the import and one for each draft", async () => {
    const scene = await newScene();
    const file = await fillIn(await takeOut(scene), all);
    const found = await check(scene, [file]);
    expect(found).toMatchObject({ files: 1, unchanged: 0, faults: [] });
    expect(found.rows.map(({ code, isNew }) => [code, isNew])).toEqual(
      ["1", "2", "3", "4", "5"].map((code) => [code, true]),
    );
    expect(await draftsOf(scene)).toEqual([]);

    expect(await bringIn(scene, found)).toEqual({ written: 5, left: 0 });
    const drafts = await draftsOf(scene);
    expect(drafts.map(({ reading }) => reading)).toEqual([
      {
        kind: "build",
        reached: [
          { stage: "started", on: "2024-08-01" },
          { stage: "structureComplete", on: "2024-09-15" },
        ],
      },
      { kind: "count", value: 4 },
      {
        kind: "coverage",
        complied: [
          { unit: "North", on: "2024-07-10" },
          { unit: "South", on: "2024-09-01" },
        ],
        count: null,
      },
      { kind: "threshold", value: 17.2, dataYear: 2023, label: "final", publishedOn: "2024-06-30" },
      {
        kind: "qualitative",
        met: [{ criterion: "rules", on: "2024-09-01", document: "筑府发〔2024〕3号" }],
      },
    ]);
    expect(drafts[1]).toMatchObject({
      state: "draft",
      version: 1,
      doneText: "建成四所。",
      forecastOn: new Date("2025-10-31T00:00:00.000Z"),
      forecastClass: "assured",
      updatedByName: scene.people.reporter.displayName,
    });
    const events = await eventsOf(scene, "workbook.imported", "report.drafted");
    expect(events.map(({ action }) => action)).toEqual([
      "workbook.imported",
      ...Array.from({ length: 5 }, () => "report.drafted"),
    ]);
    const sha256 = createHash("sha256").update(file.bytes).digest("hex");
    expect(events[0]?.after).toMatchObject({
      unit: scene.lead.code,
      files: [{ name: "returned.xlsx", sha256, rows: 5 }],
      written: ["1", "2", "3", "4", "5"],
      left: [],
      unchanged: 0,
    });
  });

  it("may be several, each with its own rows, and one that was sent whole to two offices", async () => {
    const scene = await newScene();
    const taken = await takeOut(scene);
    const { "1": first, "2": second, ...rest } = all;
    const one = await fillIn(taken, { "1": first ?? {}, "2": second ?? {} });
    const two = { ...(await fillIn(taken, { ...rest, "2": second ?? {} })), name: "b.xlsx" };
    expect(await bringBack(scene, one, two)).toEqual({ written: 5, left: 0 });
  });

  it("change nothing where nothing was written", async () => {
    const scene = await newScene();
    await drafted(scene, "count");
    const found = await check(scene, [await fillIn(await takeOut(scene))]);
    expect(found).toMatchObject({ rows: [], unchanged: 5, faults: [] });
    const fault = await faultOf(bringIn(scene, found));
    expect(fault).toMatchObject({ code: "invalid", details: { fields: [{ field: "rows" }] } });
  });

  it("say the same twice without harm", async () => {
    const scene = await newScene();
    const file = await fillIn(await takeOut(scene), all);
    await bringBack(scene, file);
    const again = await check(scene, [file]);
    expect(again).toMatchObject({ rows: [], unchanged: 5, faults: [] });
  });
});

describe("a draft saved since the file was made", () => {
  async function moved() {
    const scene = await newScene();
    const version = await saveOver(scene, null, "第一稿");
    const taken = await takeOut(scene);
    await saveOver(scene, version, "同事的第二稿");
    const file = await fillIn(taken, { "2": { doneText: "表格里的" }, "5": all["5"] ?? {} });
    return { scene, found: await check(scene, [file]), taken };
  }

  it("is shown with both, and keeps its words", async () => {
    const { scene, found } = await moved();
    expect(found.rows[0]).toMatchObject({
      code: "2",
      changedMeanwhile: true,
      by: scene.people.colleague.displayName,
      changes: [{ field: "doneText", made: "第一稿", now: "同事的第二稿", file: "表格里的" }],
    });
    expect(await bringIn(scene, found)).toEqual({ written: 1, left: 1 });
    const [draft] = await draftsOf(scene);
    expect(draft).toMatchObject({ doneText: "同事的第二稿", version: 2 });
    const [event] = await eventsOf(scene, "workbook.imported");
    expect(event?.after).toMatchObject({ written: ["5"], left: ["2"], overwritten: [] });
  });

  it("takes the file's when that is asked for, and the log says so", async () => {
    const { scene, found } = await moved();
    expect(await bringIn(scene, found, { take: ["2"] })).toEqual({ written: 2, left: 0 });
    expect((await draftsOf(scene))[0]).toMatchObject({ doneText: "表格里的", version: 3 });
    const [event] = await eventsOf(scene, "workbook.imported");
    expect(event?.after).toMatchObject({ written: ["2", "5"], overwritten: ["2"] });
  });

  it("is left without a word where the file says nothing", async () => {
    const { scene, taken } = await moved();
    expect(await check(scene, [await fillIn(taken)])).toMatchObject({ rows: [], faults: [] });
  });

  it("stops the import where it moved after the check", async () => {
    const { scene, found } = await moved();
    await saveOver(scene, 2, "又一稿");
    expect(await faultOf(bringIn(scene, found, { take: ["2"] }))).toMatchObject({
      code: "conflict",
      details: { params: { milestone: "2" } },
    });
    expect(await refusalOf(bringIn(scene, found))).toBe("conflict");
    expect(await draftsOf(scene)).toHaveLength(1);
    expect(await eventsOf(scene, "workbook.imported")).toEqual([]);
  });
});

describe("two at once", () => {
  it.each([
    ["into new drafts", false],
    ["over drafts that are there", true],
  ])("%s: one wins, whole", async (_, begun) => {
    const scene = await newScene();
    if (begun) await saveOver(scene, null, "第一稿");
    const taken = await takeOut(scene);
    const found = await check(scene, [await fillIn(taken, all)]);
    const theirs = await check(scene, [await fillIn(taken, { ...all, "2": { value: 5 } })]);
    const by = scene.people.colleague;
    await expectOneWinner([bringIn(scene, found), bringIn(scene, theirs, { by })]);
    expect(await eventsOf(scene, "workbook.imported")).toHaveLength(1);
    const drafts = await draftsOf(scene);
    expect(drafts).toHaveLength(5);
    expect(new Set(drafts.map((draft) => draft.updatedByName)).size).toBe(1);
  });
});

describe("nothing is saved", () => {
  async function checked() {
    const scene = await newScene();
    return { scene, found: await check(scene, [await fillIn(await takeOut(scene), all)]) };
  }

  it("after the period closed", async () => {
    const { scene, found } = await checked();
    await db.reportingPeriod.update({ where: { id: scene.open.id }, data: { state: "closed" } });
    expect(await faultOf(bringIn(scene, found))).toMatchObject({
      code: "workbookFaults",
      details: { fields: [{ field: "returned.xlsx!填报!A3", code: "closed" }, {}, {}, {}, {}] },
    });
    expect(await draftsOf(scene)).toEqual([]);
  });

  it("after the role was taken away", async () => {
    const { scene, found } = await checked();
    const by = userActor({ ...scene.people.reporter, grants: [] });
    expect(await refusalOf(bringIn(scene, found, { by }))).toBe("notFound");
    for (const role of ["head", "supporter", "manager"] as const) {
      expect(await refusalOf(bringIn(scene, found, { by: scene.people[role] }))).toBe("notAllowed");
    }
    expect(await draftsOf(scene)).toEqual([]);
  });

  it("when an item was sent since the check", async () => {
    const { scene, found } = await checked();
    await reportIn("withHead", scene, "threshold");
    expect(await faultOf(bringIn(scene, found))).toMatchObject({
      code: "workbookFaults",
      details: { fields: [{ field: "returned.xlsx!填报!A6", code: "sent" }] },
    });
    expect(await draftsOf(scene)).toHaveLength(1);
  });

  it("when the item went to another unit since the check", async () => {
    const { scene, found } = await checked();
    await db.assignment.updateMany({
      where: { milestoneId: scene.items.build.id, part: "lead" },
      data: { endedAt: clock() },
    });
    expect(await faultOf(bringIn(scene, found))).toMatchObject({
      code: "workbookFaults",
      details: { fields: [{ field: "returned.xlsx!填报!A3", code: "codeForeign" }] },
    });
    expect(await draftsOf(scene)).toEqual([]);
  });

  it("when the log cannot be written", async () => {
    const { scene, found } = await checked();
    const by = await withBrokenLog(scene.people.reporter);
    await expect(bringIn(scene, found, { by })).rejects.toThrow();
    expect(await draftsOf(scene)).toEqual([]);
  });
});
