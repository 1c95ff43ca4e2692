import { describe, expect, it } from "vitest";
import { translator } from ".";
import { daysWords, nthWords, registerHead, registerRow, rowTitle } from "./deadline-words";

const zh = translator("zh-CN");
const en = translator("en");

describe("changes of date in words", () => {
  it("names the how manieth it is, where it came to something", () => {
    expect(nthWords(zh, "extension", 2)).toBe("第 2 次延期");
    expect(nthWords(zh, "rectification", null)).toBe("整改时限");
    expect(nthWords(en, "extension", 2)).toBe("Extension no. 2");
    expect(rowTitle(zh, { kind: "plan", nth: null })).toBe("规划原时限");
    expect(rowTitle(zh, { kind: "rectification", nth: 3 })).toBe("第 3 次整改时限");
  });

  it.each([
    [null, "2024-12-31", "", ""],
    ["2024-12-31", "2025-03-31", "+90 天", "+90 days"],
    ["2024-12-31", "2024-12-30", "−1 天", "−1 day"],
    ["2024-12-31", "2024-12-31", "", ""],
  ])("from %s to %s", (from, to, chinese, english) => {
    expect(daysWords(zh, { from, to })).toBe(chinese);
    expect(daysWords(en, { from, to })).toBe(english);
  });

  it("a line of the register has a value under each head, empty what is not the reader's", () => {
    const entry = {
      change: {
        kind: "extension" as const,
        state: "granted" as const,
        unit: "edu",
        fromOn: "2024-12-31",
        askedOn: "2025-06-30",
        decidedOn: "2025-03-31",
        askedAt: new Date("2024-10-08T02:00:00Z"),
        askedByName: "Li",
        signedByName: null,
        decidedAt: null,
        decidedByName: null,
        approver: "",
        document: "",
        reason: null,
        remedy: null,
        decisionReason: null,
      },
      item: { code: "1.1", titleZh: "事项", titleEn: "Item", assessment: { dueOn: "2024-12-31" } },
      nth: 1,
    };
    const row = registerRow("zh-CN", entry, [
      { code: "edu", nameZh: "教育局", nameEn: "Education" },
    ]);
    expect(row).toHaveLength(registerHead("zh-CN").length);
    expect(row.slice(0, 11)).toEqual([
      "1.1",
      "事项",
      "教育局",
      "延期",
      1,
      "2024-12-31",
      "2024-12-31",
      "2025-06-30",
      "2025-03-31",
      "已同意",
      "2024-10-08",
    ]);
    expect(row.slice(-3)).toEqual(["", "", ""]);
  });
});
