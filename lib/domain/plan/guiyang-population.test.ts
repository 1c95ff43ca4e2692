// The first plan's own file, held against the print: whoever edits a figure there must look it up again.
import { describe, expect, it } from "vitest";
import raw from "@/prisma/plans/guiyang-population-2021-2025.json";
import { checkPlanFile } from "./check-plan-file";
import { planFile } from "./plan-file";
import type { PlanMilestone } from "./plan-milestone";

const file = planFile.parse(raw);
const one = (start: string, dueOn: string): PlanMilestone => {
  const found = file.milestones.filter((m) => m.titleZh.startsWith(start) && m.dueOn === dueOn);
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} of ${start}`);
  return first;
};
const dueIn = (year: number) => `${year}-12-31`;

describe("the file of Guiyang's population plan", () => {
  it("has no fault", () => {
    expect(checkPlanFile(raw)).toEqual([]);
  });

  it("holds the whole plan", () => {
    expect(file.areas.map(({ kind }) => kind)).toEqual([
      "objective",
      ...Array<string>(6).fill("task"),
      "safeguard",
    ]);
    const tasks = file.areas.map(({ code }) => file.tasks.filter((t) => t.area === code).length);
    expect(tasks).toEqual([0, 3, 4, 3, 4, 4, 3, 0]);
    expect(file.indicators).toHaveLength(16);
    expect(file.milestones).toHaveLength(150);
    expect(file.milestones.filter(({ area }) => area === "1")).toHaveLength(43);
    expect(file.discrepancies.length).toBeGreaterThanOrEqual(30);
    expect(file.assignments).toHaveLength(file.milestones.length);
  });

  it("names the ten districts in the official order, and the new area", () => {
    expect(file.places.map(({ nameZh }) => nameZh).join(" ")).toBe(
      "贵阳市 南明区 云岩区 花溪区 乌当区 白云区 观山湖区 清镇市 开阳县 息烽县 修文县 贵安新区",
    );
  });

  it.each([
    ["guian", "gy-guian-committee", "started", 2021],
    ["qingzhen", "gy-qingzhen-gov", "started", 2021],
    ["nanming", "gy-nanming-gov", "inOperation", 2021],
    ["huaxi", "gy-huaxi-gov", "inOperation", 2021],
    ["kaiyang", "gy-kaiyang-gov", "started", 2021],
    ["xifeng", "gy-xifeng-gov", "started", 2021],
    ["yunyan", "gy-yunyan-gov", "graded", 2022],
    ["baiyun", "gy-baiyun-gov", "graded", 2022],
    ["xiuwen", "gy-xiuwen-gov", "graded", 2022],
    ["wudang", "gy-wudang-gov", "graded", 2022],
  ])("has one hospital build in %s", (place, lead, stage, year) => {
    const builds = file.milestones.filter(
      (m) => m.kind === "build" && m.places.length === 1 && m.places[0] === place,
    );
    expect(builds).toMatchObject([
      { area: "1", task: "1.2", target: { stage }, dueOn: dueIn(year) },
    ]);
    const assignment = file.assignments.find(({ milestone }) => milestone === builds[0]?.code);
    expect(assignment?.lead).toBe(lead);
  });

  it("lets the grade of all county hospitals rest on the nine named builds", () => {
    const grade = one("县级妇幼保健院", dueIn(2023));
    expect(grade).toMatchObject({ kind: "coverage", target: { share: 1, units: [] } });
    const places = file.milestones
      .filter(({ code }) => grade.dependsOn?.includes(code))
      .flatMap((m) => m.places);
    expect(places.toSorted()).toEqual(
      "baiyun guian huaxi kaiyang nanming wudang xifeng xiuwen yunyan".split(" "),
    );
  });

  it.each([
    ["2022年全市常住人口", 2022, ">=", 638.12, "万人"],
    ["2025年常住人口", 2025, ">=", 700, "万人"],
    ["城区常住人口", 2025, ">=", 500, "万人"],
    ["常住人口城镇化率", 2025, ">=", 80, "%"],
    ["人均预期寿命", 2025, ">=", 78, "岁"],
    ["劳动力平均受教育年限", 2025, ">=", 12, "年"],
    ["孕产妇死亡率", 2022, "<=", 15.8, "/10万"],
    ["孕产妇死亡率", 2025, "<=", 15, "/10万"],
    ["婴儿死亡率", 2022, "<=", 5.5, "‰"],
    ["婴儿死亡率", 2025, "<=", 5, "‰"],
    ["5岁以下儿童死亡率", 2022, "<=", 6.5, "‰"],
    ["5岁以下儿童死亡率", 2025, "<=", 6, "‰"],
    ["助产技术服务机构", 2022, "<=", 85, "家"],
    ["助产技术服务机构", 2025, "<=", 100, "家"],
    ["住院分娩床位", 2022, ">=", 2000, "张"],
    ["住院分娩床位", 2025, ">=", 2500, "张"],
    ["保障满足", 2022, ">=", 12, "万/年"],
    ["保障满足", 2025, ">=", 16, "万/年"],
    ["市级疾控中心业务用房", 2025, ">=", 20000, "平方米"],
    ["市公共卫生救治中心编制床位", 2025, ">=", 1000, "张"],
    ["基层医疗机构就诊率", 2022, ">=", 50, "%"],
    ["国民体质测定", 2025, ">", 92, "%"],
    ["经常参加体育锻炼", 2025, ">=", 45, "%"],
    ["清镇职教城人才培养规模", 2022, ">=", 15, "万人"],
  ])("%s %d is %s %d %s", (title, year, comparator, value, unit) => {
    expect(one(title, dueIn(year))).toMatchObject({
      kind: "threshold",
      target: { comparator, value, unit },
    });
  });

  it("keeps 2035 as the range it is", () => {
    expect(one("2035年", dueIn(2035)).target).toMatchObject({
      comparator: "between",
      value: 800,
      max: 1000,
    });
  });

  it.each([
    ["建成2至3所省级特色示范高中", 2022, 2, 3],
    ["新增省级一类示范高中", 2022, 2, undefined],
    ["新增省级二类示范高中", 2022, 2, undefined],
    ["建成7所市级优质中职学校", 2022, 7, undefined],
    ["打造3所省级优质高职院校", 2022, 3, undefined],
    ["力争创建1所国家级特优高职院校", 2022, 1, undefined],
    ["贵阳学院建成2至3个区域一流学科", 2022, 2, 3],
    ["打造10个市级德育培育基地", 2025, 10, undefined],
    ["打造100所德育示范学校", 2025, 100, undefined],
    ["打造100所文明学校", 2025, 100, undefined],
  ])("%s counts", (title, year, min, max) => {
    const { target } = one(title, dueIn(year));
    expect(target).toMatchObject({ min });
    expect("max" in target ? target.max : undefined).toBe(max);
  });

  it("has a quota of 30 vehicles for each of the five years", () => {
    const quotas = file.milestones.filter(({ series }) => series === "service-vehicles");
    expect(quotas.map(({ startsOn, dueOn }) => [startsOn, dueOn])).toEqual(
      [2021, 2022, 2023, 2024, 2025].map((year) => [`${year}-01-01`, dueIn(year)]),
    );
    for (const { target } of quotas) expect(target).toEqual({ min: 30, unit: "个" });
  });

  it("marks what the plan only strives for", () => {
    const striven = file.milestones.filter(({ aspirational }) => aspirational);
    expect(striven.map(({ titleZh }) => titleZh.slice(0, 6))).toEqual([
      "力争创建1所",
      "贵阳学院力争",
    ]);
  });
});
