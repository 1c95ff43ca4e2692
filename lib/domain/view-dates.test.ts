import { describe, expect, it } from "vitest";
import { endOfDay } from "./calendar";
import { viewDates } from "./view-dates";

// 2024-10-15 09:00 in Shanghai.
const now = new Date("2024-10-15T01:00:00Z");

describe("viewDates", () => {
  it("is live when nothing is chosen", () => {
    expect(viewDates({}, now)).toEqual({ asOf: "2024-10-15", knownBy: now, live: true });
  });

  it("takes today by Shanghai, whatever the server's day", () => {
    const evening = new Date("2024-10-14T16:30:00Z");
    expect(viewDates({}, evening).asOf).toBe("2024-10-15");
  });

  it.each(["2024-06-30", "2021-01-01"])("shows the facts up to %s, as known now", (asOf) => {
    expect(viewDates({ asOf }, now)).toEqual({ asOf, knownBy: now, live: false });
  });

  it("knows what was accepted up to the end of the chosen day", () => {
    const dates = viewDates({ knownBy: "2024-07-20" }, now);
    expect(dates).toEqual({ asOf: "2024-07-20", knownBy: endOfDay("2024-07-20"), live: false });
  });

  it("keeps both dates of a closed quarter", () => {
    const dates = viewDates({ asOf: "2024-06-30", knownBy: "2024-07-20" }, now);
    expect(dates).toMatchObject({ asOf: "2024-06-30", knownBy: endOfDay("2024-07-20") });
  });

  it("knows what was accepted by an instant, as links to an issued quarter say it", () => {
    const knownBy = "2024-07-28T01:00:00.000Z";
    expect(viewDates({ asOf: "2024-06-30", knownBy }, now)).toEqual({
      asOf: "2024-06-30",
      knownBy: new Date(knownBy),
      live: false,
    });
    // 16:30 in Greenwich is the next day in Shanghai.
    const evening = viewDates({ asOf: "2024-07-29", knownBy: "2024-07-28T16:30:00Z" }, now);
    expect(evening.asOf).toBe("2024-07-29");
  });

  it.each([
    "2024-10-15T01:00:01Z",
    "2024-13-40T00:00:00Z",
    "2024-07-28T01:00:00",
    "0000-01-01T00:00:00Z",
  ])("reads the instant %s as now", (knownBy) =>
    expect(viewDates({ knownBy }, now).live).toBe(true),
  );

  it("reads an asOf later than knownBy's day as that day", () => {
    expect(viewDates({ asOf: "2024-09-30", knownBy: "2024-07-20" }, now).asOf).toBe("2024-07-20");
  });

  it.each(["2024-02-30", "yesterday", "2024-6-3", "", "2030-01-01", "0000-01-01"])(
    "reads %j as now",
    (text) => {
      expect(viewDates({ asOf: text, knownBy: text }, now)).toMatchObject({
        asOf: "2024-10-15",
        live: true,
      });
    },
  );

  it("is live when today is chosen by name", () => {
    expect(viewDates({ asOf: "2024-10-15", knownBy: "2024-10-15" }, now).live).toBe(true);
  });
});
