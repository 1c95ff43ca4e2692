import { describe, expect, it } from "vitest";
import { startOfDay } from "../calendar";
import { defaultProfile } from "./default-profile";
import {
  broughtBy,
  changedThresholds,
  type ProfileVersion,
  ranges,
  thresholdFaults,
  type ThresholdKey,
  thresholdKeys,
  thresholds,
  thresholdsOf,
} from "./profile";

const shipped = thresholdsOf(defaultProfile);

describe("a set of thresholds", () => {
  it("as shipped is sound and whole", () => {
    expect(thresholds.parse(shipped)).toEqual(shipped);
    expect(thresholdKeys.toSorted()).toEqual(Object.keys(shipped).toSorted());
  });

  it.each(Object.entries(ranges))("%s is taken at its bounds and refused beyond", (key, range) => {
    const { min, max, whole } = range;
    const faultAt = (value: number) =>
      thresholdFaults({ ...shipped, [key]: value }).filter(
        ({ field, code }) => field === key && code !== "notAbove",
      );
    const step = whole ? 1 : 0.01;
    expect([min, max].flatMap(faultAt)).toEqual([]);
    for (const value of [min - step, max + step]) {
      expect(faultAt(value)).toEqual([{ field: key, code: "outOfRange", params: { min, max } }]);
    }
    const fraction = faultAt(min + 0.5).map(({ code }) => code);
    if (whole) expect(fraction).toEqual(["notWhole"]);
  });

  it.each<[string, Partial<Record<ThresholdKey, unknown>>, object[]]>([
    [
      "severe no more than behind",
      { riskBehindPoints: 30 },
      [{ field: "severeBehindPoints", code: "notAbove", params: { other: "riskBehindPoints" } }],
    ],
    ["severe just above", { riskBehindPoints: 29.5 }, []],
    [
      "soon as long as what is coming",
      { dueSoonDays: 90 },
      [{ field: "upcomingDays", code: "notAbove", params: { other: "dueSoonDays" } }],
    ],
    ["soon a day shorter", { dueSoonDays: 89 }, []],
    ["no number", { slipDays: "30" }, [{ field: "slipDays", code: "notNumber" }]],
    ["not a number", { slipDays: Number.NaN }, [{ field: "slipDays", code: "notNumber" }]],
    ["none at all", { slipDays: undefined }, [{ field: "slipDays", code: "notNumber" }]],
    [
      "no month",
      { dataReleaseMonthDay: "13-01" },
      [{ field: "dataReleaseMonthDay", code: "notMonthDay" }],
    ],
    [
      "no day of that month",
      { dataReleaseMonthDay: "04-31" },
      [{ field: "dataReleaseMonthDay", code: "notMonthDay" }],
    ],
    [
      "a day that some years lack",
      { dataReleaseMonthDay: "02-29" },
      [{ field: "dataReleaseMonthDay", code: "notMonthDay" }],
    ],
    ["the last day of a month", { dataReleaseMonthDay: "02-28" }, []],
  ])("with %s", (_, change, expected) => {
    expect(thresholdFaults({ ...shipped, ...change })).toEqual(expected);
  });

  it("names every faulty field once", () => {
    const faults = thresholdFaults({ ...shipped, slipDays: 0, startShare: 2 });
    expect(faults.map(({ field }) => field)).toEqual(["startShare", "slipDays"]);
  });
});

describe("versions", () => {
  const version = (number: number, change: object = {}): ProfileVersion => ({
    profile: { ...defaultProfile, version: number, ...change },
    source: `document ${number}`,
    effectiveOn: `202${number}-01-01`,
    acceptedAt: startOfDay(`202${number}-01-01`),
  });

  it("differ by what was changed, in the order of the page", () => {
    const after = { ...shipped, slipDays: 45, riskBehindPoints: 8 };
    expect(changedThresholds(shipped, after)).toEqual([
      { key: "riskBehindPoints", before: 10, after: 8 },
      { key: "slipDays", before: 30, after: 45 },
    ]);
    expect(changedThresholds(shipped, { ...shipped })).toEqual([]);
  });

  it.each<[string, ProfileVersion[], number | undefined]>([
    ["the first where it never moved", [version(1), version(2, { slipDays: 45 })], 1],
    [
      "the one that last moved it",
      [version(1), version(2, { riskBehindPoints: 8 }), version(3, { riskBehindPoints: 8 })],
      2,
    ],
    [
      "the one that moved it back",
      [version(1), version(2, { riskBehindPoints: 8 }), version(3)],
      3,
    ],
    ["none without versions", [], undefined],
  ])("a value is brought by %s", (_, versions, expected) => {
    expect(broughtBy(versions, "riskBehindPoints")?.profile.version).toBe(expected);
  });
});
