// A waiting report as the review components take it: what lib/data/reviews.ts loads, without its storage.
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { LocalDate } from "@/lib/domain/milestone/milestone";
import type { Draft } from "@/lib/domain/report/draft";
import type { Findings } from "@/lib/domain/report/review-flags";
import type { Ball } from "@/lib/domain/review/ball";
import type { ItemReviewer } from "@/lib/domain/review/queue-query";
import type { ReviewClock } from "@/lib/domain/review/review-clock";
import type { Signature } from "@/lib/domain/signoff/signature";
import type { Locale, Translator } from "@/messages";

export type ReviewFile = {
  id: string;
  name: string;
  sha256: string;
  mediaType: string;
  attachedAt: Date;
  attachedByName: string;
};

export type ReviewItem = {
  reportId: string;
  version: number;
  code: string;
  period: string;
  round: number;
  sentAt: Date;
  signature: Signature | null;
  own: boolean;
  correctionReason: string | null;
  organisation: { nameZh: string; nameEn: string };
  item: { titleZh: string; titleEn: string };
  reviewer: ItemReviewer | null;
  clock: ReviewClock;
  ball: Ball;
  draft: Draft;
  on: LocalDate;
  previous: { period: string; on: LocalDate; draft: Draft } | null;
  files: readonly ReviewFile[];
  preview: Assessment;
  findings: Findings;
};

/** One sending and what became of it. */
export type PastRound = {
  round: number;
  outcome: "pending" | "withdrawn" | "returned" | "accepted";
  decidedAt: Date | null;
  decidedByName: string | null;
  reason: string | null;
  revoked: { at: Date; byName: string; reason: string } | null;
};

/** What every part needs to speak. */
export type Words = { t: Translator; locale: Locale };
