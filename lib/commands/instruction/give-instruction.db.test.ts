// A leader's word goes on record once, tells the unit, and is read by those it concerns.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { asActor } from "@/lib/data/as-actor";
import {
  getInstructionPage,
  getInstructionRegister,
  getInstructionsOf,
  listLeaderNames,
  listOpenInstructions,
} from "@/lib/data/instructions";
import { getPlanBoard } from "@/lib/data/plan-board";
import { viewDates } from "@/lib/domain/view-dates";
import { insertPerson } from "@/prisma/factories/people";
import { clock, db, faultOf, logOf, refusalOf } from "../report/report-scene.fixture";
import { giveInstruction } from "./give-instruction";
import {
  give,
  instructionIn,
  newInstructionScene,
  onPaper,
  stored,
} from "./instruction-scene.fixture";

describe("recording what a leader gave on paper", () => {
  it("keeps whose word it is and tells those who answer for the unit", async () => {
    const scene = await newInstructionScene();
    const { instructionId } = await give(scene);
    const row = await stored(instructionId);
    expect([row.mode, row.state, row.leaderName, row.leaderId, row.recordedByName]).toEqual([
      "paper",
      "given",
      "张副市长",
      null,
      scene.secretary.displayName,
    ]);
    expect(row.items.map((item) => item.milestoneId)).toEqual([scene.items.build.id]);
    expect(await logOf(instructionId)).toEqual(["instruction.given"]);
    const told = await db.notification.findMany({ where: { subjectId: instructionId } });
    expect(told.map((each) => each.kind)).toEqual(Array(3).fill("instructionGiven"));
    expect(told[0]?.params).toEqual({ on: "2024-10-31", by: "张副市长" });
  });

  it("knows the leader's account by the name", async () => {
    const scene = await newInstructionScene();
    const { leader } = scene.people;
    const { instructionId } = await give(scene, { leader: leader.displayName });
    expect((await stored(instructionId)).leaderId).toBe(leader.personId);
    const board = await getPlanBoard(scene.secretary, scene.plan.code, viewDates({}, clock()));
    expect(await listLeaderNames(scene.secretary, board)).toContain(leader.displayName);
  });

  it("may be about a unit and no item", async () => {
    const scene = await newInstructionScene();
    const { instructionId } = await give(scene, { items: [] });
    expect((await stored(instructionId)).items).toEqual([]);
  });

  it("is refused with every fault at its field, and leaves nothing", async () => {
    const scene = await newInstructionScene();
    const wrong = { text: " ", unit: "x", items: ["1", "99"], dueOn: "2024-10-07" };
    const { code, details } = await faultOf(give(scene, wrong));
    expect(code).toBe("invalid");
    expect(details.fields?.map((fault) => `${fault.field} ${fault.code}`)).toEqual([
      "text required",
      "items noSuchItem",
      "unit unknown",
      "dueOn beforeDay",
    ]);
    expect(await db.instruction.count({ where: { planId: scene.plan.id } })).toBe(0);
  });
});

describe("a leader's own word", () => {
  it("is in the leader's name, today, whatever the form says", async () => {
    const scene = await newInstructionScene();
    const { leader } = scene.people;
    const change = { mode: "online", leader: "somebody", givenOn: "2021-01-01" };
    const { instructionId } = await give(scene, change, leader);
    const row = await stored(instructionId);
    expect([row.leaderName, row.leaderId, row.givenOn.toISOString().slice(0, 10)]).toEqual([
      leader.displayName,
      leader.personId,
      "2024-10-08",
    ]);
  });

  it("is not the secretary's to give, nor a paper the leader's to record", async () => {
    const scene = await newInstructionScene();
    for (const work of [
      give(scene, { mode: "online" }),
      give(scene, { mode: "meeting" }, scene.people.leader),
    ]) {
      expect((await faultOf(work)).details.fields?.[0]).toMatchObject({ field: "mode" });
    }
  });
});

describe("who may", () => {
  it("others may not, and across plans there is no such plan", async () => {
    const scene = await newInstructionScene();
    const { people } = scene;
    for (const actor of [people.manager, people.reviewer, people.reporter, people.auditor]) {
      expect(await refusalOf(give(scene, {}, actor))).toBe("notAllowed");
    }
    const other = await newInstructionScene();
    expect(await refusalOf(give(scene, {}, other.secretary))).toBe("notFound");
  });
});

describe("the same form twice", () => {
  it("one after the other makes one", async () => {
    const scene = await newInstructionScene();
    const form = onPaper(scene);
    const first = await giveInstruction(scene.secretary, form, clock);
    expect(await giveInstruction(scene.secretary, form, clock)).toEqual(first);
    expect(await db.instruction.count({ where: { planId: scene.plan.id } })).toBe(1);
    expect(await logOf(first.instructionId)).toEqual(["instruction.given"]);
  });

  it("at once makes one, and both are told so", async () => {
    const scene = await newInstructionScene();
    const form = onPaper(scene);
    const both = await Promise.all([
      giveInstruction(scene.secretary, form, clock),
      giveInstruction(scene.secretary, form, clock),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(await db.instruction.count({ where: { planId: scene.plan.id } })).toBe(1);
  });

  it("gone back to and filled in anew makes another", async () => {
    const scene = await newInstructionScene();
    const form = onPaper(scene);
    const first = await giveInstruction(scene.secretary, form, clock);
    const second = await giveInstruction(scene.secretary, { ...form, text: "再报一次。" }, clock);
    expect(second.instructionId).not.toBe(first.instructionId);
  });

  it("the same words from two tabs stand once, also at once", async () => {
    const scene = await newInstructionScene();
    const outcomes = await Promise.allSettled([give(scene), give(scene)]);
    expect(outcomes.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
    const { details } = await faultOf(give(scene));
    expect(details.fields).toEqual([{ field: "text", code: "recordedAlready" }]);
    await instructionIn("given", await newInstructionScene());
  });
});

describe("who reads it", () => {
  it("the unit, those at work on its items, the commission and leaders; others are told whom to ask", async () => {
    const scene = await newInstructionScene();
    const { people } = scene;
    const { instructionId: id } = await give(scene);
    const key = { plan: scene.plan.code, id };
    const readers = [people.reporter, people.head, people.supporter, people.manager];
    for (const actor of [...readers, people.leader, people.auditor]) {
      const { instruction } = await getInstructionPage(actor, key, clock());
      expect([instruction.id, instruction.daysLeft]).toEqual([id, 23]);
    }
    expect(await refusalOf(getInstructionPage(people.outsider, key, clock()))).toBe("notAllowed");
    expect((await getInstructionRegister(people.outsider, key.plan, clock())).rows).toEqual([]);
    const other = await newInstructionScene();
    expect(await refusalOf(getInstructionPage(other.secretary, key, clock()))).toBe("notFound");
    const stray = { ...key, id: randomUUID() };
    expect(await refusalOf(getInstructionPage(people.leader, stray, clock()))).toBe("notFound");
    const odd = { ...key, id: "new2" };
    expect(await refusalOf(getInstructionPage(people.leader, odd, clock()))).toBe("notFound");
  });

  it("stays on the leader's page until it is settled, and on a past page as it was", async () => {
    const scene = await newInstructionScene();
    const { leader } = scene.people;
    await instructionIn("closed", scene);
    await give(scene, { text: "第二件", dueOn: "2024-10-08" });
    await give(scene, { text: "第三件", items: [] });
    const board = await getPlanBoard(leader, scene.plan.code, viewDates({}, clock()));
    const openAt = (knownBy: Date) =>
      asActor(leader, (tx) => listOpenInstructions(tx, leader, board, { now: clock(), knownBy }));
    const now = await openAt(clock());
    expect(now.map(({ text, daysLeft }) => [text, daysLeft])).toEqual([
      ["第二件", 0],
      ["第三件", 23],
    ]);
    expect(await openAt(new Date("2024-10-01"))).toEqual([]);
    const of = async (ask: { item: string } | { leader: string }) =>
      (await getInstructionsOf(leader, board, ask, clock())).length;
    expect(await of({ item: scene.items.build.code })).toBe(2);
    expect(await of({ leader: "张副市长" })).toBe(3);
    expect(await of({ leader: "nobody" })).toBe(0);
  });
});

it("two leaders of one name are not told apart: no account is named", async () => {
  const scene = await newInstructionScene();
  const called = { name: `twin-${randomUUID()}`, displayName: "李副市长" };
  await insertPerson(db, { role: "leader", plan: scene.plan, called });
  const again = { ...called, name: `twin-${randomUUID()}` };
  await insertPerson(db, { role: "leader", plan: scene.plan, called: again });
  const { instructionId } = await give(scene, { leader: "李副市长" });
  expect((await stored(instructionId)).leaderId).toBeNull();
});
