// 专栏1 and the forecast tables, as printed, misprints included; and that the register's sums are right.
import { describe, expect, it } from "vitest";
import raw from "@/prisma/plans/guiyang-population-2021-2025.json";
import { planFile } from "./plan-file";

const file = planFile.parse(raw);
const forecast = (code: string) =>
  file.forecasts.find((found) => found.code === code)?.values ?? {};

describe("专栏1", () => {
  it.each([
    ["常住人口", "598.98", "638.32", "703.40", "rising"],
    ["出生人口性别比", "104.62", "控制在正常范围内", "控制在正常范围内", "range"],
    ["60岁及以上人口比重", "13.30", "13.62", "14.09", "forecast"],
    ["65岁及以上人口比重", "9.47", "9.79", "10.29", "forecast"],
    ["15-59岁劳动人口比重", "68.14", "67.56", "66.58", "forecast"],
    ["婴儿死亡率", "3.59", "5.5", "5", "ceiling"],
    ["5岁以下儿童死亡率", "5.17", "6.5", "6", "ceiling"],
    ["孕产妇死亡率", "19.39", "15.8", "15", "falling"],
    ["人均预期寿命", "－", "75", "78以上", "floor"],
    ["城乡居民体质达标率", "≥80", "90", "92", "floor"],
    ["劳动年龄人口平均受教育年限", "－", "12左右", "12岁以上", "floor"],
    ["常住人口城镇化率", "80.07", "81", "82", "rising"],
    ["学前三年在园率", "95.3", "96", "≥96.0", "rising"],
    ["义务教育阶段巩固率", "92.05", "98", "≥98.0", "rising"],
    ["高中阶段毛入学率", "94.61", "95", "≥95.0", "rising"],
    ["城镇登记失业率", "4..04", "控制在省调控目标范围内", "控制在省调控目标范围内", "external"],
  ])("prints %s", (nameZh, base, in2022, in2025, evaluation) => {
    const row = file.indicators.find((found) => found.nameZh === nameZh);
    expect(row?.evaluation).toBe(evaluation);
    expect([
      row?.base.printed,
      row?.targets["2022"]?.printed,
      row?.targets["2025"]?.printed,
    ]).toEqual([base, in2022, in2025]);
  });

  it("reads a number only where one is printed", () => {
    const unread = file.indicators.flatMap(({ base, targets }) =>
      [base, ...Object.values(targets)].flatMap(({ printed, value }) => {
        const digits = /^[≥]?(\d+(?:\.\d+)?)(?:以上|岁以上)?$/.exec(printed)?.[1];
        expect(value).toBe(digits === undefined ? null : Number(digits));
        return value === null ? [printed] : [];
      }),
    );
    expect(unread).toHaveLength(8);
    expect(unread).toContain("4..04");
    expect(unread).toContain("12左右");
  });
});

describe("the forecast tables", () => {
  const years = ["2021", "2022", "2023", "2024", "2025"];
  const [total, men, women] = ["population-total", "population-male", "population-female"].map(
    forecast,
  );

  it.each(years)("men and women make the whole in %s", (year) => {
    expect((men?.[year] ?? 0) + (women?.[year] ?? 0)).toBeCloseTo(total?.[year] ?? NaN, 2);
  });

  it.each(years)("ages 15 to 59 are the printed share in %s", (year) => {
    const share = (100 * (forecast("working-age-count")[year] ?? 0)) / (total?.[year] ?? NaN);
    expect(share).toBeCloseTo(forecast("working-age-share")[year] ?? NaN, 1);
  });

  it.each([
    ["2021", 100.11],
    ["2022", 100.09],
    ["2023", 100.07],
    ["2024", 100.08],
    ["2025", 100.08],
  ])("the three shares of %s do not make 100, as the register says", (year, sum) => {
    const shares = ["child-share", "working-age-share", "share-60-plus"].map(
      (code) => forecast(code)[year] ?? NaN,
    );
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(sum, 2);
    const entry = file.discrepancies.find(({ topicZh }) => topicZh === "三个年龄段比重之和");
    expect(entry?.arithmeticZh).toContain(String(sum));
  });
});

/** Every `a + b = c` and `a − b = c` (also × and ÷ of two) that the register prints is computed again. */
describe("the register's arithmetic", () => {
  const sum =
    /(?<![\d.÷×+−(] ?)(\d+(?:\.\d+)?)((?: [+−×÷] \d+(?:\.\d+)?%?)+) = (−?\d+(?:\.\d+)?)([%‰]?)/g;
  const sums = file.discrepancies.flatMap(({ code, arithmeticZh }) =>
    [...arithmeticZh.matchAll(sum)].map((match) => [code, match[0], match] as const),
  );

  it("is there to be computed", () => {
    expect(sums.length).toBeGreaterThan(40);
  });

  it.each(sums)("%s: %s", (_, __, [, first = "", rest = "", printed = "", suffix]) => {
    let value = Number(first);
    for (const [, sign, digits = ""] of rest.matchAll(/ ([+−×÷]) (\d+(?:\.\d+)?%?)/g)) {
      const next = digits.endsWith("%") ? Number(digits.slice(0, -1)) / 100 : Number(digits);
      if (sign === "+") value += next;
      if (sign === "−") value -= next;
      if (sign === "×") value *= next;
      if (sign === "÷") value /= next;
    }
    const scale = suffix === "‰" ? 1000 : suffix === "%" && rest.includes("÷") ? 100 : 1;
    const rounding = 0.501 / 10 ** (printed.split(".")[1]?.length ?? 0);
    const miss = Math.abs(value * scale - Number(printed.replace("−", "-")));
    expect(miss).toBeLessThanOrEqual(rounding);
  });
});
