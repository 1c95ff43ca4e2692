import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { anyDates, anyFacts } from "../milestone/arbitrary-facts.fixture";
import { assess } from "../milestone/assess";
import { statuses, type Assessment } from "../milestone/assessment";
import type { FigureKey } from "./figure";
import { groupBy } from "./group-by";
import { rollUp } from "./roll-up";

// Generous: the machine may be busy, and a slow run is no failure.
vi.setConfig({ testTimeout: 60_000 });
const runs = { numRuns: 80 };
/** A plan of up to 12 items in three areas, all at the same dates. */
const anyPlan: fc.Arbitrary<Assessment[]> = fc
  .tuple(fc.array(fc.tuple(anyFacts, fc.constantFrom("1", "2", "3")), { maxLength: 12 }), anyDates)
  .map(([items, at]) =>
    items.map(([facts, area], i) => assess({ ...facts, code: `m-${i}`, area }, at)),
  );

const number = (items: readonly Assessment[], key: FigureKey) =>
  rollUp(items).figures[key].value ?? 0;

describe("rollUp, for any plan", () => {
  it("the sum of counts is the number of items", () => {
    fc.assert(
      fc.property(anyPlan, (items) => {
        const byStatus = statuses.reduce(
          (sum, status) => sum + number(items, `status.${status}`),
          0,
        );
        const apart = number(items, "apart.outOfPeriod") + number(items, "apart.aspirational");
        expect(byStatus + apart).toBe(items.length);
        expect(number(items, "counted") + apart + number(items, "apart.terminated")).toBe(
          items.length,
        );
      }),
      runs,
    );
  });

  it("due = done + overdue + awaiting; an extension never shrinks it", () => {
    fc.assert(
      fc.property(anyPlan, (items) => {
        const parts = number(items, "done") + number(items, "overdue") + number(items, "awaiting");
        expect(parts).toBe(number(items, "due"));
        const unextended = items.map((item) => ({
          ...item,
          extensionInForce: false,
          workingDueOn: item.dueOn,
        }));
        expect(number(unextended, "due")).toBe(number(items, "due"));
        expect(rollUp(unextended).figures.rate).toEqual(rollUp(items).figures.rate);
        expect(number(items, "overdueUnit") + number(items, "commission.overdue")).toBe(
          number(items, "overdue"),
        );
      }),
      runs,
    );
  });

  it("the roll-up of a plan equals that of its areas", () => {
    fc.assert(
      fc.property(anyPlan, (items) => {
        const whole = rollUp(items);
        const areas = groupBy(items, "area").map((group) => rollUp(group.items));
        for (const figure of Object.values(whole.figures)) {
          const parts = areas.map((area) => area.figures[figure.key]);
          const total = (pick: (part: (typeof parts)[number]) => number) =>
            parts.reduce((sum, part) => sum + pick(part), 0);
          if (figure.denominator === undefined)
            expect(total((part) => part.value ?? 0)).toBe(figure.value);
          else {
            expect(total((part) => part.denominator ?? 0)).toBeCloseTo(figure.denominator, 9);
            expect(total((part) => part.numerator ?? 0)).toBeCloseTo(figure.numerator ?? 0, 9);
          }
          expect(parts.flatMap((part) => part.records).sort()).toEqual(figure.records);
        }
        expect(areas.flatMap((area) => area.worst).sort()).toEqual([...whole.worst].sort());
      }),
      runs,
    );
  });

  it("adding an unreported item never raises the index", () => {
    fc.assert(
      fc.property(anyPlan, anyFacts, anyDates, (items, facts, at) => {
        const unreported = assess({ ...facts, code: "new", reports: [] }, at);
        const [before, after] = [
          rollUp(items).figures.index.value,
          rollUp([...items, unreported]).figures.index.value,
        ];
        if (before === null) expect(after).toBeNull();
        else expect(after).toBeLessThanOrEqual(before);
      }),
      runs,
    );
  });

  it("the index lies between 0 and 1, order of items does not matter", () => {
    fc.assert(
      fc.property(anyPlan, (items) => {
        const { value } = rollUp(items).figures.index;
        if (value !== null) expect(value >= 0 && value <= 1).toBe(true);
        expect(rollUp(items.toReversed())).toEqual(rollUp(items));
      }),
      runs,
    );
  });
});
