// What stands before leaders: marked, reworded, moved, ended by the manager; a page of the past shows what they saw.
import { describe, expect, it } from "vitest";
import { asActor } from "@/lib/data/as-actor";
import { getEscalationPage, listEscalations } from "@/lib/data/escalations";
import { getPlanBoard } from "@/lib/data/plan-board";
import type { UserActor } from "@/lib/domain/actor";
import type { MilestoneKind } from "@/lib/domain/milestone/milestone";
import { viewDates } from "@/lib/domain/view-dates";
import type { Scene } from "@/prisma/factories/plan";
import {
  clock,
  db,
  drafted,
  expectOneWinner,
  faultOf,
  logOf,
  newScene,
  refusalOf,
  reportIn,
} from "../report/report-scene.fixture";
import { acceptReports } from "../report/accept-reports";
import { sendReport } from "../report/send-report";
import { signReports } from "../report/sign-reports";
import { endEscalation } from "./end-escalation";
import { markEscalation } from "./mark-escalation";
import { reorderEscalations } from "./reorder-escalations";
import { rewordEscalation } from "./reword-escalation";

const words = { cause: "用地未批", remedy: "已催办两次", proposal: "请市级协调" };
const later = (minutes: number) => () => new Date(clock().getTime() + minutes * 60_000);

const mark = (scene: Scene, kind: MilestoneKind, at = clock, actor = scene.people.manager) =>
  markEscalation(actor, { plan: scene.plan.code, milestone: scene.items[kind].code, ...words }, at);
const formOf = (scene: Scene, escalationId: string) => ({ plan: scene.plan.code, escalationId });

async function standing(scene: Scene, at: Date, actor: UserActor = scene.people.leader) {
  const dates = viewDates({ knownBy: at.toISOString() }, later(9999)());
  const board = await getPlanBoard(actor, scene.plan.code, dates);
  return asActor(actor, (tx) => listEscalations(tx, actor, board, later(9999)()));
}
const codesAt = async (scene: Scene, at: Date, actor?: UserActor) =>
  (await standing(scene, at, actor)).map(({ item }) => item.code);

describe("putting an item before leaders", () => {
  it("keeps the commission's words, last in the order, and logs it at the item", async () => {
    const scene = await newScene();
    await mark(scene, "build");
    await mark(scene, "count", later(1));
    const rows = await standing(scene, later(1)());
    expect(rows.map(({ row, item }) => [item.code, row.ordinal, row.cause])).toEqual([
      [scene.items.build.code, 1, words.cause],
      [scene.items.count.code, 2, words.cause],
    ]);
    expect(await logOf(scene.items.build.id)).toEqual(["escalation.marked"]);
  });

  it("once: a second time, and two at once, meet a conflict", async () => {
    const scene = await newScene();
    await expectOneWinner([mark(scene, "build"), mark(scene, "build")]);
    expect(await refusalOf(mark(scene, "build"))).toBe("conflict");
    expect(await db.escalation.count({ where: { planId: scene.plan.id } })).toBe(1);
  });

  it("the database keeps it so", async () => {
    const scene = await newScene();
    await mark(scene, "build");
    const row = await db.escalation.findFirstOrThrow({ where: { planId: scene.plan.id } });
    const { id: _, ...again } = row;
    await expect(db.escalation.create({ data: again })).rejects.toThrow(/exclusion|one_open/);
  });

  it("names what is missing or unknown at its field", async () => {
    const scene = await newScene();
    const ask = { plan: scene.plan.code, milestone: "1", cause: " ", remedy: "", proposal: "p" };
    const empty = await faultOf(markEscalation(scene.people.manager, ask, clock));
    expect(empty.details.fields?.map(({ field }) => field)).toEqual(["cause", "remedy"]);
    const strange = { ...ask, ...words, milestone: "99" };
    const unknown = await faultOf(markEscalation(scene.people.manager, strange, clock));
    const all = { ...ask, milestone: "", proposal: "" };
    const none = await faultOf(markEscalation(scene.people.manager, all, clock));
    expect(none.details.fields?.map(({ field, code }) => `${field} ${code}`)).toEqual([
      "milestone required",
      "cause required",
      "remedy required",
      "proposal required",
    ]);
    expect(unknown.details.fields).toEqual([
      { field: "milestone", code: "noSuchItem", params: { code: "99" } },
    ]);
  });

  it("is the manager's, of this plan", async () => {
    const scene = await newScene();
    const { reviewer, leader, reporter, auditor } = scene.people;
    for (const actor of [reviewer, leader, reporter, auditor]) {
      expect(await refusalOf(mark(scene, "build", clock, actor))).toBe("notAllowed");
    }
    const other = await newScene();
    expect(await refusalOf(mark(scene, "build", clock, other.people.manager))).toBe("notFound");
  });
});

describe("other words", () => {
  it("stand at once; what leaders read before is on the pages of before", async () => {
    const scene = await newScene();
    const { manager } = scene.people;
    const { escalationId } = await mark(scene, "build");
    const form = { ...formOf(scene, escalationId), ...words, cause: "用地已批，缺资金" };
    await rewordEscalation(manager, form, later(10));
    const [before] = await standing(scene, later(5)());
    const [after] = await standing(scene, later(10)());
    expect([before?.row.cause, after?.row.cause]).toEqual([words.cause, form.cause]);
    expect(after?.since).toEqual(clock());
    expect(await logOf(scene.items.build.id)).toEqual(["escalation.marked", "escalation.reworded"]);
    expect(await refusalOf(rewordEscalation(manager, form, later(11)))).toBe("conflict");
  });

  it("of two at once one stands", async () => {
    const scene = await newScene();
    const { escalationId } = await mark(scene, "build");
    const form = { ...formOf(scene, escalationId), ...words };
    const reword = (cause: string) =>
      rewordEscalation(scene.people.manager, { ...form, cause }, later(1));
    await expectOneWinner([reword("a"), reword("b")]);
    const { reviewer } = scene.people;
    expect(await refusalOf(rewordEscalation(reviewer, form, clock))).toBe("notAllowed");
  });
});

describe("the order", () => {
  it("changes by one place; the pages of before keep theirs", async () => {
    const scene = await newScene();
    const { manager } = scene.people;
    const { build, count, coverage } = scene.items;
    await mark(scene, "build");
    await mark(scene, "count", later(1));
    const last = await mark(scene, "coverage", later(2));
    const up = { ...formOf(scene, last.escalationId), direction: "up" as const };
    await reorderEscalations(manager, up, later(5));
    expect(await codesAt(scene, later(4)())).toEqual([build.code, count.code, coverage.code]);
    expect(await codesAt(scene, later(5)())).toEqual([build.code, coverage.code, count.code]);
    expect(await refusalOf(reorderEscalations(manager, up, later(6)))).toBe("conflict");
    const [first] = await standing(scene, later(6)());
    const edge = { ...formOf(scene, first?.row.id ?? ""), direction: "up" as const };
    expect(await refusalOf(reorderEscalations(manager, edge, later(6)))).toBe("wrongState");
    expect(await logOf(count.id)).toEqual(["escalation.marked", "escalation.reordered"]);
  });

  it("of two moves at once from one page one is made", async () => {
    const scene = await newScene();
    await mark(scene, "build");
    const { escalationId } = await mark(scene, "count", later(1));
    const move = () =>
      reorderEscalations(
        scene.people.manager,
        { ...formOf(scene, escalationId), direction: "up" },
        later(2),
      );
    await expectOneWinner([move(), move()]);
    expect(await codesAt(scene, later(2)())).toEqual([
      scene.items.count.code,
      scene.items.build.code,
    ]);
  });
});

describe("ending", () => {
  it("asks for a reason, takes it from the page and keeps it in the history", async () => {
    const scene = await newScene();
    const { manager, leader } = scene.people;
    const { escalationId } = await mark(scene, "build");
    const form = formOf(scene, escalationId);
    const none = await faultOf(endEscalation(manager, { ...form, reason: " " }, later(1)));
    expect([none.code, none.details.fields?.[0]?.field]).toEqual(["incomplete", "reason"]);
    const end = () => endEscalation(manager, { ...form, reason: "市政府已协调" }, later(5));
    await expectOneWinner([end(), end()]);
    expect(await codesAt(scene, later(4)())).toEqual([scene.items.build.code]);
    expect(await codesAt(scene, later(5)())).toEqual([]);
    const now = later(9)();
    const page = await getEscalationPage(leader, scene.plan.code, viewDates({}, now), now);
    expect(page.history.map(({ latest }) => [latest.milestone, latest.endReason])).toEqual([
      [scene.items.build.code, "市政府已协调"],
    ]);
    expect(page.candidates).toEqual([]);
    await mark(scene, "build", later(20));
    expect(await codesAt(scene, later(20)())).toEqual([scene.items.build.code]);
  });

  it("is the manager's", async () => {
    const scene = await newScene();
    const { escalationId } = await mark(scene, "build");
    const form = { ...formOf(scene, escalationId), reason: "x" };
    expect(await refusalOf(endEscalation(scene.people.leader, form, clock))).toBe("notAllowed");
    const other = await newScene();
    expect(await refusalOf(endEscalation(other.people.manager, form, clock))).toBe("notFound");
    const astray = { ...form, plan: other.plan.code };
    expect(await refusalOf(endEscalation(other.people.manager, astray, clock))).toBe("conflict");
  });
});

describe("who reads it", () => {
  it("those whom the item concerns; the unit's own words with it", async () => {
    const scene = await newScene();
    const { people } = scene;
    await reportIn("accepted", scene, "count");
    await mark(scene, "count", later(1));
    for (const actor of [people.leader, people.reviewer, people.reporter, people.supporter]) {
      const [only] = await standing(scene, later(2)(), actor);
      expect(only?.texts?.problems).not.toBeNull();
    }
    expect(await codesAt(scene, later(2)(), people.outsider)).toEqual([]);
  });

  it("the manager is shown what a unit asks for, and no longer once it stands", async () => {
    const scene = await newScene();
    const { manager } = scene.people;
    const { reporter, head, reviewer } = scene.people;
    const draft = await drafted(scene, "count", { coordinationText: "请市级协调用地" });
    const { reportId } = draft;
    await sendReport(reporter, { reportId, expectedVersion: draft.version }, clock);
    await signReports(head, { reportIds: [reportId] }, clock);
    await acceptReports(reviewer, { reportIds: [reportId] }, clock);
    const now = later(5)();
    const page = () => getEscalationPage(manager, scene.plan.code, viewDates({}, now), now);
    const asking = (await page()).candidates.filter(({ asks }) => asks);
    expect(asking.map(({ item }) => item.code)).toEqual([scene.items.count.code]);
    await mark(scene, "count", later(2));
    expect((await page()).candidates.filter(({ asks }) => asks)).toEqual([]);
  });
});
