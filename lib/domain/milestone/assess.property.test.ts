import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { addDays, endOfDay, maxDate, startOfDay, toLocalDate } from "../calendar";
import { anyDates, anyFacts, day } from "./arbitrary-facts.fixture";
import { assess } from "./assess";
import { defaultProfile } from "./default-profile";
import type { MilestoneFacts } from "./facts";
import {
  figure,
  makeCheckpoint,
  makeDefinition,
  makeFacts,
  makeLead,
  makeReport,
  morning,
} from "./facts.fixture";

// Generous: the machine may be busy, and a slow run is no failure.
vi.setConfig({ testTimeout: 60_000 });
const runs = { numRuns: 300 };

/** Every array of the facts turned round, and cut at a place of its own. */
function shuffled(facts: MilestoneFacts, cut: number): MilestoneFacts {
  const turn = <T>(items: readonly T[]) =>
    [...items.slice(cut % 3), ...items.slice(0, cut % 3)].toReversed();
  return {
    ...facts,
    definitions: turn(facts.definitions),
    checkpoints: turn(facts.checkpoints),
    assignments: turn(facts.assignments),
    periods: turn(facts.periods),
    obligations: turn(facts.obligations),
    reports: turn(facts.reports),
    extensions: turn(facts.extensions),
    verifications: turn(facts.verifications),
  };
}

describe("assess, for any facts", () => {
  it("order of facts does not matter", () => {
    fc.assert(
      fc.property(anyFacts, anyDates, fc.nat(5), (facts, at, cut) => {
        expect(assess(shuffled(facts, cut), at)).toEqual(assess(facts, at));
      }),
      runs,
    );
  });

  it("what was accepted after knownBy is never used", () => {
    fc.assert(
      fc.property(
        anyFacts,
        anyFacts,
        anyDates,
        fc.integer({ min: 1, max: 500 }),
        (facts, other, at, days) => {
          const late = morning(addDays(maxDate(at.asOf, toLocalDate(at.knownBy)), days));
          const unknown: MilestoneFacts = {
            ...facts,
            definitions: [
              ...facts.definitions,
              ...other.definitions.map((definition) => ({
                ...definition,
                version: 9,
                acceptedAt: late,
              })),
            ],
            checkpoints: [
              ...facts.checkpoints,
              makeCheckpoint("2022-01-01", 1, { acceptedAt: late }),
            ],
            assignments: [
              ...facts.assignments,
              makeLead({ organisation: "late", acceptedAt: late }),
            ],
            obligations: [
              ...facts.obligations,
              { period: "2021Q1", organisation: "late", createdAt: late },
            ],
            reports: [
              ...facts.reports,
              ...other.reports.map((report, i) => ({
                ...report,
                reportId: `late-${i}`,
                sentAt: late,
                signedAt: late,
                decidedAt: report.decidedAt && late,
                revokedAt: null,
                supersedes: "r1",
              })),
            ],
            extensions: [
              ...facts.extensions,
              {
                requestedAt: startOfDay("2021-01-01"),
                decidedAt: late,
                outcome: "granted",
                fromDueOn: "2021-01-01",
                toDueOn: "2030-01-01",
              },
            ],
            rectifications: [{ setAt: late, dueOn: "2030-01-01" }],
            verifications: [...facts.verifications, { at: late, outcome: "reopened" }],
          };
          expect(assess(unknown, at)).toEqual(assess(facts, at));
        },
      ),
      runs,
    );
  });

  it("a fact dated after asOf is never used", () => {
    fc.assert(
      fc.property(anyFacts, anyDates, fc.integer({ min: 1, max: 90 }), (facts, at, days) => {
        const later = addDays(at.asOf, days);
        const after = morning(later);
        const target = facts.definitions[0]?.target;
        const added: MilestoneFacts = {
          ...facts,
          definitions: target
            ? [
                ...facts.definitions,
                makeDefinition({ target, version: 9, weight: 99, effectiveOn: later }),
              ]
            : [],
          checkpoints: [
            ...facts.checkpoints,
            makeCheckpoint("2022-01-01", 1, { effectiveOn: later }),
          ],
          assignments: [...facts.assignments, makeLead({ organisation: "late", startsOn: later })],
          reports: [
            ...facts.reports,
            // Dated by the end of its quarter, known from the first day.
            ...facts.reports
              .filter((report) => report.factOn === null)
              .map((report, i) => ({
                ...report,
                reportId: `after-${i}`,
                period: `${2028 + i}Q1`,
                decidedAt: at.knownBy,
                supersedes: null,
                forecastOn: later,
                reading: onlyAfter(report.reading, later),
              })),
          ],
          extensions: [
            ...facts.extensions,
            {
              requestedAt: after,
              decidedAt: after,
              outcome: "granted",
              fromDueOn: "2021-01-01",
              toDueOn: "2030-01-01",
            },
          ],
          rectifications: [{ setAt: after, dueOn: "2030-01-01" }],
        };
        expect(assess(added, at)).toEqual(assess(facts, at));
      }),
      runs,
    );
  });

  it("the due day itself is not late", () => {
    fc.assert(
      fc.property(anyFacts, day, fc.integer({ min: 0, max: 86_399_999 }), (facts, dueOn, ms) => {
        const definitions = facts.definitions.map((definition) => ({ ...definition, dueOn }));
        const knownBy = new Date(startOfDay(dueOn).getTime() + ms);
        const result = assess(
          { ...facts, definitions, chainMembers: [] },
          { asOf: dueOn, knownBy, profile: defaultProfile },
        );
        expect(result.daysLate).toBe(0);
        // An annual figure true for this very day may be known already, and miss.
        if (!result.reasons.some((reason) => reason.code === "figureMisses")) {
          expect(result.status).not.toBe("overdue");
        }
      }),
      runs,
    );
  });

  it("red is overdue alone, and only past the plan's date; numbers agree with the status", () => {
    fc.assert(
      fc.property(anyFacts, anyDates, (facts, at) => {
        const result = assess(facts, at);
        const done = result.status === "doneOnTime" || result.status === "doneLate";
        expect(done).toBe(result.completedOn !== null);
        if (done)
          expect((result.completedOn ?? "") > result.dueOn).toBe(result.status === "doneLate");
        if (result.status === "overdue" || result.status === "awaiting")
          expect(result.dueOn <= result.asOf).toBe(true);
        if (result.dueOn <= result.asOf)
          expect(["doneOnTime", "doneLate", "awaiting", "overdue"]).toContain(result.status);
        expect(result.daysLate > 0).toBe(result.daysLate !== 0);
        expect(result.reasons.length).toBeGreaterThan(0);
        expect(result.workingDueOn >= result.dueOn).toBe(true);
        if (result.verified) expect(done).toBe(true);
      }),
      runs,
    );
  });

  it("ceiling and floor are mirror images", () => {
    const numbers = fc.constantFrom(1, 5, 15, 15.8, 16, 17, 21);
    const base = fc.constantFrom(null, 14, 15.8, 19.39);
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 4 }), base, anyDates, (values, from, at) => {
        const of = (sign: 1 | -1) =>
          assess(
            makeFacts({
              target: {
                kind: "threshold",
                comparator: sign === 1 ? "<=" : ">=",
                value: 15.8 * sign,
                unit: "x",
                base: from === null ? null : from * sign,
              },
              reports: values.map((value, i) =>
                makeReport(`${2022 + i}Q3`, figure(2021 + i, value * sign)),
              ),
            }),
            at,
          );
        const [up, down] = [of(1), of(-1)];
        expect(down.status).toBe(up.status);
        expect(down.progress).toEqual(up.progress);
        expect(down.limitBroken).toBe(up.limitBroken);
        expect(down.completedOn).toBe(up.completedOn);
      }),
      runs,
    );
  });

  it("knowing more never moves an end of a window: endOfDay and startOfDay meet", () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(endOfDay(date).getTime() + 1).toBe(startOfDay(addDays(date, 1)).getTime());
        expect(toLocalDate(endOfDay(date))).toBe(date);
      }),
    );
  });
});

/** The same reading with every day of its own moved past asOf. */
function onlyAfter(
  reading: MilestoneFacts["reports"][number]["reading"],
  later: string,
): typeof reading {
  const text = JSON.stringify(reading).replaceAll(/"on":"[^"]*"/g, `"on":"${later}"`);
  const moved: typeof reading = JSON.parse(text.replaceAll(/"dataYear":\d+/g, '"dataYear":2030'));
  return moved;
}
