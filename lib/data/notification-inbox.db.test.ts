// A person's messages: own ones alone, of plans they belong to, unread first.
import { beforeEach, describe, expect, it } from "vitest";
import { userActor } from "@/lib/domain/actor";
import { insertNotifications } from "@/lib/data/notifications";
import { openClient } from "@/prisma/factories/client";
import { makeScene, type Scene } from "@/prisma/factories/plan";
import { countUnread, listInbox, markAllRead, markRead } from "./notification-inbox";

const db = openClient(process.env.DATABASE_ADMIN_URL ?? "");
const at = (minute: number) => new Date(Date.UTC(2024, 9, 15, 1, minute));
let scene: Scene;
beforeEach(async () => {
  scene = await makeScene(db);
});

function tell(minute: number, to: object, more: object = {}) {
  const { plan, people } = scene;
  const ask = {
    kind: "reportReturned" as const,
    planId: plan.id,
    to: to as { personIds: string[] },
    subjectType: "ProgressReport",
    subjectId: `report ${minute}`,
    params: { milestone: "2", period: "2024Q3" },
    link: `/plans/${plan.code}/work/2`,
    ...more,
  };
  return db.$transaction((tx) => insertNotifications(tx, people.reviewer, at(minute), [ask]));
}
const first = { plan: "", page: 1 };

describe("who is told", () => {
  it("is the post in charge, else the unit; never the one who did it; once under a key", async () => {
    const { people, lead, items, plan } = scene;
    const subject = { plan: plan.code, lead: lead.code };
    const to = { permission: "report.edit", subject, milestoneId: items.count.id };
    expect(await tell(1, to)).toBe(2);
    await db.charge.create({
      data: {
        planId: plan.id,
        milestoneId: items.count.id,
        organisationId: lead.id,
        part: "reporting",
        personId: people.reporter.personId,
        startedAt: at(0),
        startedByName: "test",
      },
    });
    expect(await tell(2, to)).toBe(1);
    expect(await countUnread(people.reporter)).toBe(2);
    expect(await countUnread(people.colleague)).toBe(1);
    expect(await tell(3, { permission: "report.review", subject })).toBe(0);
    const own = { personIds: [people.head.personId, people.head.personId] };
    expect(await tell(4, own, { onceKey: "k" })).toBe(1);
    expect(await tell(5, own, { onceKey: "k" })).toBe(0);
  });
});

describe("what moves on", () => {
  it("lays aside what was told of it before, whoever was told, and nothing else", async () => {
    const { reporter, head } = scene.people;
    const report = { subjectId: "report-1" };
    await tell(1, { personIds: [head.personId] }, { ...report, kind: "reportSent" });
    await tell(2, { personIds: [head.personId] }, { subjectId: "report-2", kind: "reportSent" });
    await tell(3, { personIds: [head.personId] }, { subjectType: "Plan", ...report });
    await tell(4, { personIds: [reporter.personId] }, { ...report, kind: "reportReturnedByHead" });
    expect(await countUnread(head)).toBe(2);
    expect(await countUnread(reporter)).toBe(1);
  });

  it("is a reminder by the next one of its kind, and not by itself again", async () => {
    const { reporter, colleague } = scene.people;
    const due = { kind: "reportDue", subjectType: "Plan" };
    for (const person of [reporter, colleague]) {
      await tell(1, { personIds: [person.personId] }, { ...due, onceKey: "monday" });
    }
    await tell(2, { personIds: [reporter.personId] }, { ...due, onceKey: "monday" });
    expect(await countUnread(reporter)).toBe(1);
    await tell(3, { personIds: [reporter.personId] }, { ...due, onceKey: "tuesday" });
    expect(await countUnread(reporter)).toBe(1);
    const [newest] = (await listInbox(reporter, first)).messages;
    expect(newest).toMatchObject({ read: false, createdAt: at(3) });
    expect(await countUnread(colleague)).toBe(1);
  });
});

describe("the inbox", () => {
  it("has unread ones first, the newest first, with the item's title", async () => {
    const { reporter } = scene.people;
    const to = { personIds: [reporter.personId] };
    for (const minute of [1, 2, 3]) await tell(minute, to);
    const before = await listInbox(reporter, first);
    const [newest] = before.messages;
    expect(before).toMatchObject({ total: 3, unread: 3, plans: [{ unread: 3 }] });
    expect(newest).toMatchObject({ read: false, item: { code: "2" }, createdAt: at(3) });
    expect(newest?.item?.titleZh).toBeTruthy();
    expect(await markRead(reporter, newest?.id ?? "", at(9))).toContain("/work/2");
    const after = await listInbox(reporter, first);
    expect(after.messages.map(({ createdAt }) => createdAt)).toEqual([at(2), at(1), at(3)]);
    expect(after.unread).toBe(2);
  });

  it("opens nobody else's", async () => {
    const { reporter, colleague } = scene.people;
    await tell(1, { personIds: [reporter.personId] });
    const [message] = (await listInbox(reporter, first)).messages;
    expect((await listInbox(colleague, first)).messages).toEqual([]);
    await expect(markRead(colleague, message?.id ?? "", at(9))).rejects.toMatchObject({
      code: "notFound",
    });
    expect(await countUnread(reporter)).toBe(1);
  });

  it("has nothing of a plan one no longer belongs to", async () => {
    const { reporter } = scene.people;
    await tell(1, { personIds: [reporter.personId] });
    const gone = userActor({ ...reporter, grants: [] });
    expect(await listInbox(gone, first)).toMatchObject({ total: 0, plans: [] });
    expect(await countUnread(gone)).toBe(0);
  });

  it("is laid aside as far as it was seen, and of one plan alone", async () => {
    const { reporter } = scene.people;
    await tell(1, { personIds: [reporter.personId] });
    await tell(5, { personIds: [reporter.personId] });
    await markAllRead(reporter, { plan: "another", until: at(9), at: at(9) });
    expect(await countUnread(reporter)).toBe(2);
    await markAllRead(reporter, { plan: scene.plan.code, until: at(3), at: at(9) });
    expect(await countUnread(reporter)).toBe(1);
  });
});
