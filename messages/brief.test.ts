import { describe, expect, it } from "vitest";
import { assessIndicator } from "@/lib/domain/indicator/assess-indicator";
import { mortality, value } from "@/lib/domain/indicator/indicator.fixture";
import { at } from "@/lib/domain/milestone/facts.fixture";
import { briefFigures, type BriefItem, briefSections } from "@/lib/domain/period/brief";
import { done, makeAssessment, overdue } from "@/lib/domain/rollup/assessment.fixture";
import { type Locale, locales, translator } from ".";
import { briefLines } from "./brief";

const item = (assessment: ReturnType<typeof makeAssessment>): BriefItem => ({
  code: assessment.code,
  titleZh: `事项${assessment.code}`,
  titleEn: `Item ${assessment.code}`,
  area: "1",
  assessment,
});
const name = (code: string) => ({ code, nameZh: `名${code}`, nameEn: `Name ${code}` });
const off = [value(2022, 19)];
const records = {
  period: "2024Q2",
  areas: ["1", "2"].map((code) => ({ code, shortZh: `名${code}`, shortEn: `Name ${code}` })),
  organisations: [name("health")],
  indicators: [
    {
      ...mortality,
      provider: null,
      figures: off,
      parameters: [],
      assessment: assessIndicator(mortality, off, [], at("2024-06-30")),
    },
  ],
};
type Standing = Parameters<typeof briefFigures<BriefItem>>[0]["escalations"];
const linesOf = (
  locale: Locale,
  items: readonly BriefItem[],
  of: Partial<typeof records> = {},
  escalations: Standing = [],
) =>
  briefLines(
    translator(locale),
    locale,
    briefFigures({
      asOf: "2024-06-30",
      items,
      areas: records.areas,
      comparison: null,
      reporting: { owed: 9, sent: 8, reviewed: 7 },
      escalations,
    }),
    { ...records, ...of },
  );
const full = [
  item(overdue("a", 181, { forecastOn: "2024-12-31", lead: "health" })),
  ...["b", "c", "d", "e", "f"].map((code) => item(overdue(code, 10, { lead: null }))),
  item(done("g")),
  ...Array.from({ length: 9 }, (_, index) =>
    item(makeAssessment(`x${index}`, { dueOn: "2024-08-31", lead: "health" })),
  ),
];

describe("the lines of a brief", () => {
  it("put what the commission brings before leaders into its second section, three by name", () => {
    const words = { cause: "用地未批。", remedy: "已催办\n两次", proposal: "请市自然资源局牵头" };
    const [first] = full;
    const standing = first ? Array.from({ length: 4 }, () => ({ item: first, ...words })) : [];
    const lines = linesOf("zh-CN", full, {}, standing).lagging;
    const own = lines.filter((line) => line.includes("市级协调"));
    expect(own).toHaveLength(4);
    expect(own[0]).toBe(
      "需市级协调 1：事项a（名health）。原因：用地未批；措施：已催办 两次；建议：请市自然资源局牵头。",
    );
    expect(own[3]).toBe("另有需市级协调事项 1 项。");
    expect(linesOf("en", full, {}, standing).lagging.at(-1)).toBe(
      "1 more item for coordination by the city.",
    );
    expect(linesOf("zh-CN", [], {}).lagging).toEqual(["没有逾期和滞后的任务事项"]);
  });

  it("say what the overview says, in Chinese", () => {
    const lines = linesOf("zh-CN", full);
    expect(lines.overall[0]).toMatch(
      /^任务事项应完成 7 项，完成 1 项（其中已销号 0 项），逾期 6 项。最久的逾期 181 天：事项a。$/,
    );
    expect(lines.overall[1]).toMatch(/^指标可评价 1 项/);
    expect(lines.overall[2]).toBe(
      "到期完成率 14.3%（1/7，不含到期待核）。2024 年二季度应报 9，已报 8，已审 7。",
    );
    expect(lines.lagging[0]).toBe("1. 事项a（名health）：逾期 181 天，预计完成 2024-12-31");
    expect(lines.lagging.at(-1)).toBe("另有逾期 1 项，共 6 项。天数按规划原时限计。");
    expect(lines.lagging).toHaveLength(6);
    expect(lines.indicators).toHaveLength(1);
    expect(lines.indicators[0]).toContain("19");
    expect(lines.areas).toEqual([
      "名1：应完成 7，完成 1（其中已销号 0），逾期 6，到期待核 0",
      "另 1 个领域尚无到期事项。",
    ]);
    expect(lines.upcoming).toHaveLength(7);
    expect(lines.upcoming.at(-1)).toBe("至 2024-09-30 另有 3 项。");
  });

  it.each(locales)("are whole where there is nothing to tell, in %s", (locale) => {
    const lines = linesOf(locale, [], { indicators: [] });
    for (const section of briefSections) {
      expect(lines[section].length, section).toBeGreaterThan(0);
      for (const line of lines[section]) expect(line).not.toMatch(/[{}<>]|^\s*$/);
    }
  });

  it("name the first that falls due while nothing is", () => {
    const coming = [item(makeAssessment("x", { dueOn: "2024-08-31", lead: null }))];
    expect(linesOf("zh-CN", coming).overall[0]).toMatch(
      /^任务事项 1 项，截至 2024-06-30 未到期；首批 1 项于 2024-08-31 到期。/,
    );
  });

  it("are as many in English", () => {
    const [zh, en] = [linesOf("zh-CN", full), linesOf("en", full)];
    for (const section of briefSections) {
      expect(en[section]).toHaveLength(zh[section].length);
      expect(en[section].join("")).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
