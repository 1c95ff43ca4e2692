import { describe, expect, it } from "vitest";
import { awaiting, done, makeAssessment, overdue } from "../rollup/assessment.fixture";
import {
  BRIEF_WORDS_LIMIT,
  briefFigures,
  briefSections,
  briefWordsInput,
  keptBriefWords,
  readIssuedBrief,
} from "./brief";

const item = (assessment: ReturnType<typeof makeAssessment>, area = "1") => ({
  code: assessment.code,
  titleZh: assessment.code,
  titleEn: assessment.code,
  area,
  assessment,
});
const items = [
  item(overdue("a", 181)),
  item(overdue("b", 546)),
  item(overdue("c", 546)),
  item(done("d")),
  item(awaiting("e"), "2"),
  item(makeAssessment("f", { dueOn: "2024-09-30" }), "3"),
  item(makeAssessment("g", { dueOn: "2024-10-01" }), "3"),
  ...["h", "i", "j", "k"].map((code) => item(overdue(code, 10))),
];
const figures = briefFigures({
  asOf: "2024-06-30",
  items,
  areas: [{ code: "3" }, { code: "1" }, { code: "2" }],
  comparison: null,
  reporting: { owed: 9, sent: 8, reviewed: 7 },
  escalations: [{ item: item(overdue("a", 181)), cause: "c", remedy: "r", proposal: "p" }],
});

describe("the figures of a quarter's sheet", () => {
  it("are those of the whole plan, with the oldest and the five worst by name", () => {
    expect(figures.figures.due.records).toHaveLength(9);
    expect(figures.oldest?.days).toBe(546);
    expect(figures.oldest?.items.map(({ code }) => code)).toEqual(["b", "c"]);
    expect(figures.worst.map(({ code }) => code)).toEqual(["b", "c", "a", "h", "i"]);
    expect(figures.reporting).toEqual({ owed: 9, sent: 8, reviewed: 7 });
    expect(figures.escalations.map(({ item: { code }, cause }) => [code, cause])).toEqual([
      ["a", "c"],
    ]);
  });

  it("name an area where something was due, in the plan's order", () => {
    const due = figures.areas.map((area) => [area.code, area.figures.due.records.length]);
    expect(due).toEqual([
      ["1", 8],
      ["2", 1],
    ]);
  });

  it("name the next day on which something open is due", () => {
    expect(figures.next).toEqual({ dueOn: "2024-09-30", count: 1 });
    const closed = [item(done("a", { dueOn: "2024-07-31" }))];
    const ended = briefFigures({
      asOf: "2024-06-30",
      items: closed,
      areas: [],
      comparison: null,
      reporting: { owed: 0, sent: 0, reviewed: 0 },
      escalations: [],
    });
    expect(ended.next).toBeNull();
  });

  it("look to the end of the next quarter", () => {
    expect(figures.upcoming.until).toBe("2024-09-30");
    expect(figures.upcoming.dates.map(({ item: { code } }) => code)).toEqual(["f"]);
    const last = {
      asOf: "2024-12-31",
      items: [],
      areas: [],
      comparison: null,
      escalations: [],
    };
    const empty = briefFigures({ ...last, reporting: { owed: 0, sent: 0, reviewed: 0 } });
    expect(empty.upcoming).toEqual({ until: "2025-03-31", dates: [] });
    expect([empty.oldest, empty.worst, empty.areas]).toEqual([null, [], []]);
    expect(empty.next).toBeNull();
  });
});

describe("the words beside them", () => {
  const none = { overall: "", lagging: "", indicators: "", areas: "", upcoming: "" };

  it("are of the five sections, trimmed, no longer than the sheet bears", () => {
    expect(Object.keys(none)).toEqual(briefSections);
    expect(briefWordsInput.parse({ ...none, areas: " x " })).toEqual({ ...none, areas: "x" });
    const full = "x".repeat(BRIEF_WORDS_LIMIT);
    expect(briefWordsInput.safeParse({ ...none, areas: full }).success).toBe(true);
    expect(briefWordsInput.safeParse({ ...none, areas: `${full}x` }).success).toBe(false);
    expect(briefWordsInput.safeParse({ overall: "" }).success).toBe(false);
  });

  it("begin empty", () => {
    expect(keptBriefWords.parse({})).toEqual({ ...none, version: 0 });
    expect(keptBriefWords.parse({ areas: "x", version: 3 })).toEqual({
      ...none,
      areas: "x",
      version: 3,
    });
  });
});

it("an issue from before sheets were kept has none", () => {
  const lines = { overall: ["a"], lagging: [], indicators: [], areas: [], upcoming: [] };
  const words = { overall: "", lagging: "", indicators: "", areas: "", upcoming: "" };
  const kept = { lines: { "zh-CN": lines, en: lines }, words, compiledBy: "x" };
  expect(readIssuedBrief({})).toBeNull();
  expect(readIssuedBrief(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});
