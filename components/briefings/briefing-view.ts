// A brief or bulletin as its pages show it.
import type { BriefingKind, BriefingState } from "@/lib/domain/briefing/briefing";

type Stamp = { at: Date; by: string };
export type BriefingView = {
  id: string;
  kind: BriefingKind;
  state: BriefingState;
  version: number;
  period: string;
  asOf: string;
  knownBy: Date;
  issueId: string | null;
  drafted: Stamp;
  edited: Stamp | null;
  checked: Stamp | null;
  returned: (Stamp & { reason: string }) | null;
  issued: (Stamp & { signatory: string }) | null;
};
