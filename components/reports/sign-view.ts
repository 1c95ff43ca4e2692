// What the head's pages are given.
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { Draft } from "@/lib/domain/report/draft";
import type { ReportState } from "@/lib/domain/report/report-transitions";
import type { Findings } from "@/lib/domain/report/review-flags";
import type { ComparedField, SignGroup } from "@/lib/domain/signoff/changes";
import type { Signature } from "@/lib/domain/signoff/signature";
import type { FileView, LastView, RoundView } from "./report-view";

type SignItem = { code: string; titleZh: string; titleEn: string };
export type SignRowView = {
  reportId: string;
  /** Of the report as it is shown: signing names it. */
  version: number;
  item: SignItem;
  period: string;
  correction: boolean;
  /** Why it puts an accepted report right. */
  correctionReason: string | null;
  draft: Draft;
  sentAt: Date;
  sentBy: string;
  evidence: number;
  last: LastView | null;
  /** The item as it would stand once accepted. */
  preview: Assessment;
  findings: Pick<Findings, "flags" | "warnings" | "streak">;
  group: SignGroup;
  changed: readonly ComparedField[];
  /** A deputy's own report: somebody else signs it. */
  own: boolean;
};
export type DecidedRowView = {
  reportId: string;
  item: SignItem;
  period: string;
  state: ReportState;
  at: Date;
  signature: Signature | null;
  returnedBy: string | null;
};
export type SignReportView = SignRowView & {
  state: ReportState;
  files: readonly FileView[];
  rounds: readonly RoundView[];
  maySign: boolean;
};

/** What the list and the page of one report name when they sign. */
export type Seen = { reportId: string; version: number };
