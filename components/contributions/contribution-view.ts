// What the parts of supporting units are given: plain records, loaded and cut to the reader's rights by the page.
import type { ContributionState } from "@/lib/domain/contribution/contribution";
import type { Reading, Target } from "@/lib/domain/milestone/milestone";

export type ContributionFileView = {
  id: string;
  fileName: string;
  byteSize: number;
  attachedBy: string;
  sha256: string;
};
export type ContributionView = {
  state: ContributionState;
  text: string;
  reading: Reading | null;
  version: number;
  asked: number;
  askedAt: Date | null;
  askedBy: string | null;
  answeredAt: Date | null;
  answeredBy: string | null;
  files: readonly ContributionFileView[];
};
export type UnitView = {
  organisation: string;
  name: string;
  contribution: ContributionView | null;
  mayAsk: boolean;
  askedToday: boolean;
};
export type SupportingView = {
  keys: { plan: string; milestone: string; period: string };
  target: Target;
  units: readonly UnitView[];
  /** The reader writes the lead's report now. */
  mayTake: boolean;
};
