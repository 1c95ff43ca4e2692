import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { asActor } from "@/lib/data/as-actor";
import { readWorkCalendar } from "@/lib/data/calendar-days";
import { periodWindow } from "@/lib/domain/calendar";
import { eventsDuring, holderOf, on, refusalOf, system } from "../plan/small-plan.fixture";
import { calendarFile, loadCalendar, previewCalendar } from "./load-calendar";

const sysadmin = holderOf("sysadmin");

const read = async () =>
  calendarFile.parse(JSON.parse(await readFile("prisma/calendars/cn-holidays.json", "utf8")));

describe("the published holidays", () => {
  it("are loaded with one event, once", async () => {
    const file = await read();
    const tried = await previewCalendar(sysadmin, file);
    expect([tried.added.length, tried.same]).toEqual([file.days.length, 0]);
    const load = () => loadCalendar(sysadmin, file, on("2021-01-04"));
    expect(await eventsDuring(load)).toHaveLength(1);
    expect(await eventsDuring(load)).toEqual([]);
    const calendar = await asActor(system, readWorkCalendar);
    expect(calendar.holidays.size + calendar.makeUpDays.size).toBe(file.days.length);
    // 10 October 2024 is a Thursday, 12 October a Saturday that is worked.
    expect(periodWindow("2024Q3", calendar).graceEndsOn).toBe("2024-10-16");
  });

  it("are corrected by a later notice", async () => {
    const day = { day: "2030-01-01", kind: "holiday", name: "a", source: "first" } as const;
    await loadCalendar(sysadmin, { days: [day] }, on("2021-01-04"));
    const second = { days: [{ ...day, source: "second" }] };
    expect(await loadCalendar(sysadmin, second, on("2021-01-05"))).toEqual({
      added: 0,
      altered: 1,
    });
  });

  it.each(["leader", "manager", "secadmin"] as const)("are not the %s's", async (role) => {
    const refusal = refusalOf(loadCalendar(holderOf(role), await read(), on("2021-01-04")));
    expect((await refusal).code).toBe("notAllowed");
    expect((await refusalOf(previewCalendar(holderOf(role), await read()))).code).toBe(
      "notAllowed",
    );
  });
});
