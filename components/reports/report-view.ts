// What the panels of a report are given: plain records, loaded and cut to the reader's rights by the page.
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { LocalDate } from "@/lib/domain/milestone/milestone";
import type { SendContext } from "@/lib/domain/report/check-draft";
import type { Draft } from "@/lib/domain/report/draft";
import type { ReportState } from "@/lib/domain/report/report-transitions";
import type { Signature } from "@/lib/domain/signoff/signature";
import type { Locale, Translator } from "@/messages";
import type { ChargeView, OfferView, PersonView } from "./work-view";

export type Words = { t: Translator; locale: Locale };

export type FileView = { id: string; fileName: string; byteSize: number; attachedBy: string };

export type RoundView = {
  round: number;
  sentAt: Date;
  sentBy: string;
  signedAt: Date | null;
  signedBy: string | null;
  signature?: Signature | null;
  outcome: "pending" | "withdrawn" | "returned" | "accepted";
  decidedAt: Date | null;
  decidedBy: string | null;
  inUnit: boolean;
  reason: string | null;
  revoked: { at: Date; by: string; reason: string } | null;
};

export type LastView = { period: string; decidedAt: Date; draft: Draft; evidence: number };

export type EntryView = {
  item: { code: string; titleZh: string; titleEn: string; assessment: Assessment };
  period: {
    code: string;
    endsOn: LocalDate;
    closesOn: LocalDate;
    graceEndsOn: LocalDate;
    state: string;
  };
  owed: boolean;
  report: {
    id: string;
    state: ReportState;
    version: number;
    updatedAt: Date;
    updatedBy: string;
    savedJustNow: boolean;
    draft: Draft;
  } | null;
  files: readonly FileView[];
  rounds: readonly RoundView[];
  last: LastView | null;
  forecasts: readonly { day: LocalDate; forecastOn: LocalDate }[];
  context: SendContext & { planEndsOn: LocalDate };
  mayEdit: boolean;
  mayWithdraw: boolean;
  /** null where nothing may be written now. */
  offer: OfferView | null;
  /** How many reports in a row say nothing new. */
  streak: number;
  /** null for readers who may not pass the item on. */
  charge: EntryChargeView | null;
};

export type ChargeRowView = ChargeView & {
  note: string;
  startedAt: Date;
  startedBy: string;
  endedAt: Date | null;
};
export type EntryChargeView = {
  organisation: string;
  current: ChargeRowView | null;
  history: readonly ChargeRowView[];
  writers: readonly PersonView[];
  previous: PersonView | null;
};

/** Where the panel leads: the list, the item's own page, its neighbours. */
export type EntryLinks = {
  here: string;
  list: string;
  detail: string;
  /** Where another date is asked for; null where it is not this reader's to ask. */
  otherDate: string | null;
  previous: string | null;
  next: string | null;
  /** Place among what is still to be written; null where it is not. */
  place: { index: number; total: number } | null;
};
