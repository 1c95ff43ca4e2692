// Forms as they are typed: rows move together, and a fault's number is the row's.
import { describe, expect, it } from "vitest";
import type { MilestoneKind } from "../milestone/milestone";
import { parseContent } from "./form-content";
import { formDefaults, usualDays } from "./form-defaults";
import { rowCount } from "./form-rows";
import type { DefinitionPart } from "./parts";
import { rowsOfText } from "./name-list";

const parse = (part: DefinitionPart, kind: MilestoneKind, values: Record<string, string>) =>
  parseContent({
    part,
    kind,
    values,
    list: { rows: rowsOfText(values.units ?? ""), headings: [] },
  });

describe("what was typed", () => {
  it.each<[string, DefinitionPart, MilestoneKind, Record<string, string>, object]>([
    [
      "a list",
      "units",
      "coverage",
      { units: "a\nb\n" },
      { kind: "target", part: { kind: "coverageList", units: ["a", "b"] } },
    ],
    [
      "a number in full-width digits",
      "unitCount",
      "coverage",
      { unitCount: "１２" },
      { kind: "target", part: { kind: "coverageCount", confirmedCount: 12 } },
    ],
    [
      "percentages",
      "checkpoints",
      "coverage",
      {
        "points.0.on": "2022-12-31",
        "points.0.value": "60",
        "points.1.on": "2023/12/31",
        "points.1.value": "85.5%",
      },
      {
        kind: "checkpoints",
        points: [
          { on: "2022-12-31", value: 0.6 },
          { on: "2023-12-31", value: 0.855 },
        ],
      },
    ],
    [
      "stages as yearly targets; an offered day left alone is nothing",
      "checkpoints",
      "build",
      {
        "points.0.on": "2022-12-31",
        "points.0.value": "",
        "points.2.on": "2023-06-15",
        "points.2.value": "started",
      },
      { kind: "checkpoints", points: [{ on: "2023-06-15", value: "started" }] },
    ],
    [
      "criteria: codes kept, new ones given",
      "criteria",
      "qualitative",
      {
        "criterion.0.code": "c1",
        "criterion.0.zh": "方案印发",
        "criterion.0.en": "Scheme issued",
        "criterion.0.required": "yes",
        "criterion.1.zh": "",
        "criterion.3.zh": "评估通过",
        "criterion.3.required": "no",
      },
      {
        kind: "target",
        part: {
          kind: "qualitative",
          criteria: [
            { code: "c1", zh: "方案印发", en: "Scheme issued", required: true },
            { code: "c2", zh: "评估通过", en: "", required: false },
          ],
        },
      },
    ],
    [
      "stages: the goal by its row",
      "stages",
      "build",
      { "stage.0.code": "started", "stage.0.zh": "开工", "stage.4.zh": "授牌", goal: "4" },
      {
        kind: "target",
        part: {
          kind: "build",
          stage: "s1",
          stages: [
            { code: "started", zh: "开工", en: "开工" },
            { code: "s1", zh: "授牌", en: "授牌" },
          ],
        },
      },
    ],
    ["a weight", "weight", "count", { weight: "1.5" }, { kind: "weight", weight: 1.5 }],
    [
      "a cadence",
      "cadence",
      "count",
      { cadence: "yearly" },
      { kind: "cadence", cadence: "yearly" },
    ],
  ])("%s", (_, part, kind, values, content) => {
    expect(parse(part, kind, values)).toMatchObject({ content, faults: [] });
  });

  it.each<[string, DefinitionPart, MilestoneKind, Record<string, string>, string[]]>([
    ["no list", "units", "coverage", {}, ["units required"]],
    ["no number", "unitCount", "coverage", {}, ["unitCount required"]],
    ["half a unit", "unitCount", "coverage", { unitCount: "2.5" }, ["unitCount notWhole"]],
    ["no unit", "unitCount", "coverage", { unitCount: "0" }, ["unitCount notWhole"]],
    ["no criteria", "criteria", "qualitative", { "criterion.0.zh": " " }, ["part required"]],
    [
      "English alone",
      "criteria",
      "qualitative",
      { "criterion.2.en": "Issued" },
      ["criterion.0.zh required"],
    ],
    ["no goal", "stages", "build", { "stage.0.zh": "开工" }, ["goal goalMissing"]],
    [
      "no yearly target",
      "checkpoints",
      "count",
      { "points.0.on": "2022-12-31" },
      ["points required"],
    ],
    [
      "rows by their place after the blank ones",
      "checkpoints",
      "count",
      {
        "points.0.on": "",
        "points.0.value": "",
        "points.1.on": "31.12.2022",
        "points.1.value": "viele",
        "points.5.on": "2022-11-05",
        "points.6.value": "4",
      },
      [
        "points.0.on notDate",
        "points.0.value notNumber",
        "points.1.value required",
        "points.2.on required",
      ],
    ],
    ["a weight of nothing", "weight", "count", { weight: "0" }, ["weight outsideWeights"]],
    ["a weight in words", "weight", "count", { weight: "much" }, ["weight notNumber"]],
    ["another cadence", "cadence", "count", { cadence: "daily" }, ["cadence required"]],
  ])("%s is faulted", (_, part, kind, values, faults) => {
    const parsed = parse(part, kind, values);
    expect(parsed.content).toBeNull();
    expect(parsed.faults.map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
  });

  it("comes back with its rows moved together and everything else as it was", () => {
    const { values } = parse("checkpoints", "count", {
      note: "n",
      "points.3.on": "x",
      "points.3.value": "1",
    });
    expect(values).toEqual({ note: "n", "points.0.on": "x", "points.0.value": "1" });
    expect(rowCount(values, "points")).toBe(1);
  });
});

describe("what a form shows first", () => {
  it("reads back as what stands", () => {
    const target = {
      kind: "build" as const,
      stage: "open",
      stages: [
        { code: "begun", zh: "开工", en: "Begun" },
        { code: "open", zh: "启用", en: "Open" },
      ],
    };
    const standing = {
      newest: { target, weight: 1, cadence: "quarterly" as const },
      suggested: [],
      days: [],
      stages: target.stages,
    };
    const { content } = parse("stages", "build", formDefaults("stages", standing));
    expect(content).toEqual({
      kind: "target",
      part: { kind: "build", stage: "open", stages: target.stages },
    });
  });

  it.each([
    ["years", "2021-01-01", "2025-12-31", "2023-05-01", ["2023-12-31", "2024-12-31"]],
    [
      "quarters of a year's quota",
      "2024-01-01",
      "2024-12-31",
      "2024-05-01",
      ["2024-06-30", "2024-09-30"],
    ],
    ["nothing once due", "2021-01-01", "2022-12-31", "2024-10-15", []],
  ])("offers the ends of %s", (_, from, dueOn, today, days) => {
    expect(usualDays(from, dueOn, today)).toEqual(days);
  });
});
