// The calendar file as RFC 5545 asks for it.
import { describe, expect, it } from "vitest";
import { calendarText, foldLine } from "./calendar-feed";

const feed = {
  name: "规划 · 到期安排",
  host: "luoshi.example",
  stamp: new Date("2024-10-15T01:02:03.456Z"),
  events: [
    {
      uid: "p:due:2.1-01",
      on: "2024-12-31",
      summary: "规划时限：建成 1 所; 开业, 挂牌\\",
      description: "牵头单位: 市卫生健康局\n状态: 正常推进",
      url: "https://luoshi.example/plans/p/milestones/2.1-01",
    },
  ],
};

describe("a calendar", () => {
  const lines = calendarText(feed).split("\r\n");
  it("has whole days, the last one left out, and a UID that does not move", () => {
    expect(lines).toContain("UID:p:due:2.1-01@luoshi.example");
    expect(lines).toContain("DTSTART;VALUE=DATE:20241231");
    expect(lines).toContain("DTEND;VALUE=DATE:20250101");
    expect(lines).toContain("DTSTAMP:20241015T010203Z");
    expect(lines.slice(0, 2)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0"]);
    expect(lines.slice(-2)).toEqual(["END:VCALENDAR", ""]);
  });
  it("escapes what would end a value", () => {
    expect(lines).toContain("SUMMARY:规划时限：建成 1 所\\; 开业\\, 挂牌\\\\");
    expect(lines.join("")).toContain("市卫生健康局\\n状态");
  });
  it("without events is still a calendar", () => {
    expect(calendarText({ ...feed, events: [] })).not.toContain("VEVENT");
  });
});

describe("a long line", () => {
  it.each([
    ["a".repeat(75), 1],
    ["a".repeat(76), 2],
    ["中".repeat(25), 1],
    ["中".repeat(26), 2],
    ["😀".repeat(40), 3],
  ])("%s", (text, count) => {
    const folded = foldLine(text).split("\r\n");
    expect(folded).toHaveLength(count);
    expect(folded.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(folded.map((line, i) => (i === 0 ? line : line.slice(1))).join("")).toBe(text);
  });
});
