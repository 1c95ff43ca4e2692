// What the manager has typed, from the address: the newest set until something is typed.
import type { FieldFault } from "@/lib/domain/errors";
import {
  type ProfileVersion,
  thresholdFaults,
  type ThresholdKey,
  type Thresholds,
  thresholds,
  thresholdsOf,
} from "@/lib/domain/milestone/profile";
import { readThresholds, toTexts } from "@/lib/domain/milestone/threshold-text";

export type Proposal = {
  typed: Record<ThresholdKey, string>;
  faults: FieldFault[];
  /** Asked to be previewed, and sound. */
  set: Thresholds | null;
};

export function readProposal(
  query: Readonly<Record<string, string>>,
  newest: ProfileVersion,
): Proposal {
  const stored = toTexts(thresholdsOf(newest.profile));
  if (query["preview"] === undefined) return { typed: stored, faults: [], set: null };
  const keys = Object.keys(stored) as ThresholdKey[];
  const typed = { ...stored };
  for (const key of keys) typed[key] = query[key] ?? "";
  const asked = readThresholds((key) => typed[key]);
  const faults = thresholdFaults(asked);
  return { typed, faults, set: faults.length > 0 ? null : thresholds.parse(asked) };
}
