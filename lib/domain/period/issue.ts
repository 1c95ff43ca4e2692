// 签发: what the snapshot of a quarter holds, and when it may be made (product.md 6, Issue).
import type { PeriodState } from "./period-state";
import { z } from "zod";
import { indicatorReading, type IndicatorAssessment } from "../indicator/indicator";
import type { Assessment, Profile } from "../milestone/assessment";
import type { LocalDate } from "../milestone/milestone";

/** An issued quarter. `knownBy`: the instant of issue; what was accepted by then is in it. */
export type IssueHead = {
  id: string;
  period: string;
  asOf: LocalDate;
  knownBy: Date;
  issuedByName: string;
  /** 签发人; empty where a quarter was issued before one was asked for. */
  signatory: string;
  rulesVersion: string;
  profile: Profile;
};

/** The issue that stands at exactly these dates: a page opened at them shows what was issued. */
export function issueAt(
  issues: readonly IssueHead[],
  dates: { asOf: LocalDate; knownBy: Date },
): IssueHead | null {
  const stands = ({ asOf, knownBy }: IssueHead) =>
    asOf === dates.asOf && knownBy.getTime() === dates.knownBy.getTime();
  return issues.find(stands) ?? null;
}

export type IssuedRecords = {
  milestones: readonly Assessment[];
  indicators: readonly IndicatorAssessment[];
};

/** Why a quarter cannot be issued yet. */
export type IssueObstacle = "notClosed" | "notCompiled" | "stillReviewing" | "stale";

/**
 * A quarter is issued once it is compiled, either everything sent is decided or the review's last day is over (what is
 * undecided then stands in the issue as 待审), and nothing accepted since the compiling moves a figure. null: it can be
 * issued. `today` in Asia/Shanghai.
 */
export function issueObstacle(
  period: { state: PeriodState; reviewEndsOn: LocalDate },
  { undecided, stale }: { undecided: number; stale: boolean },
  today: LocalDate,
): IssueObstacle | null {
  if (period.state === "closed") return "notCompiled";
  if (period.state !== "compiled") return "notClosed";
  if (undecided > 0 && today <= period.reviewEndsOn) return "stillReviewing";
  return stale ? "stale" : null;
}

/** Was anything accepted, or did a day pass, between two reckonings of one quarter that moves what is said of it? */
export function differsFrom(compiled: IssuedRecords, now: IssuedRecords): boolean {
  return JSON.stringify(compiled) !== JSON.stringify(now);
}

/** Instants cross JSON as text: the reading of an indicator is the one place that holds some. */
const issuedReading = z.object({
  reading: indicatorReading
    .extend({
      acceptedAt: z.coerce.date(),
      revokedAt: z.coerce.date().nullable(),
    })
    .nullable(),
  inYear: indicatorReading
    .extend({
      acceptedAt: z.coerce.date(),
      revokedAt: z.coerce.date().nullable(),
    })
    .nullable(),
});

/** An indicator's assessment as a snapshot keeps it, back in its own types. */
export function reviveIndicator(kept: unknown): IndicatorAssessment {
  return { ...(kept as IndicatorAssessment), ...issuedReading.parse(kept) };
}

/** A milestone's assessment as a snapshot keeps it; issues of before promises and versions were counted have neither. */
export function reviveMilestone(kept: unknown): Assessment {
  const counted = { definitionVersion: 1, rectifications: 0, promisesMissed: 0 };
  return { ...counted, ...(kept as Assessment) };
}
