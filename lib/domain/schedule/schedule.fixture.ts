// Items and entries in few words, for tests of the schedule.
import type { Assessment } from "../milestone/assessment";
import { defaultProfile } from "../milestone/default-profile";
import type { MilestoneFacts } from "../milestone/facts";
import { at, makeFacts } from "../milestone/facts.fixture";
import { makeAssessment } from "../rollup/assessment.fixture";
import type { ScheduledItem, ScheduleEntry } from "./entry";
import { itemEntries } from "./item-entries";
import { readScheduleQuery } from "./schedule-query";

export const asOf = "2024-06-30";
export const dates = at(asOf);
export const profile = defaultProfile;
export const names = {
  areas: [{ code: "1" }, { code: "2" }],
  tasks: [],
  organisations: [{ code: "u1", nameZh: "市卫生健康局", nameEn: "Health" }],
};

export function item(
  code: string,
  assessment: Partial<Assessment> = {},
  facts: Partial<MilestoneFacts> = {},
): ScheduledItem {
  const target = { kind: "count", min: 7, unit: "x" } as const;
  return {
    code,
    titleZh: `事项${code}`,
    titleEn: `Item ${code}`,
    area: "1",
    task: null,
    measure: null,
    facts: { ...makeFacts({ target }), checkpoints: [], obligations: [], reports: [], ...facts },
    assessment: makeAssessment(code, assessment),
  };
}

export const entriesOf = (items: readonly ScheduledItem[]): ScheduleEntry[] =>
  items.flatMap((each) => itemEntries(each, dates));

export const asked = (query: Record<string, string> = {}) => readScheduleQuery(query);
export const filterAt = { asOf, profile, names };
