// What leaves as a file: nothing rounded, nothing that cannot be computed printed as 0, every record accounted for.
import { describe, expect, it } from "vitest";
import { translator } from "@/messages";
import { exportWords } from "@/messages/export-words";
import { defaultProfile } from "../milestone/default-profile";
import type { Assessment } from "../milestone/assessment";
import { awaiting, done, makeAssessment, overdue } from "../rollup/assessment.fixture";
import { findFigure, listFigures } from "../rollup/find-figure";
import type { AnyFigureKey } from "../rollup/figure";
import type { Scope } from "../rollup/scope";
import { figureListRows } from "./figure-list-rows";
import { type ExportedIndicator, figureRows } from "./figure-rows";
import { attachmentHeader, exportFileName } from "./file-name";
import { milestoneListRows } from "./milestone-list-rows";
import type { ExportBasis, ExportedItem, Rows } from "./table";

const words = exportWords(translator("en"), "en");
const names = {
  areas: [{ code: "1", nameZh: "A", nameEn: "Births" }],
  tasks: [],
  organisations: [{ code: "edu", nameZh: "E", nameEn: "Education Bureau" }],
  places: [],
  leaders: [],
};
const basis: ExportBasis = {
  plan: { code: "plan", titleZh: "P", titleEn: "The plan" },
  names,
  scope: null,
  dates: { asOf: "2024-06-30", knownBy: new Date("2024-07-25T15:59:59Z"), live: false },
  profile: { ...defaultProfile, version: 3 },
  rulesVersion: "1",
  exportedBy: "Somebody",
  exportedAt: new Date("2024-10-15T01:00:00Z"),
  demo: true,
};

const item = (assessment: Assessment): ExportedItem => ({
  code: assessment.code,
  titleZh: assessment.code,
  titleEn: `Item ${assessment.code}`,
  area: "1",
  task: null,
  assessment: { ...assessment, area: "1" },
});
const items = [
  done("1-1", { lead: "edu", progress: 1.2, expected: 1, weight: 2 }),
  overdue("1-2", 10, { lead: "edu", suggestedOwner: true, progress: null }),
  awaiting("1-3", { lead: null, progress: 0.25, expected: 0.5 }),
  makeAssessment("1-4", { countedApart: "aspirational" }),
].map(item);
const indicators: ExportedIndicator[] = [
  {
    code: "births",
    nameZh: "B",
    nameEn: "Births",
    unit: "%",
    provider: "edu",
    assessment: {
      code: "births",
      evaluation: "rising",
      asOf: "2024-06-30",
      class: "cannotEvaluate",
      reason: "noFigure",
      dataYear: null,
      reading: null,
      provisional: false,
      inYear: null,
      expected: null,
      gap: null,
      ratio: null,
      progress: null,
      expectedProgress: null,
      targetYear: null,
      comparator: null,
      bounds: null,
      document: null,
      worseThanBase: false,
    },
  },
];
const source = { items, indicators, comparison: null };

function rowsOf(key: AnyFigureKey, scope: Scope | null = null, all = source): Rows {
  const figure = findFigure(all, key, scope);
  if (!figure) throw new Error(`no figure ${key}`);
  return figureRows(words, { ...basis, scope }, { figure, comparedWith: null, ...all });
}
const headOf = (rows: Rows) => Object.fromEntries(rows.slice(0, blank(rows)));
const blank = (rows: Rows) => rows.findIndex((row) => row.join("") === "");
const recordsOf = (rows: Rows) => {
  const [heads = [], ...records] = rows.slice(blank(rows) + 1);
  return records.map((record) =>
    Object.fromEntries(record.map((cell, index) => [heads[index], cell])),
  );
};

describe("one figure", () => {
  it("says what it is, over what, at which dates, by which thresholds and rules, by whom", () => {
    expect(rowsOf("rate").slice(0, 1)).toEqual([["Demonstration: progress is invented"]]);
    expect(headOf(rowsOf("rate"))).toMatchObject({
      Plan: "The plan (plan)",
      Scope: "the whole plan",
      "Stable key": "rate",
      Name: "Completion rate of what is due",
      "Value, not rounded": 0.5,
      Numerator: 1,
      Denominator: 2,
      "Facts up to": "2024-06-30",
      "Accepted by": "2024-07-25 23:59",
      Thresholds: expect.stringMatching(
        /^default, version 3, not yet confirmed by the city \(10 points behind is at risk/,
      ) as string,
      "Rules version": "1",
      "Exported by": "Somebody",
      "Exported at": "2024-10-15 09:00",
    });
  });

  it("lists the records of a rate, those in its numerator, and those left out with the reason", () => {
    expect(
      recordsOf(rowsOf("rate")).map((row) => [row["Code"], row["Counted as"], row["Reason"]]),
    ).toEqual([
      ["1-1", "In the numerator", ""],
      ["1-2", "in it", ""],
      ["1-3", "left out", "due, awaiting"],
    ]);
  });

  it("prints what cannot be computed as that, never as 0", () => {
    const none = { ...source, items: items.slice(2) };
    const rows = rowsOf("rate", null, none);
    expect(headOf(rows)["Value, not rounded"]).toBe("cannot be computed");
    expect(headOf(rows)["Denominator"]).toBe(0);
    const [late] = recordsOf(rowsOf("overdue"));
    expect(late).toMatchObject({
      Code: "1-2",
      Lead: "Education Bureau (suggested)",
      Progress: "cannot be computed",
    });
  });

  it("of the index says what each weighs and how far it counts, and what has no part in it", () => {
    const scope: Scope = { kind: "area", code: "1" };
    const rows = rowsOf("index", scope);
    expect(headOf(rows)).toMatchObject({
      Scope: "Births (area:1)",
      "Value, not rounded": (2 * 1 + 0.25) / 3,
      Numerator: 2.25,
      Denominator: 3,
    });
    expect(
      recordsOf(rows).map((row) => [row["Code"], row["Weight"], row["Progress"], row["Taken as"]]),
    ).toEqual([
      ["1-1", 2, 1.2, 1],
      ["1-3", 1, 0.25, 0.25],
      ["1-2", 1, "cannot be computed", ""],
    ]);
  });

  it("over indicators lists them with the reason they cannot be judged", () => {
    expect(recordsOf(rowsOf("indicators.cannotEvaluate"))).toEqual([
      {
        Code: "births",
        Indicator: "Births",
        "Data provider": "Education Bureau",
        Unit: "%",
        "Data year": "",
        Actual: "cannot be computed",
        Expected: "cannot be computed",
        Gap: "cannot be computed",
        Result: "Cannot be evaluated",
        Reason: "no data yet",
      },
    ]);
  });

  it("names a scope that is narrowed in both its parts", () => {
    const scope: Scope = { kind: "unit", code: "edu", within: { kind: "area", code: "1" } };
    const rows = rowsOf("counted", scope);
    expect(headOf(rows)).toMatchObject({ Scope: "Education Bureau · Births (unit:edu/area:1)" });
    expect(recordsOf(rows).map((row) => row["Code"])).toEqual(["1-1"]);
  });
});

it("all figures of a scope are a row each, with what may not be read by everybody left out", () => {
  const rows = figureListRows(words, basis, listFigures(source, null));
  const values = Object.fromEntries(
    recordsOf(rows).map((row) => [row["Stable key"], row["Value, not rounded"]]),
  );
  expect(values).toMatchObject({
    total: 4,
    due: 3,
    rate: 0.5,
    "coverage.sentRate": "cannot be computed",
    "indicators.total": 1,
    "dueIn.2024": 3,
    overdueLongest: 1,
  });
  expect(Object.keys(values)).not.toContain("judgementDiffers");
  expect(Object.keys(values)).not.toContain("index");
});

it("the list of items keeps its order and says what is counted apart", () => {
  const rows = milestoneListRows(words, basis, { items, filters: "area=1" });
  expect(headOf(rows)).toMatchObject({ Filters: "area=1", Rows: 4 });
  expect(recordsOf(rows).map((row) => [row["Code"], row["Area"], row["Counted apart"]])).toEqual([
    ["1-1", "Births", ""],
    ["1-2", "Births", ""],
    ["1-3", "Births", ""],
    ["1-4", "Births", "Aspirational"],
  ]);
});

describe("the name of a file", () => {
  it("is plan, key, scope and day in plain signs", () => {
    const name = exportFileName(["plan", "coverage.owed", "unit:edu/area:1", "2024-06-30"]);
    expect(name).toBe("plan_coverage.owed_unit-edu-area-1_2024-06-30.csv");
    expect(exportFileName(["plan", "due", null, "2024-06-30"])).toBe("plan_due_2024-06-30.csv");
  });

  it("crosses the header in every script", () => {
    expect(attachmentHeader("规划(1).csv")).toBe(
      "attachment; filename=\"---1-.csv\"; filename*=UTF-8''%E8%A7%84%E5%88%92%281%29.csv",
    );
  });
});
