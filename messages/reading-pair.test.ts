import { expect, it } from "vitest";
import type { Reading, Target } from "@/lib/domain/milestone/milestone";
import { translator } from ".";
import { readingPairWords } from "./reading-pair";

const on = "2024-09-30";
const t = translator("zh-CN");
const build = { kind: "build", stage: "inOperation", stages: [] } as Target;
const started = (day: string): Reading => ({
  kind: "build",
  reached: [{ stage: "started", on: day }],
});
const rate = { kind: "threshold", comparator: "<=", value: 15, max: null, unit: "", base: null };
const figure = (value: number, dataYear: number): Reading => ({
  kind: "threshold",
  value,
  dataYear,
  label: "final",
  publishedOn: null,
});

it.each([
  ["another stage", build, started("2024-01-01"), null, "开工", "—"],
  [
    "the same stage on another day",
    build,
    started("2024-01-01"),
    started("2024-02-01"),
    "开工 2024-01-01",
    "开工 2024-02-01",
  ],
  ["another value", rate as Target, figure(14, 2023), figure(13, 2023), "14", "13"],
  [
    "the same value of another year",
    rate as Target,
    figure(14, 2022),
    figure(14, 2023),
    "14 2022 最终数",
    "14 2023 最终数",
  ],
  ["nothing at all", build, started("2024-01-01"), started("2024-01-01"), "开工", "开工"],
] as const)("tells apart %s", (_what, target, was, is, wasWords, isWords) => {
  const pair = { was: { reading: was, on }, is: { reading: is, on } };
  expect(readingPairWords(t, "zh-CN", target, pair)).toEqual({ was: wasWords, is: isWords });
});
