// What the work list is given: rows of one group each, loaded by the page.
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { ReportState } from "@/lib/domain/report/report-transitions";
import type { WorkCounts, WorkGroup } from "@/lib/domain/report/work-list";

export type WorkItem = { code: string; titleZh: string; titleEn: string; assessment: Assessment };
export type WorkRowView = {
  item: WorkItem;
  owed: boolean;
  report: {
    state: ReportState;
    updatedAt: Date;
    updatedBy: string;
    returned: { reason: string; at: Date; inUnit: boolean } | null;
  } | null;
};
export type WorkView = {
  unitNames: string;
  period: {
    code: string;
    opensOn: string;
    closesOn: string;
    graceEndsOn: string;
    state: string;
  } | null;
  nextPeriod: { code: string; opensOn: string } | null;
  /** Days until the window, grace included, ends; null when it is not open. */
  daysLeft: number | null;
  inGrace: boolean;
  counts: WorkCounts;
  groups: readonly { group: WorkGroup; rows: readonly WorkRowView[] }[];
  supporting: readonly (WorkItem & { leadName: string })[];
  suggested: number;
};
