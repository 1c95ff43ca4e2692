import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Assessment, Status } from "@/lib/domain/milestone/assessment";
import { type Locale, translator } from "@/messages";
import { LeadSentence } from "./lead-sentence";
import type { Scope } from "@/lib/domain/rollup/scope";
import type { ListedItem, View } from "./view";

const asOf = "2024-10-15";

function item(
  code: string,
  status: Status,
  dueOn: string,
  more: Partial<Assessment> = {},
): ListedItem {
  const assessment = {
    code,
    area: "1",
    task: null,
    places: [],
    kind: "build",
    status,
    dueOn,
    workingDueOn: dueOn,
    asOf,
    weight: 1,
    daysLate: 0,
    severe: false,
    countedApart: null,
    progress: null,
    expected: null,
    missedPeriods: [],
    contradicts: [],
    reopened: null,
    awaitingFor: null,
    reporting: { period: null, owed: false, sent: false, accepted: false },
    ...more,
  } as unknown as Assessment;
  return {
    code,
    titleZh: `事项${code}`,
    titleEn: `Item ${code}`,
    area: "1",
    task: null,
    measure: null,
    assessment,
  };
}

function say(
  locale: Locale,
  items: readonly ListedItem[],
  day = asOf,
  scope: Scope | null = null,
): string {
  const names = { areas: [], tasks: [], measures: [], organisations: [], places: [], leaders: [] };
  const view: View = { t: translator(locale), locale, plan: "p", keep: {}, names };
  const span = { startsOn: "2021-01-01", endsOn: "2025-12-31" };
  const html = renderToStaticMarkup(
    <LeadSentence view={view} items={items} asOf={day} span={span} scope={scope} />,
  );
  return html.replace(/<[^>]+>/g, "").trim();
}

const late = (code: string, days: number) =>
  item(code, "overdue", "2023-12-31", { daysLate: days });

describe("LeadSentence", () => {
  it.each<[string, readonly ListedItem[], string, string]>([
    [
      "nothing counted",
      [],
      "这份规划还没有纳入统计的任务事项。",
      "This plan has no milestones to count yet.",
    ],
    [
      "none due yet",
      [item("a", "onTrack", "2025-12-31")],
      "任务事项 1 项，截至 2024-10-15 未到期；首批 1 项于 2025-12-31 到期。",
      "As of 2024-10-15, the one milestone is not due. The first, one item, falls due on 2025-12-31.",
    ],
    [
      "all done",
      [item("a", "doneOnTime", "2022-12-31"), item("b", "doneLate", "2022-12-31")],
      "任务事项应完成 2 项，已全部完成，其中已销号 0 项。",
      "All 2 milestones due are done, 0 verified.",
    ],
    [
      "one overdue",
      [late("a", 289)],
      "任务事项应完成 1 项，完成 0 项，逾期 1 项。最久的逾期 289 天：事项a。",
      "1 milestone was due: 0 done, 1 overdue. The oldest is 289 days overdue: Item a.",
    ],
    [
      "many, two of them the oldest",
      [
        late("a", 289),
        late("b", 289),
        late("c", 100),
        item("d", "doneOnTime", "2022-12-31"),
        item("e", "awaiting", "2024-09-30"),
      ],
      "任务事项应完成 5 项，完成 1 项（其中已销号 0 项），逾期 3 项，到期待核 1 项。其中 2 项逾期最久，均为 289 天。",
      "5 milestones were due: 1 done (0 verified), 3 overdue, 1 awaiting. 2 of them are the oldest, 289 days overdue.",
    ],
    [
      "none overdue, some awaiting",
      [item("a", "doneOnTime", "2022-12-31"), item("b", "awaiting", "2024-09-30")],
      "任务事项应完成 2 项，完成 1 项（其中已销号 0 项），无逾期，到期待核 1 项。",
      "2 milestones were due: 1 done (0 verified), none overdue, 1 awaiting.",
    ],
  ])("%s", (_, items, zh, en) => {
    expect(say("zh-CN", items)).toBe(zh);
    expect(say("en", items)).toBe(en);
  });

  it("speaks of the part of the plan where the page is of one", () => {
    const unit = { kind: "unit", code: "u" } as const;
    expect(say("zh-CN", [], asOf, unit)).toBe("这里没有纳入统计的任务事项。");
    expect(say("en", [], asOf, unit)).toBe("There is no milestone to count here.");
  });

  it("says of one milestone what it says of many, before the plan and on its first days", () => {
    const one = (day: string) => [item("a", "notStarted", "2021-12-31", { asOf: day })];
    expect(say("zh-CN", one("2020-12-01"), "2020-12-01")).toBe(
      "规划自 2021-01-01 起实施，任务事项 1 项，未到期；首批 1 项于 2021-12-31 到期。",
    );
    expect(say("en", one("2020-12-01"), "2020-12-01")).toBe(
      "The plan starts on 2021-01-01; its one milestone is not due yet. The first, one item, falls due on 2021-12-31.",
    );
    expect(say("zh-CN", one("2021-01-15"), "2021-01-15")).toBe(
      "任务事项 1 项，截至 2021-01-15 未到期；首批 1 项于 2021-12-31 到期。",
    );
    expect(say("en", [item("a", "doneOnTime", "2022-12-31")], "2026-03-01")).toBe(
      "The plan ended on 2025-12-31. The one milestone due is done, 0 verified.",
    );
  });

  it("speaks of the start before the plan begins and of the end after it", () => {
    const coming = ["a", "b"].map((code) =>
      item(code, "notStarted", "2021-12-31", { asOf: "2020-12-01" }),
    );
    expect(say("zh-CN", coming, "2020-12-01")).toBe(
      "规划自 2021-01-01 起实施，任务事项 2 项，均未到期；首批 2 项于 2021-12-31 到期。",
    );
    expect(say("en", coming, "2020-12-01")).toBe(
      "The plan starts on 2021-01-01; none of its 2 milestones is due yet. The first 2 fall due on 2021-12-31.",
    );
    expect(say("zh-CN", [late("a", 20)], "2026-01-20")).toContain("规划期已于 2025-12-31 届满：");
    expect(say("en", [late("a", 1)], "2026-01-20")).toBe(
      "The plan ended on 2025-12-31. 1 milestone was due: 0 done, 1 overdue. The oldest is 1 day overdue: Item a.",
    );
  });
});
