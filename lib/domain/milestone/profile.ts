// The thresholds as one set that a plan's manager edits: their ranges, what must hold between them, and how one
// version differs from another (product.md 4: named, versioned, default until confirmed).
import { z } from "zod";
import { isLocalDate } from "../calendar";
import type { FieldFault } from "../errors";
import type { Profile } from "./assessment";
import type { Versioned } from "./facts";

export type Thresholds = Omit<Profile, "name" | "version" | "confirmed">;
export type ThresholdKey = keyof Thresholds;
export type NumberKey = Exclude<ThresholdKey, "dataReleaseMonthDay">;

export type Range = { min: number; max: number; whole: boolean };

/**
 * Outside these a light would say nothing: always on, or never. Points and percent of 100, days of the calendar,
 * startShare a share of the span. The bounds are ours; product.md names the values, not their ranges.
 */
export const ranges: Readonly<Record<NumberKey, Range>> = {
  riskBehindPoints: { min: 1, max: 50, whole: false },
  severeBehindPoints: { min: 2, max: 100, whole: false },
  severeForecastDays: { min: 1, max: 730, whole: true },
  startShare: { min: 0.05, max: 0.95, whole: false },
  dueSoonDays: { min: 1, max: 180, whole: true },
  upcomingDays: { min: 2, max: 365, whole: true },
  slipDays: { min: 1, max: 365, whole: true },
  selfReportedDays: { min: 1, max: 730, whole: true },
  dataGraceDays: { min: 0, max: 365, whole: true },
  onCoursePercent: { min: 0, max: 10, whole: false },
  onCoursePoints: { min: 0, max: 50, whole: false },
};

function between(key: NumberKey) {
  const { min, max, whole } = ranges[key];
  const number = z.number().min(min).max(max);
  return whole ? number.int() : number;
}

/** A day that every year has: 29 February is none. */
const monthDay = z.string().refine((text) => isLocalDate(`2023-${text}`));

const fields = z.object({
  riskBehindPoints: between("riskBehindPoints"),
  severeBehindPoints: between("severeBehindPoints"),
  severeForecastDays: between("severeForecastDays"),
  startShare: between("startShare"),
  dueSoonDays: between("dueSoonDays"),
  upcomingDays: between("upcomingDays"),
  slipDays: between("slipDays"),
  selfReportedDays: between("selfReportedDays"),
  dataReleaseMonthDay: monthDay,
  dataGraceDays: between("dataGraceDays"),
  onCoursePercent: between("onCoursePercent"),
  onCoursePoints: between("onCoursePoints"),
});

/** In the order of the page. */
export const thresholdKeys = Object.keys(fields.shape) as ThresholdKey[];

/** Each pair: the first must stay below the second. */
const ordered: readonly [NumberKey, NumberKey][] = [
  ["riskBehindPoints", "severeBehindPoints"],
  ["dueSoonDays", "upcomingDays"],
];

export const thresholds = fields.superRefine((set, context) => {
  for (const [lower, upper] of ordered) {
    if (set[lower] < set[upper]) continue;
    context.addIssue({ code: "custom", path: [upper], params: { above: lower } });
  }
});

/** The faults of a set, at their fields: notNumber, outOfRange {min, max}, notWhole, notMonthDay, notAbove {other}. */
export function thresholdFaults(set: Readonly<Record<ThresholdKey, unknown>>): FieldFault[] {
  const parsed = thresholds.safeParse(set);
  if (parsed.success) return [];
  const faults = new Map<string, FieldFault>();
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0]) as ThresholdKey;
    if (!faults.has(field)) faults.set(field, faultOf(field, issue, set[field]));
  }
  return [...faults.values()];
}

type Issue = z.core.$ZodIssue;

function faultOf(field: ThresholdKey, issue: Issue, value: unknown): FieldFault {
  if (field === "dataReleaseMonthDay") return { field, code: "notMonthDay" };
  if (typeof value !== "number" || !Number.isFinite(value)) return { field, code: "notNumber" };
  if (issue.code === "custom") {
    return { field, code: "notAbove", params: { other: String(issue.params?.["above"]) } };
  }
  if (issue.code === "invalid_type") return { field, code: "notWhole" };
  const { min, max } = ranges[field];
  return { field, code: "outOfRange", params: { min, max } };
}

export function thresholdsOf(profile: Profile): Thresholds {
  const { name: _name, version: _version, confirmed: _confirmed, ...set } = profile;
  return set;
}

export type ChangedThreshold = {
  key: ThresholdKey;
  before: number | string;
  after: number | string;
};

/** What differs, in the order of the page. */
export function changedThresholds(before: Thresholds, after: Thresholds): ChangedThreshold[] {
  return thresholdKeys
    .filter((key) => before[key] !== after[key])
    .map((key) => ({ key, before: before[key], after: after[key] }));
}

/** A version as it was decided. */
export type ProfileVersion = Versioned & { profile: Profile; source: string };

/** The version that brought the value a threshold has in the last of these; versions oldest first. */
export function broughtBy(
  versions: readonly ProfileVersion[],
  key: ThresholdKey,
): ProfileVersion | null {
  const value = versions.at(-1)?.profile[key];
  let first: ProfileVersion | null = null;
  for (const version of versions.toReversed()) {
    if (version.profile[key] !== value) break;
    first = version;
  }
  return first;
}
