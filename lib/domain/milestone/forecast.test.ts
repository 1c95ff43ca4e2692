import { describe, expect, it } from "vitest";
import { assess } from "./assess";
import type { Status } from "./assessment";
import type { ForecastClass } from "./facts";
import { at, makeFacts, makeReport, morning, number, type FactsInput } from "./facts.fixture";
import { judgementDiffers } from "./forecast";

const look = (input: Partial<FactsInput>, ...dates: Parameters<typeof at>) =>
  assess(makeFacts({ target: { kind: "count", min: 7, unit: "x" }, ...input }), at(...dates));

describe("what the unit itself expects", () => {
  const q = (period: string, forecastOn: string | null, rest = {}) =>
    makeReport(period, number(1), { forecastOn, ...rest });

  it("slip is last minus first accepted forecast; delay counts from the plan's date", () => {
    const reports = [
      q("2022Q2", "2023-12-01"),
      q("2022Q3", "2023-11-01"),
      q("2022Q4", "2024-01-30"),
    ];
    expect(look({ reports }, "2022-12-31")).toMatchObject({
      forecastSlip: 60,
      forecastDelay: 30,
      forecastOn: "2024-01-30",
    });
    expect(look({ reports }, "2022-06-30")).toMatchObject({ forecastSlip: 0, forecastDelay: -30 });
    expect(look({ reports: reports.toReversed() }, "2022-12-31").forecastSlip).toBe(60);
    expect(look({}, "2022-12-31")).toMatchObject({
      forecastSlip: null,
      forecastDelay: null,
      forecastOn: null,
    });
  });

  it("a report without a forecast leaves the last one standing", () => {
    const reports = [q("2022Q3", "2023-11-01"), q("2022Q4", null)];
    expect(look({ reports }, "2022-12-31").forecastOn).toBe("2023-11-01");
  });

  // 90 days before 2023-12-31 is 2023-10-02.
  it.each([
    ["2023-10-02", true],
    ["2023-10-03", false],
  ])("a delay said on %s is self-reported: %s", (day, expected) => {
    const report = q("2023Q3", "2024-02-01", { signedAt: morning(day) });
    expect(look({ reports: [report] }, "2023-09-30").selfReported).toBe(expected);
  });

  it("self-reported is kept though a later forecast took it back", () => {
    const reports = [q("2022Q3", "2024-02-01"), q("2022Q4", "2023-12-01")];
    expect(look({ reports }, "2022-12-31")).toMatchObject({
      selfReported: true,
      status: "onTrack",
    });
    expect(look({ reports: [q("2022Q3", "2023-12-31")] }, "2022-12-31").selfReported).toBe(false);
  });

  const differs: Record<ForecastClass, Status[]> = {
    completed: [
      "terminated",
      "awaiting",
      "overdue",
      "atRisk",
      "notReported",
      "shouldHaveStarted",
      "dueSoon",
      "notStarted",
      "onTrack",
    ],
    assured: ["overdue", "atRisk", "notReported", "shouldHaveStarted"],
    withEffort: ["overdue"],
    needsAmendment: [
      "doneOnTime",
      "doneLate",
      "awaiting",
      "notReported",
      "dueSoon",
      "notStarted",
      "onTrack",
    ],
    cannot: [
      "doneOnTime",
      "doneLate",
      "awaiting",
      "notReported",
      "dueSoon",
      "notStarted",
      "onTrack",
    ],
  };
  it.each(Object.entries(differs) as [ForecastClass, Status[]][])(
    "%s differs from %j alone",
    (given, from) => {
      const all: Status[] = [
        "terminated",
        "doneOnTime",
        "doneLate",
        "awaiting",
        "overdue",
        "atRisk",
        "notReported",
        "shouldHaveStarted",
        "dueSoon",
        "notStarted",
        "onTrack",
      ];
      expect(all.filter((status) => judgementDiffers(given, status))).toEqual(
        all.filter((s) => from.includes(s)),
      );
      expect(judgementDiffers(null, "overdue")).toBe(false);
    },
  );

  it("is read from the last report that gave a class", () => {
    const reports = [q("2022Q3", null, { forecastClass: "cannot" }), q("2022Q4", null)];
    expect(look({ reports }, "2022-12-31")).toMatchObject({
      forecastClass: "cannot",
      judgementDiffers: true,
      status: "onTrack",
    });
  });
});
