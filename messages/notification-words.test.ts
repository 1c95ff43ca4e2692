import { describe, expect, it } from "vitest";
import { notificationKinds } from "@/lib/domain/notification/notification";
import { locales, translator } from ".";
import { noticeLine, noticeWords } from "./notification-words";

const params = {
  milestone: "1.2-3",
  period: "2024Q3",
  on: "2024-10-10",
  when: "ahead",
  stage: "head",
  year: 2024,
  outcome: "refused",
};
const zh = translator("zh-CN");
const en = translator("en");

describe.each(locales)("in %s", (locale) => {
  const t = translator(locale);
  it.each(notificationKinds)("%s is told, whole and with nothing at all", (kind) => {
    for (const each of [params, { ...params, count: 4 }, {}, null]) {
      expect(noticeWords(t, { kind, params: each })).not.toMatch(/[{}]|notifications\.|undefined/);
    }
  });
  it.each(notificationKinds)("%s has no name in it", (kind) => {
    const named = { ...params, unit: "A certain unit", by: "Somebody" };
    expect(noticeLine(t, { kind, params: named })).not.toMatch(/certain|Somebody/);
  });
});

it.each([
  ["reportReturned", params, "2024 年三季度填报被审核退回，请修改后再提交（1.2-3）"],
  ["itemPassed", { ...params, count: 3 }, "3 项事项已转交给你"],
  ["proposalDecided", params, "口径建议未采纳（1.2-3）"],
  ["reportDue", { ...params, count: 4 }, "2024 年三季度有 4 项待你填报，2024-10-10 截止"],
  ["signDue", { ...params, count: 4, when: "today" }, "2024 年三季度有 4 项待你审签，今日截止"],
  ["a later version's", params, "有一条新消息（1.2-3）"],
])("%s: %o", (kind, given, words) => {
  expect(noticeLine(zh, { kind, params: given })).toBe(words);
});

it("counts in English", () => {
  const due = (count: number) =>
    noticeWords(en, { kind: "reviewDue", params: { ...params, count } });
  expect(due(1)).toBe("Q3 2024: 1 report awaits your review, due 2024-10-10");
  expect(due(2)).toBe("Q3 2024: 2 reports await your review, due 2024-10-10");
});
