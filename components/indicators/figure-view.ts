// What the pages of a figure's report are given: plain records, loaded and cut to the reader's rights by the page.
import type { FigureDraft } from "@/lib/domain/indicator/figure-draft";
import type { FigureWarning } from "@/lib/domain/indicator/figure-warnings";
import type { ReportState } from "@/lib/domain/report/report-transitions";

export type FigureRoundView = {
  round: number;
  draft: FigureDraft;
  sentAt: Date;
  sentBy: string;
  signedAt: Date | null;
  signedBy: string | null;
  outcome: "pending" | "withdrawn" | "returned" | "accepted";
  decidedAt: Date | null;
  decidedBy: string | null;
  reason: string | null;
};

export type FigureReportView = {
  id: string;
  dataYear: number;
  state: ReportState;
  version: number;
  updatedAt: Date;
  updatedBy: string;
  draft: FigureDraft;
  rounds: readonly FigureRoundView[];
  warnings: readonly FigureWarning[];
  own: boolean;
};

export type FigureRights = Readonly<Record<"edit" | "sign" | "review" | "read", boolean>>;
