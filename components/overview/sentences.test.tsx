import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { IndicatorRecord } from "@/components/status/indicator-words";
import type { View } from "@/components/status/view";
import { look, mortality, population, value } from "@/lib/domain/indicator/indicator.fixture";
import { awaiting, done, overdue } from "@/lib/domain/rollup/assessment.fixture";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { type Locale, locales, translator } from "@/messages";
import { IndicatorSentence } from "./indicator-sentence";
import { STATE_LIMIT, stateWords } from "./state-words";

const names = { areas: [], tasks: [], measures: [], organisations: [], places: [], leaders: [] };

function record(
  indicator: typeof population,
  code: string,
  number: number | null,
): IndicatorRecord {
  const figures = number === null ? [] : [value(2023, number)];
  return {
    ...indicator,
    provider: null,
    code,
    nameZh: code,
    nameEn: code,
    figures,
    parameters: [],
    assessment: look(indicator, figures),
  };
}

function say(locale: Locale, indicators: readonly IndicatorRecord[]): string {
  const view: View = { t: translator(locale), locale, plan: "p", keep: {}, names };
  const html = renderToStaticMarkup(<IndicatorSentence view={view} indicators={indicators} />);
  return html.replace(/<[^>]+>/g, "").trim();
}

const behind = record({ ...population, unit: "万人" }, "人口", 634.5);
const well = record({ ...mortality, unit: "/10万" }, "死亡率", 13.8);
const silent = record(population, "无数", null);

describe("the sentence on indicators", () => {
  it.each<[string, readonly IndicatorRecord[], string, string]>([
    ["none at all", [], "", ""],
    [
      "none with data",
      [silent],
      "指标 1 项，尚无可评价的数据。",
      "The one indicator has no data to be judged by yet.",
    ],
    [
      "several, none with data",
      [silent, silent],
      "指标 2 项，尚无可评价的数据。",
      "None of the 2 indicators has data to be judged by yet.",
    ],
    [
      "one, on course",
      [well],
      "指标可评价 1 项，均未偏离；死亡率 13.8 /10万（2023 年），比序时 15.53 低 1.73 /10万。",
      "1 indicator can be judged, none off course. 死亡率: 13.8 per 100,000 (2023), 1.73 per 100,000 below the expected 15.53.",
    ],
    [
      "several, the worst by its figure",
      [well, behind, silent],
      "指标可评价 2 项，偏离 1 项；人口 634.5 万人（2023 年），比序时 660.01 低 25.51 万人。",
      "2 indicators can be judged, 1 off course. 人口: 634.5 ten thousand people (2023), 25.51 ten thousand people below the expected 660.01.",
    ],
  ])("%s", (_, indicators, zh, en) => {
    expect(say("zh-CN", indicators)).toBe(zh);
    expect(say("en", indicators)).toBe(en);
  });
});

describe("the state to be copied", () => {
  const many = [
    ...Array.from({ length: 139 }, (_, index) => done(`d${index}`)),
    ...Array.from({ length: 119 }, (_, index) => overdue(`o${index}`, 900)),
    ...Array.from({ length: 102 }, (_, index) => awaiting(`a${index}`)),
  ];
  const state = {
    asOf: "2024-06-30",
    basis: "issued",
    planTitle: "贵阳市“十四五”人口发展专项规划",
    part: null,
    period: "2024Q2",
    rolledUp: rollUp(many),
    indicators: [well, behind],
  } as const;

  it.each(locales)("%s: is short enough for a message, with its date and denominator", (locale) => {
    const t = translator(locale);
    for (const part of [null, "分管区（市、县）工作的副市长"]) {
      const words = stateWords(t, { ...state, part });
      expect(words.length).toBeLessThan(STATE_LIMIT);
      expect(words).toContain("2024-06-30");
      expect(words).toContain("139/258");
      if (part) expect(words).toContain(part);
    }
  });

  it("says of a leader's part neither the plan's name nor the city's indicators", () => {
    const words = stateWords(translator("zh-CN"), { ...state, part: "常务副市长" });
    expect(words).toMatch(/^截至 2024-06-30，常务副市长分管的任务事项应完成 360 项/);
    expect(words).not.toContain("指标");
  });

  it("holds before anything is due", () => {
    const words = stateWords(translator("zh-CN"), {
      ...state,
      basis: "live",
      period: null,
      rolledUp: rollUp([]),
      indicators: [],
    });
    expect(words).toContain("应完成 0 项");
    expect(words).not.toContain("完成率");
  });
});
