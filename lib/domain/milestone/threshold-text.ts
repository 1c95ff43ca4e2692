// Thresholds as a form writes them: text by field, the share of a span in percent.
import { ranges, type Thresholds, type ThresholdKey, thresholdKeys } from "./profile";

/** What its number counts. points: percentage points; span: percent of the time from start to due date. */
export type ThresholdUnit = "points" | "days" | "percent" | "span" | "monthDay";

export const unitOf: Readonly<Record<ThresholdKey, ThresholdUnit>> = {
  riskBehindPoints: "points",
  severeBehindPoints: "points",
  severeForecastDays: "days",
  startShare: "span",
  dueSoonDays: "days",
  upcomingDays: "days",
  slipDays: "days",
  selfReportedDays: "days",
  dataReleaseMonthDay: "monthDay",
  dataGraceDays: "days",
  onCoursePercent: "percent",
  onCoursePoints: "points",
};

/** 0.07 · 100 is 7.000000000000001: a share is written with two digits at most. */
const percentOf = (share: number) => Number((share * 100).toFixed(2));

/** The value as typed: 0.25 as 25, "10-31" as it is. */
export function toText(key: ThresholdKey, value: number | string): string {
  return String(key === "startShare" && typeof value === "number" ? percentOf(value) : value);
}

/** The bounds of the field in the unit it is typed in; null for a day. */
export function typedRange(key: ThresholdKey): { min: number; max: number; step: number } | null {
  if (key === "dataReleaseMonthDay") return null;
  const { min, max, whole } = ranges[key];
  return key === "startShare"
    ? { min: percentOf(min), max: percentOf(max), step: 1 }
    : { min, max, step: whole ? 1 : 0.1 };
}

/** The whole set from its fields, for thresholdFaults to judge: undefined where nothing or no number is typed. */
export function readThresholds(
  textOf: (key: ThresholdKey) => string | undefined,
): Record<ThresholdKey, unknown> {
  const read = (key: ThresholdKey) => {
    const text = textOf(key)?.trim() ?? "";
    if (key === "dataReleaseMonthDay") return text;
    const number = text === "" ? Number.NaN : Number(text);
    if (!Number.isFinite(number)) return undefined;
    return key === "startShare" ? number / 100 : number;
  };
  return Object.fromEntries(thresholdKeys.map((key) => [key, read(key)])) as Record<
    ThresholdKey,
    unknown
  >;
}

/** The fields of a set. */
export function toTexts(set: Thresholds): Record<ThresholdKey, string> {
  return Object.fromEntries(thresholdKeys.map((key) => [key, toText(key, set[key])])) as Record<
    ThresholdKey,
    string
  >;
}
