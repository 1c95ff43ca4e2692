// Asking for another date: who, on which day, once; and what came back is sent again.
import { beforeAll, describe, expect, it } from "vitest";
import { notified } from "@/prisma/factories/notifications-sent";
import { db, expectOneWinner, faultOf, newScene, refusalOf } from "../report/report-scene.fixture";
import {
  changeOf,
  type DeadlineScene,
  eventsOf,
  lastMoment,
  logOf,
  newDeadlineScene,
  words,
} from "./deadline-scene.fixture";

let scene: DeadlineScene;
beforeAll(async () => {
  scene = await newDeadlineScene();
});

describe("asking", () => {
  it("an extension before the date: one event, and the head is told", async () => {
    const { code, id } = await scene.item("2024-12-31");
    const { changeId } = await scene.ask(code, "extension");
    expect(await changeOf(changeId)).toMatchObject({
      milestoneId: id,
      organisationId: scene.lead.id,
      state: "withHead",
      version: 1,
      fromOn: new Date("2024-12-31"),
      askedOn: new Date("2025-06-30"),
      askedById: scene.people.reporter.personId,
      ...words,
    });
    const after = { milestone: code, kind: "extension", nth: 1 };
    const dates = { from: "2024-12-31", to: "2025-06-30" };
    expect(await eventsOf(changeId)).toEqual([
      {
        action: "deadline.asked",
        after: { state: "withHead", ...after, ...dates },
        reason: words.reason,
      },
    ]);
    const told = await notified(db, scene.people.head.personId);
    expect(told.at(-1)).toMatchObject({
      kind: "deadlineAsked",
      params: { milestone: code, outcome: "extension" },
      link: `/plans/${scene.plan.code}/deadlines/${changeId}`,
    });
  });

  it.each(["supporter", "outsider", "head", "reviewer", "manager", "leader", "auditor"] as const)(
    "is refused to the %s",
    async (role) => {
      const { code } = await scene.item("2024-12-31");
      const actor = scene.people[role];
      expect(await refusalOf(scene.ask(code, "extension", { actor }))).toBe("notAllowed");
    },
  );

  it("is refused to who has lost the role, and finds nothing across plans", async () => {
    const { code } = await scene.item("2024-12-31");
    const former = { ...scene.people.reporter, grants: scene.people.supporter.grants };
    expect(await refusalOf(scene.ask(code, "extension", { actor: former }))).toBe("notAllowed");
    const { reporter } = (await newScene()).people;
    expect(await refusalOf(scene.ask(code, "extension", { actor: reporter }))).toBe("notFound");
  });

  it("until the due day ends; a day late the date is named, and a promise may be made", async () => {
    const { code } = await scene.item("2024-12-31");
    const late = lastMoment("2025-01-01");
    const { code: refused, details } = await faultOf(scene.ask(code, "extension", { at: late }));
    expect([refused, details.fields]).toEqual([
      "invalid",
      [{ field: "kind", code: "datePassed", params: { day: "2024-12-31" } }],
    ]);
    const at = lastMoment("2024-12-31");
    const { changeId } = await scene.ask(code, "extension", { at });
    await scene.steps.withdraw(changeId);
    await scene.ask(code, "rectification", { at: late });
    const { details: early } = await faultOf(
      scene.ask((await scene.item("2024-12-31")).code, "rectification"),
    );
    expect(early.fields?.[0]).toMatchObject({ field: "kind", code: "notLate" });
  });

  it("names each fault at its field, and saves nothing", async () => {
    const { code, id } = await scene.item("2024-12-31");
    const { details } = await faultOf(scene.ask(code, "extension", { askedOn: "2024-12-31" }));
    expect(details.fields).toEqual([
      { field: "askedOn", code: "notAfter", params: { day: "2024-12-31" } },
    ]);
    expect(await db.deadlineChange.count({ where: { milestoneId: id } })).toBe(0);
  });

  it("one of an item is open: from two tabs exactly one is made", async () => {
    const { code, id } = await scene.item("2024-12-31");
    const twice = [scene.ask(code, "extension"), scene.ask(code, "extension")];
    await expectOneWinner(twice);
    expect(await db.deadlineChange.count({ where: { milestoneId: id } })).toBe(1);
    const { code: refused, details } = await faultOf(scene.ask(code, "extension"));
    expect([refused, details.params]).toEqual(["conflict", { obstacle: "openRequest" }]);
    // The database holds to it on its own.
    const row = await db.deadlineChange.findFirstOrThrow({ where: { milestoneId: id } });
    const { id: _, ...copy } = row;
    await expect(db.deadlineChange.create({ data: copy })).rejects.toThrow(/one_open|23P01/);
  });

  it("names the notice that called for it, which must be about the item", async () => {
    const [about, other] = [await scene.item("2024-06-30"), await scene.item("2024-06-30")];
    const notice = await db.notice.create({
      data: {
        planId: scene.plan.id,
        organisationId: scene.lead.id,
        kind: "letter",
        demand: "Say when.",
        replyBy: new Date("2024-10-20"),
        createdAt: new Date("2024-10-01T02:00:00Z"),
        createdByName: "The reviewer",
        items: { create: { milestoneId: about.id, ordinal: 1 } },
      },
    });
    const asked = (code: string) => scene.ask(code, "rectification", { noticeId: notice.id });
    expect(await refusalOf(asked(other.code))).toBe("notFound");
    const { changeId } = await asked(about.code);
    expect(await changeOf(changeId)).toMatchObject({ noticeId: notice.id });
  });
});

describe("what came back", () => {
  it("is sent again as edited, and its reason of return stays in the log", async () => {
    const { changeId } = await scene.requestIn("returned");
    expect(await changeOf(changeId)).toMatchObject({ decisionReason: "Say when." });
    await scene.steps.resend(changeId, { askedOn: "2025-03-31" });
    expect(await changeOf(changeId)).toMatchObject({
      state: "withHead",
      askedOn: new Date("2025-03-31"),
      decisionReason: null,
      version: 3,
    });
    const events = await eventsOf(changeId);
    expect(events.map(({ action }) => action)).toEqual([
      "deadline.asked",
      "deadline.returnedByHead",
      "deadline.asked",
    ]);
    expect(events[1]?.reason).toBe("Say when.");
  });

  it("is no extension any more once the date has passed; it is withdrawn instead", async () => {
    const { changeId } = await scene.requestIn("returned");
    const at = lastMoment("2025-01-01");
    const { details } = await faultOf(scene.steps.resend(changeId, { at }));
    expect(details.fields?.[0]).toMatchObject({ field: "kind", code: "datePassed" });
    await scene.steps.withdraw(changeId);
    expect(await logOf(changeId)).toEqual([
      "deadline.asked",
      "deadline.returnedByHead",
      "deadline.withdrawn",
    ]);
  });
});
