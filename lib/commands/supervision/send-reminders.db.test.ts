// 催办 against a real database: one act, one message a person, one entry for each item, and never twice.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { faultOf, refusalOf } from "../report/report-scene.fixture";
import { type ChaseScene, chaseScene, clock, db, logOf, toldOf } from "./supervision-scene.fixture";
import { sendReminders, type SendRemindersInput } from "./send-reminders";

const ask = (scene: ChaseScene, change: Partial<SendRemindersInput> = {}): SendRemindersInput => ({
  plan: scene.plan.code,
  batchId: randomUUID(),
  items: [{ code: scene.items.count.code, seen: 0 }],
  channel: "system",
  text: "By Friday.",
  copyHeads: false,
  ...change,
});
const rowsOf = (planId: string) => db.reminder.findMany({ where: { planId } });

describe("sendReminders", () => {
  it("reminds of many in one act: one message a person, an entry an item", async () => {
    const scene = await chaseScene();
    const { count, build } = scene.items;
    const items = [count.code, build.code, scene.foreign.code].map((code) => ({ code, seen: 0 }));
    const input = ask(scene, { items });
    expect(await sendReminders(scene.people.reviewer, input, clock)).toEqual({ items: 3 });
    const rows = await rowsOf(scene.plan.id);
    expect(new Set(rows.map((row) => row.batchId))).toEqual(new Set([input.batchId]));
    expect(rows.map((row) => row.organisationId).sort()).toEqual(
      [scene.lead.id, scene.lead.id, scene.other.id].sort(),
    );
    for (const item of [count, build, scene.foreign])
      expect(await logOf(item.id)).toEqual(["reminder.sent"]);
    const told = await toldOf(scene.plan.id, "itemReminded");
    const { reporter, colleague, outsider } = scene.people;
    expect(new Set(told.map((row) => row.personId))).toEqual(
      new Set([reporter, colleague, outsider].map((each) => each.personId)),
    );
    const own = told.find((row) => row.personId === reporter.personId);
    expect(own).toMatchObject({ params: { count: 2 }, link: `/plans/${scene.plan.code}/work` });
  });

  it("tells the heads too where asked, and names a single item", async () => {
    const scene = await chaseScene();
    await sendReminders(scene.people.manager, ask(scene, { copyHeads: true }), clock);
    const told = await toldOf(scene.plan.id, "itemReminded");
    const head = told.find((row) => row.personId === scene.people.head.personId);
    expect(head?.params).toEqual({
      count: 1,
      milestone: scene.items.count.code,
      unit: scene.lead.code,
    });
  });

  it("tells nobody where the text was copied out", async () => {
    const scene = await chaseScene();
    await sendReminders(scene.people.reviewer, ask(scene, { channel: "offline" }), clock);
    expect(await toldOf(scene.plan.id, "itemReminded")).toEqual([]);
    expect((await rowsOf(scene.plan.id)).map((row) => row.channel)).toEqual(["offline"]);
  });

  it("the same form sent twice at once is one act", async () => {
    const scene = await chaseScene();
    const input = ask(scene);
    const send = () => sendReminders(scene.people.reviewer, input, clock);
    expect(await Promise.all([send(), send()])).toEqual([{ items: 1 }, { items: 1 }]);
    expect(await send()).toEqual({ items: 1 });
    expect(await rowsOf(scene.plan.id)).toHaveLength(1);
    expect(await logOf(scene.items.count.id)).toEqual(["reminder.sent"]);
  });

  it("from two windows in one second exactly one is sent, and the other is told of which item", async () => {
    const scene = await chaseScene();
    const send = () => sendReminders(scene.people.reviewer, ask(scene), clock);
    const outcomes = await Promise.allSettled([send(), send()]);
    expect(outcomes.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    expect(await rowsOf(scene.plan.id)).toHaveLength(1);
    const fault = await faultOf(send());
    expect([fault.code, fault.details.params]).toEqual([
      "conflict",
      { items: scene.items.count.code },
    ]);
  });

  it.each(["reporter", "head", "leader", "auditor"] as const)("refuses the %s", async (who) => {
    const scene = await chaseScene();
    expect(await refusalOf(sendReminders(scene.people[who], ask(scene), clock))).toBe("notAllowed");
    expect(await rowsOf(scene.plan.id)).toEqual([]);
  });

  it("is not found across plans, nor for an unknown item", async () => {
    const [scene, elsewhere] = [await chaseScene(), await chaseScene()];
    const stranger = elsewhere.people.reviewer;
    expect(await refusalOf(sendReminders(stranger, ask(scene), clock))).toBe("notFound");
    const unknown = ask(scene, { items: [{ code: "no such", seen: 0 }] });
    expect(await refusalOf(sendReminders(scene.people.reviewer, unknown, clock))).toBe("notFound");
  });

  it("does not remind of an item whose lead is only suggested", async () => {
    const scene = await chaseScene();
    await db.assignment.updateMany({
      where: { milestoneId: scene.items.count.id, part: "lead" },
      data: { state: "suggested" },
    });
    await db.plan.update({ where: { id: scene.plan.id }, data: { revision: { increment: 1 } } });
    const fault = await faultOf(sendReminders(scene.people.reviewer, ask(scene), clock));
    expect(fault.details.fields).toEqual([
      { field: "items", code: "noLead", params: { items: scene.items.count.code } },
    ]);
  });
});
