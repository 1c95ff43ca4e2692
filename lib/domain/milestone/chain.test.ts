import { describe, expect, it } from "vitest";
import { assess } from "./assess";
import {
  at,
  figure,
  makeDefinition,
  makeFacts,
  makeReport,
  makeTarget,
  type FactsInput,
} from "./facts.fixture";

const look = (input: Partial<FactsInput>, ...dates: Parameters<typeof at>) =>
  assess(makeFacts({ target: { kind: "count", min: 7, unit: "x" }, ...input }), at(...dates));

describe("limits in force", () => {
  const limit = (value: number, dueOn: string, comparator: "<=" | ">=" = "<=") =>
    makeDefinition({
      dueOn,
      target: makeTarget({ kind: "threshold", comparator, value, unit: "x" }),
    });
  const member = (
    own: number,
    dueOn: string,
    other: number,
    otherDue: string,
    value: number,
    year: number,
  ) => ({
    target: { kind: "threshold", comparator: "<=", value: own, unit: "x" } as const,
    dueOn,
    chain: "c",
    chainMembers: [{ code: "o", definitions: [limit(other, otherDue)] }],
    reports: [makeReport(`${year + 1}Q1`, figure(year, value))],
  });

  it("the latest member begun is borne by the open ones: a broken limit that stays green does not", () => {
    const of2025 = member(100, "2025-12-31", 85, "2022-12-31", 90, 2023);
    const result = look(of2025, "2024-03-31", "2024-05-01");
    expect(result).toMatchObject({ status: "atRisk", limitBroken: true, severe: false });
    expect(result.reasons[0]).toEqual({ code: "limitBroken", params: { value: 90 } });
    // From 1 January of 2025 the limit of 100 is in force.
    expect(look(of2025, "2024-12-31")).toMatchObject({ status: "atRisk" });
    expect(look(of2025, "2025-01-01")).toMatchObject({ limitBroken: false, status: "onTrack" });
  });

  it("before any due year begins no limit is in force", () => {
    const of2025 = member(100, "2025-12-31", 105, "2026-12-31", 110, 2022);
    expect(look(of2025, "2024-12-31")).toMatchObject({ limitBroken: false, status: "onTrack" });
    expect(look(of2025, "2025-01-01")).toMatchObject({ limitBroken: true, status: "atRisk" });
  });

  it("beside a done one as a mark", () => {
    const of2022 = member(85, "2022-12-31", 100, "2025-12-31", 84, 2022);
    const reports = [...of2022.reports, makeReport("2024Q1", figure(2023, 90))];
    expect(look({ ...of2022, reports }, "2024-03-31", "2024-05-01")).toMatchObject({
      status: "doneOnTime",
      limitBroken: true,
    });
  });

  it("an in-year value is the latest figure, and one with progress is no limit", () => {
    const of2022 = member(85, "2022-12-31", 100, "2025-12-31", 84, 2021);
    const reports = [...of2022.reports, makeReport("2022Q3", figure(2022, 86))];
    expect(look({ ...of2022, reports }, "2022-09-30")).toMatchObject({
      status: "atRisk",
      readingOn: "2022-09-30",
    });
    const falling = {
      kind: "threshold",
      comparator: "<=",
      value: 15.8,
      unit: "x",
      base: 19.39,
    } as const;
    const worse = {
      target: falling,
      dueOn: "2022-12-31",
      reports: [makeReport("2022Q2", figure(2021, 21))],
    };
    expect(look(worse, "2022-09-30")).toMatchObject({ limitBroken: false, status: "onTrack" });
  });
});
