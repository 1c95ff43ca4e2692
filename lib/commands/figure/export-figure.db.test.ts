// A file of figures: what it holds is what the pages say, each is in the log, and nobody takes out what they may not read.
import { beforeAll, describe, expect, it } from "vitest";
import { getPlanFigures } from "@/lib/data/figures";
import { systemActor, type UserActor } from "@/lib/domain/actor";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { viewDates } from "@/lib/domain/view-dates";
import type { Scene } from "@/prisma/factories/plan";
import { clock, db, newScene, refusalOf, reportIn } from "../report/report-scene.fixture";
import { exportFigure, type ExportFigureInput } from "./export-figure";

let scene: Scene;

beforeAll(async () => {
  scene = await newScene();
  await reportIn("accepted", scene);
});

const take = (input: Partial<ExportFigureInput>, actor: UserActor = scene.people.leader) =>
  exportFigure(actor, { plan: scene.plan.code, key: "due", locale: "en", ...input }, clock);
const headOf = (rows: readonly (readonly (string | number)[])[]) =>
  Object.fromEntries(rows.filter((row) => row.length === 2));
const exportsOf = async (planId: string) =>
  db.auditEvent.findMany({
    where: { planId, action: "figure.exported" },
    orderBy: { id: "asc" },
  });

describe("a figure exported", () => {
  it("is the one of the pages at the same dates, with its records", async () => {
    const query = { asOf: "2024-09-30", scope: "area:A1" };
    const { rows, fileName } = await take({ key: "coverage.acceptedRate", query });
    const dates = viewDates(query, clock());
    const { items } = await getPlanFigures(systemActor("test", "r"), scene.plan.code, dates);
    const figure = rollUp(items.map((item) => item.assessment)).figures["coverage.acceptedRate"];
    expect(figure.denominator).toBe(5);
    expect(headOf(rows)).toMatchObject({
      "Stable key": "coverage.acceptedRate",
      Scope: "Area (area:A1)",
      "Facts up to": "2024-09-30",
      "Value, not rounded": figure.value,
      Numerator: figure.numerator,
      Denominator: figure.denominator,
      "Exported by": scene.people.leader.displayName,
    });
    const codes = rows.slice(-5).map(([code]) => code);
    expect(codes).toEqual(figure.records);
    expect(fileName).toBe(`${scene.plan.code}_coverage.acceptedRate_area-A1_2024-09-30.csv`);
  });

  it("is in the log with who, what and as of when, once for each file", async () => {
    const before = (await exportsOf(scene.plan.id)).length;
    await take({ key: "due", query: { asOf: "2024-09-30", knownBy: "2024-10-01" } });
    await take({ key: "figures" });
    await take({ key: "milestones", query: { status: "onTrack", page: "9" } });
    const events = (await exportsOf(scene.plan.id)).slice(before);
    expect(events).toMatchObject([
      {
        actorName: scene.people.leader.displayName,
        subjectType: "Plan",
        subjectId: scene.plan.id,
        after: {
          key: "due",
          scope: null,
          asOf: "2024-09-30",
          knownBy: "2024-10-01T15:59:59.999Z",
          value: 0,
          records: 0,
        },
      },
      { after: { key: "figures" } },
      { after: { key: "milestones", filters: "status=onTrack" } },
    ]);
  });

  it("of the list keeps the filters and takes all pages", async () => {
    const all = await take({ key: "milestones" });
    const some = await take({ key: "milestones", query: { kind: "count" } });
    expect(headOf(all.rows)).toMatchObject({ Rows: 5, Filters: "" });
    expect(headOf(some.rows)).toMatchObject({ Rows: 1, Filters: "kind=count" });
    expect(some.rows.at(-1)?.[0]).toBe(scene.items.count.code);
  });

  it("is not one when it is refused", async () => {
    const before = (await exportsOf(scene.plan.id)).length;
    const stranger = (await newScene()).people.leader;
    expect(await refusalOf(take({}, stranger))).toBe("notFound");
    expect(await refusalOf(take({ key: "nothing" }))).toBe("notFound");
    expect(await refusalOf(take({ query: { scope: "area:none" } }))).toBe("notFound");
    expect(await refusalOf(take({ key: "index" }))).toBe("notFound");
    expect(await exportsOf(scene.plan.id)).toHaveLength(before);
  });

  it("of what units think of their own items goes to those alone who may read it of every item", async () => {
    const { reporter, head, reviewer, leader } = scene.people;
    for (const actor of [reporter, head])
      expect(await refusalOf(take({ key: "judgementDiffers" }, actor))).toBe("notAllowed");
    for (const actor of [reviewer, leader])
      expect(headOf((await take({ key: "judgementDiffers" }, actor)).rows)).toMatchObject({
        "Stable key": "judgementDiffers",
      });
    const listed = await take({ key: "milestones", query: { flag: "judgementDiffers" } }, reporter);
    expect(headOf(listed.rows)).toMatchObject({ Rows: 5, Filters: "" });
  });
});
