import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, endOfDay, startOfDay } from "../calendar";
import { anyDates, anyFacts } from "./arbitrary-facts.fixture";
import { assessAll } from "./assess-all";
import { makeFacts, makeReport, morning, number } from "./facts.fixture";
import { datesKey, knownMoments } from "./known-moments";

describe("when what is known changes", () => {
  it("names every instant once, in order, in whichever field it stands", () => {
    const facts = makeFacts({
      target: { kind: "count", min: 7, unit: "x" },
      reports: [makeReport("2022Q3", number(3))],
    });
    const [later, earlier] = [morning("2030-02-01"), morning("2001-02-01")];
    const odd = { ...facts, somethingNew: { deep: [{ on: later }, { on: earlier }] } };
    const moments = knownMoments([odd, odd]);
    expect(moments.at(0)).toBe(earlier.getTime());
    expect(moments.at(-1)).toBe(later.getTime());
    expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
    for (const { sentAt } of facts.reports) expect(moments).toContain(sentAt.getTime());
  });

  it("tells days and moments apart, the moment itself being known", () => {
    const [first, second] = [morning("2024-03-04"), morning("2024-03-06")];
    const key = (asOf: string, knownBy: Date) =>
      datesKey([first.getTime(), second.getTime()], { asOf, knownBy });
    const before = (instant: Date) => new Date(instant.getTime() - 1);
    const after = (instant: Date) => new Date(instant.getTime() + 1);
    expect(key("2024-03-04", first)).toBe(key("2024-03-04", after(first)));
    expect(key("2024-03-04", before(first))).not.toBe(key("2024-03-04", first));
    expect(key("2024-03-03", first)).not.toBe(key("2024-03-04", first));
    expect(key("2024-03-04", endOfDay("2024-03-04"))).not.toBe(
      key("2024-03-04", startOfDay("2024-03-05")),
    );
  });

  it("the same key means the same assessments, whatever the facts", () => {
    fc.assert(
      fc.property(
        fc.array(anyFacts, { minLength: 1, maxLength: 3 }),
        anyDates,
        fc.integer({ min: -2, max: 2 }),
        fc.nat({ max: 86_400_000 }),
        (facts, dates, days, ms) => {
          const moments = knownMoments(facts);
          const knownBy = new Date(startOfDay(addDays(dates.asOf, days)).getTime() + ms);
          const other = { ...dates, knownBy };
          const near = { ...dates, knownBy: new Date(knownBy.getTime() + 3_600_000) };
          fc.pre(datesKey(moments, other) === datesKey(moments, near));
          expect(assessAll(facts, near)).toEqual(assessAll(facts, other));
        },
      ),
    );
  });
});
