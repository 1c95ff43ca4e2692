import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { asActor } from "@/lib/data/as-actor";
import { readWorkCalendar } from "@/lib/data/calendar-days";
import { periodWindow } from "@/lib/domain/calendar";
import { eventsDuring, holderOf, manager, on, refusalOf, system } from "../plan/small-plan.fixture";
import { calendarFile, loadCalendar } from "./load-calendar";

const read = async () =>
  calendarFile.parse(JSON.parse(await readFile("prisma/calendars/cn-holidays.json", "utf8")));

describe("the published holidays", () => {
  it("are loaded with one event, once", async () => {
    const file = await read();
    const load = () => loadCalendar(manager, file, on("2021-01-04"));
    expect(await eventsDuring(load)).toHaveLength(1);
    expect(await eventsDuring(load)).toEqual([]);
    const calendar = await asActor(system, readWorkCalendar);
    expect(calendar.holidays.size + calendar.makeUpDays.size).toBe(file.days.length);
    // 10 October 2024 is a Thursday, 12 October a Saturday that is worked.
    expect(periodWindow("2024Q3", calendar).graceEndsOn).toBe("2024-10-16");
  });

  it("are corrected by a later notice", async () => {
    const day = { day: "2030-01-01", kind: "holiday", name: "a", source: "first" } as const;
    await loadCalendar(manager, { days: [day] }, on("2021-01-04"));
    const second = { days: [{ ...day, source: "second" }] };
    expect(await loadCalendar(manager, second, on("2021-01-05"))).toEqual({ added: 0, altered: 1 });
  });

  it("are the manager's", async () => {
    const refusal = refusalOf(loadCalendar(holderOf("leader"), await read(), on("2021-01-04")));
    expect((await refusal).code).toBe("notAllowed");
  });
});
