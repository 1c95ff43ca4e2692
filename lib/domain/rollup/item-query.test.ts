import { describe, expect, it } from "vitest";
import type { Assessment, Status } from "../milestone/assessment";
import { filterItems, readItemQuery, toParams } from "./item-query";

const names = {
  areas: [],
  tasks: [],
  measures: [],
  organisations: [
    {
      code: "edu",
      nameZh: "市教育局",
      nameEn: "Education Bureau",
      sortOrder: 1,
      kind: "department",
    },
  ],
  places: [],
};

function item(code: string, status: Status, more: Partial<Assessment> = {}) {
  const assessment = {
    code,
    area: code.slice(0, 1),
    task: null,
    places: ["nanming"],
    kind: "build",
    status,
    dueOn: "2022-12-31",
    workingDueOn: "2022-12-31",
    asOf: "2024-10-15",
    weight: 1,
    daysLate: 0,
    severe: false,
    countedApart: null,
    lead: "edu",
    suggestedOwner: false,
    progress: null,
    expected: null,
    missedPeriods: [],
    contradicts: [],
    reporting: { period: null, owed: false, sent: false, accepted: false },
    ...more,
  } as unknown as Assessment;
  return {
    code,
    titleZh: `事项${code}`,
    titleEn: `Item ${code}`,
    area: code.slice(0, 1),
    task: null,
    measure: null,
    assessment,
  };
}

const items = [
  item("1-a", "overdue", { daysLate: 654 }),
  item("1-b", "doneOnTime"),
  item("2-a", "atRisk", { severe: true, dueOn: "2025-12-31" }),
  item("2-b", "atRisk", { dueOn: "2025-12-31", places: ["nanming", "yunyan"] }),
  item("2-c", "onTrack", {
    dueOn: "2035-12-31",
    countedApart: "outOfPeriod",
    suggestedOwner: true,
  }),
];
const codes = (query: Record<string, string>) =>
  filterItems(items, readItemQuery(query), names).map((row) => row.code);

describe("filterItems", () => {
  it.each<[string, Record<string, string>, string[]]>([
    ["nothing chosen", {}, ["1-a", "1-b", "2-a", "2-b", "2-c"]],
    ["a figure opens exactly its records", { flag: "due" }, ["1-a", "1-b"]],
    ["a figure of a scope", { flag: "counted", scope: "area:2" }, ["2-a", "2-b"]],
    [
      "a unit answers for confirmed items only",
      { scope: "unit:edu" },
      ["1-a", "1-b", "2-a", "2-b"],
    ],
    [
      "a place has the items of that place alone",
      { scope: "place:nanming" },
      ["1-a", "1-b", "2-a", "2-c"],
    ],
    ["counted apart", { flag: "apart" }, ["2-c"]],
    ["severe apart from at risk", { status: "severe" }, ["2-a"]],
    ["at risk without the severe", { status: "atRisk" }, ["2-b"]],
    ["words in the unit's name and the title", { q: "教育局 1-" }, ["1-a", "1-b"]],
    ["due year", { year: "2035" }, ["2-c"]],
    ["worst status first", { sort: "status", area: "1" }, ["1-a", "1-b"]],
    [
      "what is no value is no filter",
      { flag: "nonsense", status: "x", kind: "y", year: "soon", scope: "z" },
      ["1-a", "1-b", "2-a", "2-b", "2-c"],
    ],
  ])("%s", (_, query, expected) => {
    expect(codes(query)).toEqual(expected);
  });

  it("writes the query back as it was read", () => {
    const query = { q: "a", flag: "overdue", scope: "area:1", sort: "due", page: "2" };
    expect(toParams(readItemQuery(query))).toEqual(query);
  });
});
