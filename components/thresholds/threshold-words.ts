// A threshold in words: its name, its value with its unit, and the set it belongs to.

import { profileName } from "@/components/status/profile-words";
import { defaultProfile } from "@/lib/domain/milestone/default-profile";
import {
  changedThresholds,
  type ProfileVersion,
  type ThresholdKey,
  type Thresholds,
  thresholdsOf,
} from "@/lib/domain/milestone/profile";
import { toText, unitOf } from "@/lib/domain/milestone/threshold-text";
import type { Translator } from "@/messages";

export const groups = {
  lights: [
    "riskBehindPoints",
    "severeBehindPoints",
    "severeForecastDays",
    "startShare",
    "dueSoonDays",
  ],
  lists: ["upcomingDays", "slipDays", "selfReportedDays"],
  data: ["dataReleaseMonthDay", "dataGraceDays"],
  indicators: ["onCoursePercent", "onCoursePoints"],
} as const satisfies Record<string, readonly ThresholdKey[]>;
export type ThresholdGroup = keyof typeof groups;
export const groupNames = Object.keys(groups) as ThresholdGroup[];

export function valueOf(t: Translator, key: ThresholdKey, value: number | string): string {
  // Only days are told apart by number in English: the others stay as they are written.
  const unit = unitOf[key];
  if (unit === "days") return t("rules.thresholds.value.days", { value: Number(value) });
  return t(`rules.thresholds.value.${unit}`, { value: toText(key, value) });
}

export function changeWords(t: Translator, before: Thresholds, after: Thresholds): string[] {
  return changedThresholds(before, after).map((change) =>
    t("rules.thresholds.changed", {
      name: t(`rules.thresholds.name.${change.key}`),
      before: valueOf(t, change.key, change.before),
      after: valueOf(t, change.key, change.after),
    }),
  );
}

/** As shipped with the product: it holds since ever, by no document of the city's. */
export function isShippedVersion({ profile }: ProfileVersion): boolean {
  return profile.version === 1 && profile.name === defaultProfile.name;
}

export function sourceWords(t: Translator, version: ProfileVersion): string {
  if (isShippedVersion(version)) return t("rules.thresholds.shipped");
  return version.source || t("rules.thresholds.unnamed");
}

export function sinceWords(t: Translator, version: ProfileVersion): string {
  return isShippedVersion(version) ? t("rules.thresholds.always") : version.effectiveOn;
}

/** "Default thresholds, version 1 (to be confirmed by the city)". */
export function inForceWords(t: Translator, version: ProfileVersion): string {
  const { profile, effectiveOn } = version;
  return t("rules.thresholds.now", {
    name: profileName(t, profile),
    version: profile.version,
    confirmed: String(profile.confirmed),
    since: isShippedVersion(version) ? "always" : "day",
    effectiveOn,
  });
}

export function isShipped(set: Thresholds): boolean {
  return changedThresholds(thresholdsOf(defaultProfile), set).length === 0;
}
