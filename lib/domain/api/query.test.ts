// A program that asks for the wrong thing is told which parameter, and is given nothing else instead.
import { describe, expect, it } from "vitest";
import { DomainError } from "../errors";
import { fromCursor, pageOf, toCursor } from "./cursor";
import {
  checkCode,
  checkDates,
  datesQuery,
  explainQuery,
  milestonesQuery,
  parseQuery,
  summaryQuery,
} from "./query";

function faultsOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError && error.code === "invalid") {
      return (error.details.fields ?? []).map(({ field, code }) => `${field}: ${code}`);
    }
    throw error;
  }
  return [];
}
const milestones = (text: string) => parseQuery(milestonesQuery, new URLSearchParams(text));

describe("parseQuery", () => {
  it("reads what holds, and an empty parameter as none", () => {
    expect(milestones("asOf=2024-02-29&knownBy=&status=overdue&limit=20")).toEqual({
      asOf: "2024-02-29",
      status: "overdue",
      limit: 20,
    });
  });

  it.each([
    ["asOf=2023-02-29", ["asOf: notDate"]],
    ["asOf=20240930", ["asOf: notDate"]],
    ["knownBy=2024-09-30T00:00:00", ["knownBy: notDate"]],
    ["knownBy=0000-01-01T00:00:00Z", ["knownBy: notDate"]],
    ["asOf=0000-01-01", ["asOf: notDate"]],
    ["asOf=2024-02-30", ["asOf: notDate"]],
    ["status=late", ["status: invalid"]],
    ["limit=0", ["limit: invalid"]],
    ["limit=201", ["limit: invalid"]],
    ["limit=ten", ["limit: invalid"]],
    ["asof=2024-09-30", ["asof: unknown"]],
    ["unit=a&unit=b", ["unit: invalid"]],
    ["asOf=x&limit=-1&colour=red", ["asOf: notDate", "limit: invalid", "colour: unknown"]],
  ])("%s", (text, faults) => {
    expect(faultsOf(() => milestones(text))).toEqual(faults);
  });

  it.each(["area", "area:", "city:1", "1.1"])("takes %s for no scope", (scope) => {
    expect(faultsOf(() => parseQuery(explainQuery, new URLSearchParams({ scope })))).toEqual([
      "scope: invalid",
    ]);
  });

  it("knows compare for the summary alone", () => {
    const compare = new URLSearchParams("compare=2024-06-30");
    expect(parseQuery(summaryQuery, compare)).toEqual({ compare: "2024-06-30" });
    expect(faultsOf(() => parseQuery(datesQuery, compare))).toEqual(["compare: unknown"]);
  });
});

describe("checkDates", () => {
  const days = { today: "2024-10-15", asOf: "2024-09-30" };
  it.each([
    [{ asOf: "2024-10-15", knownBy: "2024-10-15", compare: "2024-09-29" }, []],
    [{ asOf: "2024-10-16" }, ["asOf: afterPeriod"]],
    [{ knownBy: "2024-10-16" }, ["knownBy: afterPeriod"]],
    [{ compare: "2024-09-30" }, ["compare: afterPeriod"]],
  ])("%j", (query, faults) => {
    expect(faultsOf(() => checkDates(query, days))).toEqual(faults);
  });
});

it("checkCode refuses a code that the plan has not", () => {
  const known = [{ code: "a" }];
  expect(faultsOf(() => checkCode("unit", "b", known))).toEqual(["unit: unknownCode"]);
  expect(faultsOf(() => checkCode("unit", "a", known))).toEqual([]);
  expect(faultsOf(() => checkCode("unit", undefined, known))).toEqual([]);
});

describe("a cursor", () => {
  it.each(["1.1-01", "三-1", "a/b+c="])("says %s and nothing readable", (code) => {
    expect(fromCursor(toCursor(code))).toBe(code);
    expect(toCursor(code)).toMatch(/^[\w-]+$/);
  });

  it.each(["1.1-01", "%%%", btoa("before:1"), btoa("\xff\xfe"), "a"])("is not %j", (text) => {
    expect(faultsOf(() => fromCursor(text))).toEqual(["cursor: invalid"]);
  });
});

describe("pageOf", () => {
  const all = Array.from({ length: 23 }, (_, index) => ({
    code: `c${index}`,
    odd: index % 2 === 1,
  }));

  it.each([1, 4, 11, 12, 50])("shows each item once, in order, %i at a time", (limit) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { page, next } = pageOf(all, (item) => !item.odd, { cursor, limit });
      expect(page.length).toBeLessThanOrEqual(limit);
      seen.push(...page.map((item) => item.code));
      cursor = next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(all.filter((item) => !item.odd).map((item) => item.code));
  });

  it("goes on behind an item which the filter no longer keeps", () => {
    const { page } = pageOf(all, (item) => !item.odd, { cursor: toCursor("c3"), limit: 2 });
    expect(page.map((item) => item.code)).toEqual(["c4", "c6"]);
  });

  it("refuses the cursor of an item that is not in the plan", () => {
    expect(faultsOf(() => pageOf(all, () => true, { cursor: toCursor("z"), limit: 2 }))).toEqual([
      "cursor: invalid",
    ]);
  });
});
