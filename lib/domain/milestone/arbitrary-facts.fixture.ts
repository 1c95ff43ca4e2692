// Random but possible facts for the property tests: few values and days, so that edges are hit often.
import fc from "fast-check";
import { addDays, endOfDay, quarterBounds } from "../calendar";
import type { AssessAt } from "./assessment";
import { defaultProfile } from "./default-profile";
import type { MilestoneFacts, ReportFact } from "./facts";
import {
  criteria,
  criteriaMet,
  figure,
  makeCheckpoint,
  makeFacts,
  makeLead,
  makeReport,
  morning,
  nOf,
  number,
  stages,
  units,
  type TargetInput,
} from "./facts.fixture";
import type { Reading } from "./milestone";

export const day = fc.integer({ min: 0, max: 2100 }).map((n) => addDays("2021-01-01", n));
const dayOrNull = fc.option(day, { nil: null });
const someDays = fc.array(day, { minLength: 3, maxLength: 3 });
const quarter = fc.constantFrom(
  "2021Q2",
  "2021Q4",
  "2022Q2",
  "2022Q3",
  "2023Q4",
  "2024Q1",
  "2024Q3",
);

type Shape = { target: TargetInput; reading: fc.Arbitrary<Reading>; checkpoint: number | string };

const value = fc.constantFrom(0, 1, 3, 6.9, 7, 9, 15, 15.8, 17, 20);
const annual = fc
  .tuple(fc.constantFrom(2021, 2022, 2023, 2024), value, dayOrNull)
  .map(([year, n, publishedOn]) => figure(year, n, { publishedOn }));

const shapes: readonly Shape[] = [
  {
    target: { kind: "build", stage: "inOperation" },
    reading: someDays.map(([a = "", b = "", c = ""]) =>
      stages(["started", a], ["accepted", b], ["inOperation", c]),
    ),
    checkpoint: "started",
  },
  { target: { kind: "count", min: 7, unit: "x" }, reading: value.map(number), checkpoint: 3 },
  {
    target: { kind: "coverage", share: 0.6, of: "x", confirmedCount: 3 },
    reading: fc.oneof(
      someDays.map(([a = "", b = ""]) => units(["a", a], ["b", b])),
      fc.integer({ min: 0, max: 4 }).map(nOf),
    ),
    checkpoint: 0.3,
  },
  {
    target: { kind: "threshold", comparator: "<=", value: 15.8, unit: "x", base: 19.39 },
    reading: annual,
    checkpoint: 17,
  },
  {
    target: { kind: "threshold", comparator: ">=", value: 7, unit: "x" },
    reading: annual,
    checkpoint: 7,
  },
  {
    target: { kind: "qualitative", criteria: criteria("a", "b") },
    reading: someDays.map(([a = "", b = ""]) => criteriaMet(["a", a], ["b", b])),
    checkpoint: 1,
  },
];

function reportOf(shape: Shape, id: string): fc.Arbitrary<ReportFact> {
  return fc
    .record({
      period: quarter,
      reading: shape.reading,
      late: fc.constantFrom(0, 1, 12, 60, 400),
      outcome: fc.constantFrom(
        "accepted" as const,
        "accepted" as const,
        "pending" as const,
        "returned" as const,
      ),
      factOn: fc.constantFrom(null, null, -20, -80),
      revoked: fc.constantFrom(null, null, null, 30, 200),
      forecastOn: dayOrNull,
    })
    .map(({ period, reading, late, outcome, factOn, revoked, forecastOn }) => {
      const end = quarterBounds(period).endsOn;
      const decidedOn = addDays(end, 15 + late);
      return makeReport(period, reading, {
        reportId: id,
        sentAt: morning(addDays(end, 4 + late)),
        signedAt: morning(addDays(end, 5 + late)),
        outcome,
        decidedAt: outcome === "pending" ? null : morning(decidedOn),
        revokedAt:
          revoked === null || outcome !== "accepted" ? null : morning(addDays(decidedOn, revoked)),
        factOn: factOn === null ? null : addDays(end, factOn),
        forecastOn,
      });
    });
}

function factsOf(shape: Shape): fc.Arbitrary<MilestoneFacts> {
  const reports = ["r1", "r2", "r3", "r4"].map((id) => reportOf(shape, id));
  return fc
    .record({
      reports: fc.tuple(...reports),
      correct: fc.boolean(),
      dueOn: day,
      startsOn: dayOrNull,
      checkpointOn: day,
      state: fc.constantFrom("suggested" as const, "confirmed" as const),
      owes: fc.subarray(["2021Q4", "2022Q1", "2022Q3", "2023Q4", "2024Q3"]),
      leads: fc.subarray([makeLead(), makeLead({ organisation: "edu", state: "suggested" })]),
      extendedOn: dayOrNull,
      verifiedOn: dayOrNull,
      aspirational: fc.boolean(),
      weight: fc.constantFrom(1, 2, 5),
    })
    .map(
      ({ reports: list, correct, checkpointOn, state, leads, extendedOn, verifiedOn, ...rest }) => {
        const [first, second] = list;
        const corrected =
          correct && first && second
            ? { ...second, period: first.period, supersedes: "r1" }
            : second;
        return makeFacts({
          ...rest,
          target: shape.target,
          reports: list.map((report) => (report === second && corrected ? corrected : report)),
          checkpoints: [makeCheckpoint(checkpointOn, shape.checkpoint, { state })],
          assignments: leads,
          extensions:
            extendedOn === null
              ? []
              : [
                  {
                    requestedAt: morning(extendedOn),
                    decidedAt: morning(addDays(extendedOn, 9)),
                    outcome: "granted",
                    fromDueOn: rest.dueOn,
                    toDueOn: addDays(extendedOn, 100),
                  },
                ],
          verifications:
            verifiedOn === null ? [] : [{ at: morning(verifiedOn), outcome: "verified" }],
        });
      },
    );
}

/** One item of any kind. */
export const anyFacts: fc.Arbitrary<MilestoneFacts> = fc.oneof(...shapes.map(factsOf));

/** Two dates, knownBy up to three years after asOf or before it. */
export const anyDates: fc.Arbitrary<AssessAt> = fc
  .tuple(day, fc.constantFrom(-30, 0, 1, 17, 45, 400, 1000))
  .map(([asOf, days]) => ({
    asOf,
    knownBy: endOfDay(addDays(asOf, days)),
    profile: defaultProfile,
  }));
