// Reminders on a real plan: on their days and no others, to whoever holds the ball, once.
import { beforeEach, describe, expect, it } from "vitest";
import { systemActor, type UserActor } from "@/lib/domain/actor";
import { addDays } from "@/lib/domain/calendar";
import { reportIn } from "@/lib/commands/report/report-scene.fixture";
import { longAgo } from "@/prisma/factories/days";
import type { Scene } from "@/prisma/factories/plan";
import { at, db, newScene } from "./messages.fixture";
import { remindHolders } from "./remind-holders";

const reminder = systemActor("remind", "request-1");
const kinds = ["reportDue", "signDue", "reviewDue", "secondLine"];
let scene: Scene;
beforeEach(async () => {
  // Plans of other tests are over: each looks at its own.
  await db.plan.updateMany({ data: { status: "archived" } });
  scene = await newScene();
});

const remind = (moment: string) => remindHolders(reminder, at(moment));

/** The quarter closes on Thursday 10 October; without a calendar weekends alone are free. */
async function remindDaily(from: string, to: string): Promise<void> {
  for (let day = from; day <= to; day = addDays(day, 1)) await remind(`${day} 09:00`);
}

async function toldOf(person: UserActor): Promise<string[]> {
  const rows = await db.notification.findMany({
    where: { personId: person.personId, kind: { in: kinds } },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ kind, params, createdAt }) => {
    const { count, when } = params as { count: number; when: string };
    return `${createdAt.toISOString().slice(0, 10)} ${kind} ${count} ${when}`;
  });
}

const takeCharge = (milestoneId: string, person: UserActor) =>
  db.charge.create({
    data: {
      planId: scene.plan.id,
      milestoneId,
      organisationId: scene.lead.id,
      part: "reporting",
      personId: person.personId,
      startedAt: longAgo,
      startedByName: "test",
    },
  });

describe("reports that nobody has sent", () => {
  it("are chased ten and three working days before, on the day and the day after, then one line up", async () => {
    const { people, items } = scene;
    await takeCharge(items.count.id, people.reporter);
    await remindDaily("2024-09-20", "2024-10-18");
    const days = ["2024-09-26", "2024-10-07", "2024-10-10", "2024-10-11"];
    const whens = ["ahead", "ahead", "today", "past"];
    const said = (count: number) =>
      days.map((day, index) => `${day} reportDue ${count} ${whens[index]}`);
    expect(await toldOf(people.reporter)).toEqual(said(5));
    // The post in charge is told before the rest of the unit.
    expect(await toldOf(people.colleague)).toEqual(said(4));
    expect(await toldOf(people.head)).toEqual(["2024-10-15 secondLine 5 past"]);
    for (const other of [people.supporter, people.outsider, people.otherHead, people.manager]) {
      expect(await toldOf(other)).toEqual([]);
    }
  });

  it("are no longer asked for once the quarter is closed", async () => {
    await db.reportingPeriod.update({ where: { id: scene.open.id }, data: { state: "closed" } });
    await remindDaily("2024-10-10", "2024-10-15");
    expect(await toldOf(scene.people.reporter)).toEqual([]);
  });
});

describe("reports on their way", () => {
  it("are the head's, then the reviewer's, then the manager's to follow up", async () => {
    const { people } = scene;
    await reportIn("withHead", scene, "count");
    await reportIn("withCommission", scene, "build");
    await remindDaily("2024-10-09", "2024-10-26");
    expect(await toldOf(people.head)).toEqual([
      "2024-10-10 signDue 1 today",
      "2024-10-11 signDue 1 past",
      // Of the three nobody has sent.
      "2024-10-15 secondLine 3 past",
    ]);
    expect(await toldOf(people.reviewer)).toEqual([
      "2024-10-17 reviewDue 1 ahead",
      "2024-10-22 reviewDue 1 today",
      "2024-10-23 reviewDue 1 past",
    ]);
    expect(await toldOf(people.manager)).toEqual([
      "2024-10-15 secondLine 1 past",
      "2024-10-25 secondLine 1 past",
    ]);
    expect(await toldOf(people.reporter)).toEqual([
      "2024-10-10 reportDue 3 today",
      "2024-10-11 reportDue 3 past",
    ]);
  });

  it("that came back are the reporter's, after the quarter is closed too", async () => {
    await reportIn("returned", scene, "count");
    await db.reportingPeriod.update({ where: { id: scene.open.id }, data: { state: "closed" } });
    await remindDaily("2024-10-09", "2024-10-18");
    expect(await toldOf(scene.people.reporter)).toEqual([
      "2024-10-10 reportDue 1 today",
      "2024-10-11 reportDue 1 past",
    ]);
  });
});

describe("a run", () => {
  it("that is repeated, or met by another at the same time, makes no second reminder", async () => {
    const { people, plan } = scene;
    await Promise.all([remind("2024-10-10 08:00"), remind("2024-10-10 08:00")]);
    await remind("2024-10-10 08:05");
    await remind("2024-10-10 17:00");
    expect(await toldOf(people.reporter)).toHaveLength(1);
    const events = await db.auditEvent.findMany({
      where: { planId: plan.id, action: "notification.reminded" },
    });
    expect(events).toMatchObject([
      { actorName: "remind", after: { day: "2024-10-10", people: 2, reminders: 2, items: 10 } },
    ]);
  });

  it("does nothing before its hour, nor on a day on which nobody works", async () => {
    await remind("2024-10-10 07:59");
    await db.calendarDay.create({
      data: { day: new Date("2024-10-10"), kind: "holiday", name: "test", source: "test" },
    });
    await remind("2024-10-10 09:00");
    await db.calendarDay.deleteMany();
    expect(await toldOf(scene.people.reporter)).toEqual([]);
  });

  it("goes on with the other plans when one fails, and mends it when it is run again", async () => {
    const other = await newScene();
    await db.$executeRawUnsafe(`CREATE OR REPLACE FUNCTION refuse_plan() RETURNS trigger
      LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$`);
    await db.$executeRawUnsafe(`CREATE OR REPLACE TRIGGER refuse_plan BEFORE INSERT ON "AuditEvent"
      FOR EACH ROW WHEN (NEW."planId" = '${scene.plan.id}') EXECUTE FUNCTION refuse_plan()`);
    const { faults } = await remind("2024-10-10 09:00");
    expect(faults.map(({ plan }) => plan)).toEqual([scene.plan.code]);
    expect(await toldOf(scene.people.reporter)).toEqual([]);
    expect(await toldOf(other.people.reporter)).toHaveLength(1);
    await db.$executeRawUnsafe(`DROP TRIGGER refuse_plan ON "AuditEvent"`);
    await remind("2024-10-10 09:05");
    expect(await toldOf(scene.people.reporter)).toHaveLength(1);
    expect(await toldOf(other.people.reporter)).toHaveLength(1);
  });
});
