// A day put right by hand: with its paper, never over somebody else's change, and no opened period moves.
import { describe, expect, it } from "vitest";
import { asActor } from "@/lib/data/as-actor";
import { readCalendarDays, readWorkCalendar } from "@/lib/data/calendar-days";
import { addWorkingDays } from "@/lib/domain/calendar";
import { db, expectOneWinner, newScene } from "../report/report-scene.fixture";
import { eventsDuring, holderOf, manager, on, refusalOf, system } from "../plan/small-plan.fixture";
import { changeCalendarDay, type ChangeCalendarDayInput } from "./change-calendar-day";
import { loadCalendar } from "./load-calendar";

const sysadmin = holderOf("sysadmin");
const clock = on("2031-01-04");
const change = (input: Partial<ChangeCalendarDayInput> & { day: string }, actor = sysadmin) =>
  changeCalendarDay(
    actor,
    { kind: "holiday", name: "地方假日", source: "市政府通知", seen: null, ...input },
    clock,
  );
const rowOf = async (day: string) =>
  (await readCalendarDays(sysadmin)).find((row) => row.day === day);
const nextWorkingDay = async (day: string) =>
  addWorkingDays(day, 1, await asActor(system, readWorkCalendar));

describe("changing a day", () => {
  it("adds it, changes it and takes it back, each with one event", async () => {
    const day = "2031-03-05";
    expect(await eventsDuring(() => change({ day }))).toEqual(["calendar.dayChanged"]);
    expect(await nextWorkingDay("2031-03-04")).toBe("2031-03-06");
    const seen = { kind: "holiday", name: "地方假日", source: "市政府通知" } as const;
    await change({ day, name: "另一名称", seen });
    const back = { ...seen, name: "另一名称" };
    await change({ day, kind: "ordinary", source: "撤销通知", seen: back });
    expect(await rowOf(day)).toMatchObject({ kind: "ordinary", source: "撤销通知" });
    expect(await nextWorkingDay("2031-03-04")).toBe("2031-03-05");
    const event = await db.auditEvent.findFirst({
      where: { subjectId: day },
      orderBy: { id: "desc" },
    });
    expect(event).toMatchObject({
      before: { kind: "holiday", name: "另一名称" },
      after: { kind: "ordinary" },
      planId: null,
    });
  });

  it("makes up a Saturday", async () => {
    await change({ day: "2031-03-08", kind: "makeUp" });
    expect(await nextWorkingDay("2031-03-07")).toBe("2031-03-08");
  });

  it.each<[string, Partial<ChangeCalendarDayInput>, string]>([
    ["no paper", { source: " " }, "source required"],
    ["no name", { name: "" }, "name required"],
    ["a make-up Wednesday", { kind: "makeUp" }, "kind notWeekend"],
    ["a day taken back that nobody set", { kind: "ordinary" }, "kind dayUnchanged"],
  ])("is refused for %s", async (_, input, expected) => {
    const { code, details } = await refusalOf(change({ day: "2031-04-02", ...input }));
    const faults = details.fields?.map((each) => `${each.field} ${each.code}`);
    expect([code, faults]).toEqual(["invalid", [expected]]);
    expect(await rowOf("2031-04-02")).toBeUndefined();
  });

  it("is refused when the day was changed since it was read, and for the same again", async () => {
    const day = "2031-04-03";
    await change({ day });
    expect((await refusalOf(change({ day, name: "x" }))).code).toBe("conflict");
    const seen = { kind: "holiday", name: "地方假日", source: "市政府通知" } as const;
    const same = await refusalOf(change({ day, seen }));
    expect(same.details.fields).toEqual([{ field: "kind", code: "dayUnchanged" }]);
  });

  it("of two at once lets one through", async () => {
    const day = "2031-04-04";
    await expectOneWinner([change({ day }), change({ day, name: "另一名称" })]);
  });

  it.each(["manager", "secadmin", "auditor", "reporter", "leader"] as const)(
    "is not the %s's",
    async (role) => {
      const refusal = await refusalOf(change({ day: "2031-04-07" }, holderOf(role)));
      expect(refusal.code).toBe("notAllowed");
    },
  );

  it("moves no period that was opened", async () => {
    const scene = await newScene();
    const dates = () => db.reportingPeriod.findUniqueOrThrow({ where: { id: scene.open.id } });
    const before = await dates();
    await change({ day: "2024-10-14" });
    expect(await dates()).toEqual(before);
  });
});

it("a loaded notice puts a day back that was taken back by hand", async () => {
  const day = { day: "2032-01-01", kind: "holiday", name: "元旦", source: "通知" } as const;
  await loadCalendar(sysadmin, { days: [day] }, clock);
  const { day: on1, ...seen } = day;
  await change({ day: on1, kind: "ordinary", seen });
  expect(await loadCalendar(sysadmin, { days: [day] }, clock)).toEqual({ added: 0, altered: 1 });
  expect(await rowOf(on1)).toEqual(day);
  const notTheirs = await refusalOf(loadCalendar(manager, { days: [day] }, clock));
  expect(notTheirs.code).toBe("notAllowed");
});
