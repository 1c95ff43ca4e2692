// 催办文字 as it is pasted into a group chat, in both languages.
import { describe, expect, it } from "vitest";
import { reminderLines } from "@/lib/domain/supervision/reminder-text";
import { type Locale, translator } from ".";
import { noticeName, reminderText } from "./supervision-words";

const items = [
  {
    code: "1.2-09",
    titleZh: "贵安新区妇幼保健院全面开工建设",
    titleEn: "Gui'an hospital under construction",
    lead: "guian",
    dueOn: "2021-12-31",
    workingDueOn: "2022-06-30",
    rectificationDueOn: "2024-12-31",
  },
  {
    code: "2.2-05",
    titleZh: "编制床位不少于1000张",
    titleEn: "1000 beds",
    lead: "guian",
    dueOn: "2024-10-20",
    workingDueOn: null,
    rectificationDueOn: null,
  },
];
const text = (locale: Locale, note: string) =>
  reminderText(reminderLines(items, "2024-10-15", []), {
    t: translator(locale),
    locale,
    planTitle: locale === "en" ? "the Plan" : "人口规划",
    today: "2024-10-15",
    unitName: () => (locale === "en" ? "Gui'an" : "贵安新区管委会"),
    link: "https://luoshi.example.gov.cn/plans/p/work",
    note,
  });

describe("reminderText", () => {
  it("in Chinese", () => {
    expect(text("zh-CN", "请于 10-18 前反馈。")).toBe(
      [
        "【催办】贵安新区管委会：《人口规划》有下列 2 项由你单位牵头，请尽快办理并填报进展（截至 2024-10-15）。",
        "1. 1.2-09 贵安新区妇幼保健院全面开工建设，时限 2021-12-31，逾期 1019 天，延期至 2022-06-30，整改时限 2024-12-31",
        "2. 2.2-05 编制床位不少于1000张，时限 2024-10-20，距到期 5 天",
        "请于 10-18 前反馈。",
        "填报：https://luoshi.example.gov.cn/plans/p/work",
      ].join("\n"),
    );
  });

  it("in English", () => {
    expect(text("en", "")).toBe(
      [
        "[Reminder] Gui'an: your unit leads these 2 items of the Plan. Please deal with them and report progress (as of 2024-10-15).",
        "1. 1.2-09 Gui'an hospital under construction, due 2021-12-31, 1,019 days overdue, extended to 2022-06-30, promised for 2024-12-31",
        "2. 2.2-05 1000 beds, due 2024-10-20, 5 days to go",
        "Report here: https://luoshi.example.gov.cn/plans/p/work",
      ].join("\n"),
    );
  });
});

describe("noticeName", () => {
  it.each([
    ["zh-CN", { kind: "letter", year: 2024, number: 3 }, "工作提示函〔2024〕3 号"],
    ["zh-CN", { kind: "order", year: null, number: null }, "督办单（草稿）"],
    ["en", { kind: "letter", year: 2024, number: 3 }, "Letter of notice 2024 No. 3"],
  ] as const)("%s %j", (locale, notice, name) => {
    expect(noticeName(translator(locale), notice)).toBe(name);
  });
});
