// Signing and deciding: who, of what, once; what it does to the figures; and what may have happened meanwhile.
import { beforeAll, describe, expect, it } from "vitest";
import { getDeadlineTable } from "@/lib/data/deadline-table";
import { notified } from "@/prisma/factories/notifications-sent";
import {
  db,
  expectOneWinner,
  faultOf,
  newScene,
  refusalOf,
  reportIn,
} from "../report/report-scene.fixture";
import { changeSettings } from "./change-settings";
import {
  amend,
  changeOf,
  clock,
  type DeadlineScene,
  eventsOf,
  logOf,
  lowerTarget,
  newDeadlineScene,
} from "./deadline-scene.fixture";
import { grantChange } from "./grant-change";
import { signChange } from "./sign-change";

let scene: DeadlineScene;
beforeAll(async () => {
  scene = await newDeadlineScene();
});

const figures = ({
  status,
  daysLate,
  dueOn,
  severe,
  ball,
  progress,
}: object & {
  status: unknown;
  daysLate: unknown;
  dueOn: unknown;
  severe: unknown;
  ball: unknown;
  progress: unknown;
}) => ({ status, daysLate, dueOn, severe, ball, progress });

describe("signing", () => {
  it("passes it to the commission, which is told", async () => {
    const { changeId, item } = await scene.requestIn("withCommission");
    expect(await changeOf(changeId)).toMatchObject({
      state: "withCommission",
      signedById: scene.people.head.personId,
    });
    expect(await logOf(changeId)).toEqual(["deadline.asked", "deadline.signed"]);
    const told = await notified(db, scene.people.manager.personId);
    expect(told.at(-1)).toMatchObject({
      kind: "deadlineSigned",
      params: { milestone: item.code, outcome: "extension" },
    });
  });

  it("is the head's alone, from its own state, of the version that was seen", async () => {
    const { changeId } = await scene.requestIn("withHead");
    for (const role of ["reporter", "otherHead", "reviewer", "manager"] as const) {
      expect(await refusalOf(scene.steps.sign(changeId, scene.people[role]))).toBe("notAllowed");
    }
    const stale = { changeId, expectedVersion: 7 };
    expect(await refusalOf(signChange(scene.people.head, stale, clock))).toBe("conflict");
    const { code, details } = await faultOf(scene.steps.giveBack(changeId, " "));
    expect([code, details.fields?.[0]]).toEqual([
      "incomplete",
      { field: "reason", code: "required" },
    ]);
    expect(await refusalOf(scene.steps.grant(changeId))).toBe("wrongState");
    await scene.steps.sign(changeId);
    expect(await refusalOf(scene.steps.sign(changeId))).toBe("wrongState");
    expect(await refusalOf(scene.steps.withdraw(changeId))).toBe("wrongState");
  });
});

describe("granting an extension", () => {
  it("may give another date, takes effect at once, and moves the working date alone", async () => {
    const { changeId, item } = await scene.requestIn("withHead");
    const before = await scene.assessed(item.code);
    await scene.steps.sign(changeId);
    expect(await scene.assessed(item.code)).toEqual(before);
    await scene.steps.grant(changeId, { decidedOn: "2025-03-31", reason: "Half is enough." });
    const after = await scene.assessed(item.code);
    expect(after).toMatchObject({
      workingDueOn: "2025-03-31",
      extensions: 1,
      extensionInForce: true,
    });
    expect(figures(after)).toEqual(figures(before));
    expect((await eventsOf(changeId)).at(-1)).toEqual({
      action: "deadline.granted",
      after: {
        state: "granted",
        milestone: item.code,
        kind: "extension",
        nth: 1,
        from: "2024-12-31",
        to: "2025-03-31",
      },
      reason: "Half is enough.",
    });
    const told = await notified(db, scene.people.reporter.personId);
    expect(told.at(-1)).toMatchObject({
      kind: "deadlineDecided",
      params: { milestone: item.code, outcome: "granted", on: "2025-03-31" },
    });
  });

  it("two people deciding one: one result", async () => {
    const { changeId } = await scene.requestIn("withCommission");
    await expectOneWinner([scene.steps.grant(changeId), scene.steps.refuse(changeId)]);
    const { state } = await changeOf(changeId);
    expect(["granted", "refused"]).toContain(state);
    expect((await logOf(changeId)).slice(2)).toEqual([`deadline.${state}`]);
    await expect(
      db.deadlineChange.update({ where: { id: changeId }, data: { reason: "other" } }),
    ).rejects.toThrow(/decided once/);
  });

  it.each(["reporter", "head", "reviewer", "leader"] as const)("not by the %s", async (role) => {
    const { changeId } = await scene.requestIn("withCommission");
    const actor = scene.people[role];
    expect(await refusalOf(scene.steps.grant(changeId, {}, actor))).toBe("notAllowed");
    expect(await refusalOf(scene.steps.refuse(changeId, "x", actor))).toBe("notAllowed");
  });

  it("nobody decides what they asked for or signed, nor across plans", async () => {
    const { changeId } = await scene.requestIn("withCommission");
    const { manager, head, reporter } = scene.people;
    for (const person of [head, reporter]) {
      const both = { ...person, grants: [...person.grants, ...manager.grants] };
      expect(await refusalOf(scene.steps.grant(changeId, {}, both))).toBe("ownWork");
    }
    const stranger = (await newScene()).people.manager;
    expect(await refusalOf(scene.steps.grant(changeId, {}, stranger))).toBe("notFound");
  });

  it.each([
    ["2024-12-30", "2024-12-31"],
    ["2024-12-31", "2024-12-31"],
  ])("not to %s, before the plan's date", async (decidedOn, day) => {
    const { changeId } = await scene.requestIn("withCommission");
    const { details } = await faultOf(scene.steps.grant(changeId, { decidedOn }));
    expect(details.fields).toEqual([{ field: "decidedOn", code: "notAfter", params: { day } }]);
    expect((await changeOf(changeId)).state).toBe("withCommission");
  });

  it("nor before a date to which the plan was amended meanwhile", async () => {
    const { changeId, item } = await scene.requestIn("withCommission");
    await amend(item, { dueOn: "2025-09-30" });
    const { details } = await faultOf(scene.steps.grant(changeId));
    expect(details.fields?.[0]).toMatchObject({ code: "notAfter", params: { day: "2025-09-30" } });
    await scene.steps.grant(changeId, { decidedOn: "2025-12-31" });
  });

  it("from the second on names the leader and the paper, by the plan's setting", async () => {
    const { item } = await scene.requestIn("granted");
    const { changeId } = await scene.ask(item.code, "extension", { askedOn: "2025-12-31" });
    await scene.steps.sign(changeId);
    const given = { decidedOn: "2025-12-31" };
    const { details } = await faultOf(scene.steps.grant(changeId, given));
    expect(details.fields?.map(({ field }) => field)).toEqual(["approver", "document"]);
    const papers = { approver: "Vice mayor", document: "Minutes 3" };
    await scene.steps.grant(changeId, { ...given, ...papers });
    expect(await changeOf(changeId)).toMatchObject(papers);
    expect((await eventsOf(changeId)).at(-1)?.after).toMatchObject({ nth: 2, ...papers });
    const today = { asOf: "2024-10-08", knownBy: clock(), live: true };
    const { rows } = await getDeadlineTable(
      scene.people.auditor,
      scene.plan.code,
      item.code,
      today,
      clock(),
    );
    expect(rows.map(({ kind, nth, to, approvedBy }) => [kind, nth, to, approvedBy])).toEqual([
      ["plan", null, "2024-12-31", null],
      ["extension", 1, "2025-06-30", scene.people.manager.displayName],
      ["extension", 2, "2025-12-31", "Vice mayor"],
    ]);
  });
});

describe("what happened meanwhile", () => {
  it("an item accepted as done is given no other date; the request is refused instead", async () => {
    const own = await newDeadlineScene();
    const item = own.items.count;
    const { changeId } = await own.ask(item.code, "extension", { askedOn: "2026-06-30" });
    await own.steps.sign(changeId);
    await reportIn("accepted", own, "count");
    await lowerTarget(item, 3);
    const { code, details } = await faultOf(own.steps.grant(changeId, { decidedOn: "2026-06-30" }));
    expect([code, details.params]).toEqual(["wrongState", { obstacle: "done" }]);
    await own.steps.refuse(changeId);
    const { code: again, details: why } = await faultOf(own.ask(item.code, "extension"));
    expect([again, why.params]).toEqual(["wrongState", { obstacle: "done" }]);
  });

  it("nor is a terminated one, nor a promise where the date was moved into the future", async () => {
    const ended = await scene.requestIn("withCommission");
    await amend(ended.item, { terminated: true });
    const { details } = await faultOf(scene.steps.grant(ended.changeId));
    expect(details.params).toEqual({ obstacle: "terminated" });
    const moved = await scene.requestIn("withHead", "late");
    await amend(moved.item, { dueOn: "2025-03-31" });
    const { details: why } = await faultOf(scene.steps.sign(moved.changeId));
    expect(why.params).toEqual({ obstacle: "dateMoved" });
  });
});

describe("three promises of one item", () => {
  it("are counted, change no light, and are missed one by one", async () => {
    const item = await scene.item("2024-06-30");
    const before = await scene.assessed(item.code);
    for (const [nth, askedOn] of ["2024-10-31", "2024-11-30", "2025-01-31"].entries()) {
      const { changeId } = await scene.ask(item.code, "rectification", { askedOn });
      await scene.steps.sign(changeId);
      await scene.steps.grant(changeId, { decidedOn: askedOn });
      const after = await scene.assessed(item.code);
      expect(after).toMatchObject({ rectifications: nth + 1, rectificationDueOn: askedOn });
      expect(figures(after)).toEqual(figures(before));
    }
    // All were made before any of their days: the last one binds.
    expect(await scene.assessed(item.code, "2025-01-31")).toMatchObject({ promisesMissed: 0 });
    expect(await scene.assessed(item.code, "2025-02-01")).toMatchObject({
      status: "overdue",
      promisesMissed: 1,
    });
  });
});

describe("the settings", () => {
  const seen = { seniorApprovalFrom: 2, mayIssueOrders: false };
  const change = (role: "manager" | "reviewer", rest = {}) =>
    changeSettings(
      scene.people[role],
      {
        plan: scene.plan.code,
        seniorApprovalFrom: 1,
        mayIssueOrders: true,
        reason: "By the city's rules.",
        seen,
        ...rest,
      },
      clock,
    );

  it("are the manager's, with a reason, from what was seen, in the log", async () => {
    expect(await refusalOf(change("reviewer"))).toBe("notAllowed");
    const { details } = await faultOf(change("manager", { reason: " " }));
    expect(details.fields?.[0]).toEqual({ field: "reason", code: "required" });
    expect((await faultOf(change("manager", seen))).details.fields?.[0]?.code).toBe("sameSettings");
    await expectOneWinner([change("manager"), change("manager")]);
    expect(await refusalOf(change("manager"))).toBe("conflict");
    const events = await db.auditEvent.findMany({
      where: { planId: scene.plan.id, action: "supervision.settingChanged" },
    });
    expect(events.map(({ before, after, reason }) => [before, after, reason])).toEqual([
      [seen, { seniorApprovalFrom: 1, mayIssueOrders: true }, "By the city's rules."],
    ]);
  });

  it("hold from the next decision on", async () => {
    const { changeId } = await scene.requestIn("withCommission");
    const input = { ...(await scene.seen(changeId)), decidedOn: "2025-06-30" };
    const { details } = await faultOf(grantChange(scene.people.manager, input, clock));
    expect(details.fields?.map(({ field }) => field)).toEqual(["approver", "document"]);
  });
});
