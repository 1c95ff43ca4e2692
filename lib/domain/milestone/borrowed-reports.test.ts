import { describe, expect, it } from "vitest";
import { reportsFromBuild, reportsFromIndicator } from "./borrowed-reports";
import type { Definition, ReportFact } from "./facts";
import type { Reading } from "./milestone";

const instant = new Date("2023-03-01T02:00:00Z");

const definition: Definition = {
  version: 1,
  startsOn: null,
  dueOn: "2022-12-31",
  dueSource: "stated",
  target: { kind: "build", stage: "inOperation", stages: [] },
  cadence: "quarterly",
  weight: 1,
  terminated: false,
  source: "plan",
  effectiveOn: "2021-01-01",
  acceptedAt: instant,
};

function report(reading: Reading): ReportFact {
  return {
    reportId: "r",
    period: "2022Q4",
    round: 1,
    sentAt: instant,
    signedAt: instant,
    outcome: "accepted",
    decidedAt: instant,
    revokedAt: null,
    supersedes: null,
    reading,
    factOn: null,
    forecastOn: "2023-06-30",
    forecastClass: null,
  };
}

describe("reportsFromIndicator", () => {
  const value = {
    id: "v",
    dataYear: 2022,
    value: 15.2,
    label: "final" as const,
    statedOn: null,
    publishedOn: "2023-03-01",
    acceptedAt: instant,
  };

  it("is true for the end of its data year, and accepted when it was accepted", () => {
    expect(reportsFromIndicator([value])).toMatchObject([
      { period: "2023Q1", factOn: "2022-12-31", outcome: "accepted", decidedAt: instant },
    ]);
  });

  it("keeps the day of a value stated inside the year", () => {
    const [inYear] = reportsFromIndicator([{ ...value, statedOn: "2022-06-30" }]);
    expect(inYear?.factOn).toBe("2022-06-30");
  });
});

describe("reportsFromBuild", () => {
  const source = (...reached: { stage: string; on: string }[]) =>
    reportsFromBuild("unit", {
      definitions: [definition],
      reports: [report({ kind: "build", reached })],
    });

  it("complies with the day the build reached its target stage, not an earlier one", () => {
    const [row] = source(
      { stage: "accepted", on: "2022-05-01" },
      { stage: "inOperation", on: "2022-09-01" },
    );
    expect(row?.reading).toEqual({
      kind: "coverage",
      complied: [{ unit: "unit", on: "2022-09-01" }],
      count: null,
    });
  });

  it("complies by a later stage too", () => {
    const [row] = source({ stage: "graded", on: "2022-11-01" });
    expect(row?.reading).toMatchObject({ complied: [{ unit: "unit", on: "2022-11-01" }] });
  });

  it("does not comply before the target stage", () => {
    const [row] = source({ stage: "accepted", on: "2022-05-01" });
    expect(row?.reading).toMatchObject({ complied: [] });
  });
});
