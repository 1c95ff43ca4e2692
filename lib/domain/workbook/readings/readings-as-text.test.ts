// Cells as offices write them, kind by kind: what is understood, and what is asked back.
import { describe, expect, it } from "vitest";
import type { Reading, Target } from "@/lib/domain/milestone/milestone";
import { sampleTargets } from "@/prisma/factories/milestones";
import { names } from "../workbook.fixture";
import { parseReading, writeReading } from "./readings-as-text";

type Case = [text: string, expected: Partial<Reading> | string[]];

function expectReading(target: Target, before: Reading | null, text: string, expected: Case[1]) {
  const read = parseReading(text, { target, names, before });
  if (Array.isArray(expected)) {
    expect(read.ok ? [] : read.faults.map(({ code }) => code)).toEqual(expected);
  } else expect(read).toEqual({ ok: true, reading: { kind: target.kind, ...expected } });
}

describe("a blank cell", () => {
  it("says nothing", () => {
    const ask = { target: sampleTargets.count, names, before: null };
    expect(parseReading("  \n", ask)).toEqual({ ok: true, reading: null });
    expect(writeReading(null, sampleTargets.count, names)).toBe("");
    expect(writeReading({ kind: "count", value: 3 }, sampleTargets.build, names)).toBe("");
  });
});

describe("stages", () => {
  const on = "2024-08-15";
  const before: Reading = {
    kind: "build",
    reached: [
      { stage: "preparation", on: "2022-03-01" },
      { stage: "started", on: "2023-01-05" },
    ],
  };
  it.each<Case>([
    ["主体完工 2024/8/15", { reached: [...before.reached, { stage: "structureComplete", on }] }],
    [
      "structure COMPLETE 2024-08-15",
      { reached: [...before.reached, { stage: "structureComplete", on }] },
    ],
    [
      "开工 2023-02-01",
      {
        reached: [
          { stage: "preparation", on: "2022-03-01" },
          { stage: "started", on: "2023-02-01" },
        ],
      },
    ],
    ["开工", { reached: before.reached }],
    ["前期 2022-03-01", { reached: [{ stage: "preparation", on: "2022-03-01" }] }],
    [
      "主体完工 2024-08-15;前期 2022-04-01",
      {
        reached: [
          { stage: "preparation", on: "2022-04-01" },
          { stage: "started", on: "2023-01-05" },
          { stage: "structureComplete", on },
        ],
      },
    ],
    ["无", { reached: [] }],
    ["封顶 2024-08-15", ["stageUnknown"]],
    ["主体完工", ["dayMissing"]],
    ["主体完工 2024-02-30", ["notDate"]],
    ["开工 2023-01-05；开工 2023-01-06", ["twice"]],
    ["封顶；主体完工", ["stageUnknown", "dayMissing"]],
  ])("%s", (text, expected) => expectReading(sampleTargets.build, before, text, expected));

  it("are those of the item's own list, written in the reader's language", () => {
    const stages = [
      { code: "one", zh: "立项", en: "Approved" },
      { code: "two", zh: "上线", en: "" },
    ];
    const target: Target = { kind: "build", stage: "two", stages };
    expectReading(target, null, "上线 2024-08-15", { reached: [{ stage: "two", on }] });
    expectReading(target, null, "开工 2024-08-15", ["stageUnknown"]);
    const reading: Reading = {
      kind: "build",
      reached: [
        { stage: "one", on },
        { stage: "gone", on },
      ],
    };
    const inEnglish = { ...names, prefers: "en" as const };
    expect(writeReading(reading, target, inEnglish)).toBe(`Approved ${on}；gone ${on}`);
    expect(writeReading(reading, target, names)).toBe(`立项 ${on}；gone ${on}`);
  });
});

describe("a number", () => {
  it.each<Case>([
    ["3", { value: 3 }],
    ["１２", { value: 12 }],
    ["1,234", { value: 1234 }],
    ["１，２３４．５", { value: 1234.5 }],
    ["3 Schools", { value: 3 }],
    ["0", { value: 0 }],
    ["-1", ["negative"]],
    ["－1", ["negative"]],
    ["三所", ["notNumber"]],
    ["3 beds", ["notNumber"]],
    ["3所", ["notNumber"]],
    ["1,23", ["notNumber"]],
  ])("%s", (text, expected) => expectReading(sampleTargets.count, null, text, expected));
});

describe("units that comply", () => {
  const since = "2024-07-10";
  const before: Reading = {
    kind: "coverage",
    complied: [{ unit: "North", on: since }],
    count: null,
  };
  it.each<Case>([
    [
      "North 2024-07-10\nsouth 2024年9月1日",
      { complied: [...before.complied, { unit: "South", on: "2024-09-01" }], count: null },
    ],
    [
      "North；South 2024-09-01",
      { complied: [...before.complied, { unit: "South", on: "2024-09-01" }], count: null },
    ],
    ["无", { complied: [], count: null }],
    ["0", { complied: [], count: null }],
    ["West 2024-07-10", ["unitUnknown"]],
    ["South", ["dayMissing"]],
    ["South 2024-13-01", ["notDate"]],
    ["North 2024-07-10\nNorth 2024-07-11", ["twice"]],
    ["2", ["namesNeeded"]],
    ["2024-07-10", ["unitUnknown"]],
  ])("of a confirmed list: %s", (text, expected) =>
    expectReading(sampleTargets.coverage, before, text, expected),
  );

  const open: Target = { ...sampleTargets.coverage, units: ["North"], listConfirmed: false };
  it.each<Case>([
    ["12", { complied: [], count: 12 }],
    ["1,200 个", { complied: [], count: 1200 }],
    [
      "２家\n云岩区医院 2024-09-01",
      { complied: [{ unit: "云岩区医院", on: "2024-09-01" }], count: 2 },
    ],
    ["0", { complied: [], count: 0 }],
    ["2024-07-10", ["unitUnknown"]],
  ])("while there is none: %s", (text, expected) => expectReading(open, null, text, expected));
});

describe("a figure", () => {
  const figure = { value: 14.2, dataYear: 2023, label: "provisional", publishedOn: null } as const;
  it.each<Case>([
    ["14.2 2023年 初步", figure],
    ["14.2/100k，2023年度初步数", figure],
    ["１４．２　２０２３年　初步", figure],
    ["14.2 2023 provisional", figure],
    ["14.2 2023年 初步（2024-06-30发布）", { ...figure, publishedOn: "2024-06-30" }],
    ["2,500，2023年 最终", { ...figure, value: 2500, label: "final" }],
    ["2500，2023年 修订", { ...figure, value: 2500, label: "revised" }],
    ["14.2", ["yearMissing", "labelMissing"]],
    ["14.2 2023年", ["labelMissing"]],
    ["14.2 初步", ["yearMissing"]],
    ["14.2 1989年 初步", ["leftOver", "yearMissing"]],
    ["14.2 2023年 初步 估计", ["leftOver"]],
    ["14.2 2023年 初步 2024-06-30 2024-07-01", ["leftOver"]],
    ["14.2 2023年 初步 2024-06-31", ["notDate"]],
    ["-3 2023年 初步", ["negative"]],
    ["未公布", ["notNumber"]],
  ])("%s", (text, expected) => expectReading(sampleTargets.threshold, null, text, expected));
});

describe("criteria", () => {
  const row = { criterion: "rules", on: "2024-06-30", document: "筑府发〔2024〕3号" };
  const fund = { criterion: "fund", on: "2024-09-01", document: "筑财；2024第5号" };
  const before: Reading = { kind: "qualitative", met: [row] };
  it.each<Case>([
    ["1 2024-06-30 筑府发〔2024〕3号", { met: [row] }],
    ["１．2024年6月30日 筑府发〔2024〕3号", { met: [row] }],
    ["Rules issued 2024-06-30 筑府发〔2024〕3号", { met: [row] }],
    ["1 2024-06-30 筑府发〔2024〕3号；2 2024-09-01 筑财；2024第5号", { met: [row, fund] }],
    ["1\n2 2024-09-01 筑财；2024第5号", { met: [row, fund] }],
    ["1 2024-06-30", { met: [row] }],
    ["1 筑府发3号", { met: [{ ...row, document: "筑府发3号" }] }],
    ["无", { met: [] }],
    ["3 2024-06-30 某文", ["criterionUnknown"]],
    ["某标志", ["criterionUnknown"]],
    ["2 某文", ["dayMissing"]],
    ["2 2024-09-01", ["documentMissing"]],
    ["2 2024-09-31 某文", ["notDate"]],
    ["1\n1", ["twice"]],
  ])("%s", (text, expected) => expectReading(sampleTargets.qualitative, before, text, expected));

  it("no longer on the list are written by their codes", () => {
    const reading: Reading = { kind: "qualitative", met: [{ ...row, criterion: "gone" }] };
    expect(writeReading(reading, sampleTargets.qualitative, names)).toBe(
      "gone 2024-06-30 筑府发〔2024〕3号",
    );
  });
});
