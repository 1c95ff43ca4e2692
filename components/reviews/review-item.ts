// A waiting report as the review components take it: what lib/data/reviews.ts loads, without its storage.
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { LocalDate } from "@/lib/domain/milestone/milestone";
import type { Draft } from "@/lib/domain/report/draft";
import type { Findings } from "@/lib/domain/report/review-flags";
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
  code: string;
  period: string;
  round: number;
  sentAt: Date;
  signedByName: string | null;
  own: boolean;
  organisation: { nameZh: string; nameEn: string };
  item: { titleZh: string; titleEn: string };
  draft: Draft;
  on: LocalDate;
  previous: { period: string; on: LocalDate; draft: Draft } | null;
  files: readonly ReviewFile[];
  preview: Assessment;
  findings: Findings;
};

/** What every part needs to speak. */
export type Words = { t: Translator; locale: Locale };
