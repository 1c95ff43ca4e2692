import { describe, expect, it } from "vitest";
import { assessAll } from "./assess-all";
import { at, makeFacts, makeReport, number, stages } from "./facts.fixture";

describe("contradicts", () => {
  const build = (on: string | null, forecastOn: string | null = null) =>
    makeFacts({
      code: "build",
      target: { kind: "build", stage: "inOperation" },
      reports: [makeReport("2022Q4", on ? stages(["inOperation", on]) : stages(), { forecastOn })],
    });
  const row = (value: number, forecastOn: string | null = null) =>
    makeFacts({
      code: "row",
      target: { kind: "count", min: 7, unit: "x" },
      dependsOn: ["build", "elsewhere"],
      reports: [makeReport("2022Q3", number(value), { forecastOn })],
    });
  const contradicts = (...facts: ReturnType<typeof row>[]) =>
    assessAll(facts, at("2022-12-31")).find((item) => item.code === "row")?.contradicts;

  it.each([
    [row(7), build(null), ["build"]], // complete on 2022-09-30, the build is not
    [row(7), build("2022-10-01"), ["build"]], // the build came later
    [row(7), build("2022-09-30"), []],
    [row(1, "2023-06-30"), build(null, "2023-07-01"), ["build"]], // forecasts the other way round
    [row(1, "2023-06-30"), build(null, "2023-06-30"), []],
    [row(1, "2022-06-30"), build("2022-07-01"), ["build"]],
    [row(1, "2023-06-30"), build(null), []],
    [row(1), build(null, "2023-06-30"), []],
  ])("%#", (item, rests, expected) => {
    expect(contradicts(item, rests)).toEqual(expected);
    expect(contradicts(rests, item)).toEqual(expected);
  });
});
