// The days of a window: set when a quarter opens, moved while it is open, set anew when it opens again.
import { describe, expect, it } from "vitest";
import { notified } from "@/prisma/factories/notifications-sent";
import type { Scene } from "@/prisma/factories/plan";
import {
  db,
  expectOneWinner,
  faultOf,
  newScene,
  refusalOf,
  reportIn,
} from "../report/report-scene.fixture";
import { closePeriod } from "./close-period";
import { compilePeriod } from "./compile-period";
import { issuePeriod } from "./issue-period";
import { openPeriod } from "./open-period";
import { reopenPeriod } from "./reopen-period";
import { reschedulePeriod } from "./reschedule-period";

const at = (text: string) => () => new Date(`${text}+08:00`);
// 2024Q3 by weekdays alone: closes on 10 October, grace to the 17th, review to the 31st.
const whileOpen = at("2024-10-09T09:00");
const afterGrace = at("2024-10-18T09:00");

const quarter = (scene: Scene, period = scene.open.code) => ({ plan: scene.plan.code, period });
const later = {
  closesOn: "2024-10-20",
  graceEndsOn: "2024-10-25",
  reviewEndsOn: "2024-11-10",
};
const seen = { closesOn: "2024-10-10", graceEndsOn: "2024-10-17", reviewEndsOn: "2024-10-31" };
const reason = "The spreadsheet came late.";

const periodOf = (scene: Scene, code = scene.open.code) =>
  db.reportingPeriod.findUniqueOrThrow({
    where: { planId_code: { planId: scene.plan.id, code } },
  });
const eventsOf = (scene: Scene) =>
  db.auditEvent.findMany({ where: { subjectId: scene.open.id }, orderBy: { id: "asc" } });

describe("opening with days of one's own", () => {
  const next = (scene: Scene) => quarter(scene, "2024Q4");
  const own = {
    opensOn: "2024-12-10",
    closesOn: "2025-01-05",
    graceEndsOn: "2025-01-08",
    reviewEndsOn: "2025-01-20",
  };
  const early = at("2024-12-10T09:00");

  it("takes them, and tells the reporters of the units that owe", async () => {
    const scene = await newScene();
    const { manager, reporter, outsider } = scene.people;
    await openPeriod(manager, { ...next(scene), window: own }, early);
    expect(await periodOf(scene, "2024Q4")).toMatchObject({
      kind: "regular",
      state: "open",
      opensOn: new Date(own.opensOn),
      closesOn: new Date(own.closesOn),
      graceEndsOn: new Date(own.graceEndsOn),
      reviewEndsOn: new Date(own.reviewEndsOn),
    });
    const told = await notified(db, reporter.personId);
    expect(told).toEqual([
      {
        kind: "periodOpened",
        params: { period: "2024Q4", count: 5, on: "2025-01-05" },
        link: `/plans/${scene.plan.code}/work`,
        urgent: false,
      },
    ]);
    expect(await notified(db, outsider.personId)).toEqual([]);
  });

  it("is refused at the day that does not hold, and nothing is opened", async () => {
    const scene = await newScene();
    const window = { ...own, opensOn: "2024-12-11", graceEndsOn: "2025-01-04" };
    const { code, details } = await faultOf(
      openPeriod(scene.people.manager, { ...next(scene), window }, early),
    );
    expect([code, details.fields]).toEqual([
      "invalid",
      [
        { field: "window.opensOn", code: "inFuture" },
        { field: "window.graceEndsOn", code: "beforeDay", params: { day: "2025-01-05" } },
      ],
    ]);
    expect(await db.reportingPeriod.count({ where: { planId: scene.plan.id } })).toBe(2);
  });

  it("begins anew where the usual days are over", async () => {
    const scene = await newScene();
    await openPeriod(scene.people.manager, next(scene), at("2025-02-03T09:00"));
    const { opensOn, closesOn } = await periodOf(scene, "2024Q4");
    expect([opensOn, closesOn]).toEqual([new Date("2024-12-21"), new Date("2025-02-23")]);
  });
});

describe("moving the window of an open quarter", () => {
  it("takes three new days with a reason, in one event", async () => {
    const scene = await newScene();
    const input = { ...quarter(scene), window: later, reason, seen };
    await reschedulePeriod(scene.people.manager, input, whileOpen);
    const period = await periodOf(scene);
    expect(period).toMatchObject({
      state: "open",
      opensOn: new Date("2024-09-20"),
      closesOn: new Date(later.closesOn),
      reviewEndsOn: new Date(later.reviewEndsOn),
    });
    const [event, ...others] = await eventsOf(scene);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      action: "period.rescheduled",
      reason,
      before: { ...seen, opensOn: "2024-09-20", state: "open" },
      after: { ...later, state: "open" },
    });
  });

  it.each<[string, object, object]>([
    ["no reason", { reason: " " }, { field: "reason", code: "required" }],
    ["the same days", { window: seen }, { field: "window.closesOn", code: "sameDays" }],
    [
      "a day that is over",
      { window: { ...seen, closesOn: "2024-10-08" } },
      { field: "window.closesOn", code: "inPast" },
    ],
    [
      "days out of order",
      { window: { ...seen, graceEndsOn: "2024-11-02" } },
      { field: "window.reviewEndsOn", code: "beforeDay", params: { day: "2024-11-02" } },
    ],
  ])("is refused with %s", async (_, change, fault) => {
    const scene = await newScene();
    const input = { ...quarter(scene), window: later, reason, ...change };
    const { code, details } = await faultOf(
      reschedulePeriod(scene.people.manager, input, whileOpen),
    );
    expect([code, details.fields]).toEqual(["invalid", [fault]]);
    expect(await eventsOf(scene)).toEqual([]);
  });

  it("is the manager's, of an open quarter, over the days that were seen", async () => {
    const scene = await newScene();
    const input = { ...quarter(scene), window: later, reason };
    const { manager, reviewer } = scene.people;
    expect(await refusalOf(reschedulePeriod(reviewer, input, whileOpen))).toBe("notAllowed");
    const closed = { ...input, ...quarter(scene, scene.closed.code) };
    expect(await refusalOf(reschedulePeriod(manager, closed, whileOpen))).toBe("wrongState");
    await reschedulePeriod(manager, { ...input, seen }, whileOpen);
    const stale = { ...input, seen, window: { ...later, closesOn: "2024-10-15" } };
    expect(await refusalOf(reschedulePeriod(manager, stale, whileOpen))).toBe("conflict");
  });

  it("of two at once one wins", async () => {
    const scene = await newScene();
    const input = { ...quarter(scene), reason, seen };
    const { manager } = scene.people;
    await expectOneWinner([
      reschedulePeriod(manager, { ...input, window: later }, whileOpen),
      reschedulePeriod(
        manager,
        { ...input, window: { ...later, closesOn: "2024-10-16" } },
        whileOpen,
      ),
    ]);
  });
});

describe("opening a closed quarter again", () => {
  async function compiled() {
    const scene = await newScene();
    await reportIn("accepted", scene, "build");
    await closePeriod(scene.people.manager, quarter(scene), afterGrace);
    await compilePeriod(scene.people.manager, quarter(scene), afterGrace);
    return scene;
  }
  const again = (scene: Scene) => ({ ...quarter(scene), window: later, reason });
  const dayAfter = at("2024-10-19T09:00");

  it("voids what was compiled, sets new days, and tells at once who has not sent", async () => {
    const scene = await compiled();
    await reopenPeriod(scene.people.manager, again(scene), dayAfter);
    expect(await periodOf(scene)).toMatchObject({
      state: "open",
      closesOn: new Date(later.closesOn),
      closedAt: afterGrace(),
      compiledAt: null,
      compiledByName: null,
      compiledRevision: null,
    });
    const told = await notified(db, scene.people.reporter.personId);
    expect(told.at(-1)).toMatchObject({
      kind: "periodReopened",
      params: { period: "2024Q3", count: 4, on: later.closesOn },
      urgent: true,
    });
    const events = await eventsOf(scene);
    expect(events.map((event) => event.action)).toEqual([
      "period.closed",
      "period.compiled",
      "period.reopened",
    ]);
    expect(events.at(-1)?.reason).toBe(reason);
  });

  it("is refused without a reason, with days that are over, to others, and after the issue", async () => {
    const scene = await compiled();
    const { manager, reviewer } = scene.people;
    const noReason = await faultOf(
      reopenPeriod(manager, { ...again(scene), reason: "" }, dayAfter),
    );
    expect(noReason.details.fields).toEqual([{ field: "reason", code: "required" }]);
    const past = await faultOf(
      reopenPeriod(manager, { ...again(scene), window: seen }, at("2024-10-16T09:00")),
    );
    expect(past.details.fields).toEqual([{ field: "window.closesOn", code: "inPast" }]);
    expect(await refusalOf(reopenPeriod(reviewer, again(scene), dayAfter))).toBe("notAllowed");
    const sign = { ...quarter(scene), signatory: "Li Ming" };
    await issuePeriod(manager, sign, dayAfter);
    expect(await refusalOf(reopenPeriod(manager, again(scene), dayAfter))).toBe("wrongState");
  });

  it("happens once, also when two try at the same moment, or one issues meanwhile", async () => {
    const scene = await compiled();
    const { manager } = scene.people;
    await expectOneWinner([
      reopenPeriod(manager, again(scene), dayAfter),
      reopenPeriod(manager, again(scene), dayAfter),
      issuePeriod(manager, { ...quarter(scene), signatory: "Li Ming" }, dayAfter),
    ]);
  });
});
