// What the head's pages are given.
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { Draft } from "@/lib/domain/report/draft";
import type { ReportState } from "@/lib/domain/report/report-transitions";
import type { FileView, LastView, RoundView } from "./report-view";

type SignItem = { code: string; titleZh: string; titleEn: string; assessment: Assessment };
export type SignRowView = {
  reportId: string;
  item: SignItem;
  period: string;
  draft: Draft;
  sentAt: Date;
  sentBy: string;
  evidence: number;
  last: LastView | null;
};
export type SignedRowView = {
  reportId: string;
  item: SignItem;
  period: string;
  state: ReportState;
  signedAt: Date;
  signedBy: string;
};
export type SignReportView = SignRowView & {
  state: ReportState;
  files: readonly FileView[];
  rounds: readonly RoundView[];
  maySign: boolean;
};
