// What the work list is given: rows of one group each, loaded by the page.
import type { ChargeFilter } from "@/lib/domain/charge/charge";
import type { ContributionState } from "@/lib/domain/contribution/contribution";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { NoChangeRefusal } from "@/lib/domain/report/no-change";
import type { ReportState } from "@/lib/domain/report/report-transitions";
import type { WorkCounts, WorkGroup } from "@/lib/domain/report/work-list";

export type WorkItem = { code: string; titleZh: string; titleEn: string; assessment: Assessment };
export type PersonView = { id: string; displayName: string };
export type OfferView =
  { offered: true; asksWord: boolean } | { offered: false; why: NoChangeRefusal };
export type ChargeView = {
  id: string;
  office: string;
  person: PersonView | null;
  backup: PersonView | null;
};
export type WorkRowView = {
  item: WorkItem;
  owed: boolean;
  report: {
    id: string;
    state: ReportState;
    version: number;
    updatedAt: Date;
    updatedBy: string;
    returned: { reason: string; at: Date; inUnit: boolean } | null;
  } | null;
  /** null where nothing may be written now. */
  offer: OfferView | null;
  /** How many reports in a row say nothing new. */
  streak: number;
  mayWithdraw: boolean;
  charge: ChargeView | null;
};
export type SupportingView = {
  item: WorkItem;
  leadName: string;
  /** Named where the reader works for several units. */
  unitName: string | null;
  href: string;
  state: ContributionState | null;
  asked: number;
  askedAt: Date | null;
  answeredAt: Date | null;
  open: boolean;
};
export type WorkView = {
  plan: string;
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
  filter: ChargeFilter;
  groups: readonly { group: WorkGroup; rows: readonly WorkRowView[] }[];
  supporting: readonly SupportingView[];
  suggested: number;
};
/** Where the list leads. */
export type WorkLinks = {
  entry: (code: string) => string;
  filter: (filter: ChargeFilter) => string;
  passing: string;
  workbook: string | null;
};
