// Who holds an item's report now, since when and for how long (product.md 2 and 6). A return stops no clock.
import { maxDate, toLocalDate, type WorkCalendar, workingDaysBetween } from "../calendar";
import type { Assessment } from "../milestone/assessment";
import type { ReportFact } from "../milestone/facts";
import { isKnown } from "../milestone/in-force";
import type { LocalDate } from "../milestone/milestone";
import type { PeriodState } from "../period/period-state";
import type { ReportState } from "../report/report-transitions";

export type ReportHolder = "unit" | "head" | "commission" | "nobody";

/** One sending of the report. */
export type BallRound = Pick<
  ReportFact,
  "round" | "sentAt" | "signedAt" | "outcome" | "decidedAt" | "revokedAt"
>;

export type BallCase = {
  /** null: nothing was written yet. */
  state: ReportState | null;
  /** Owed in the period, or a correction that was begun. */
  owed: boolean;
  period: { state: PeriodState; opensOn: LocalDate };
  /** Of this report, in any order. */
  rounds: readonly BallRound[];
};

export type Ball = {
  holder: ReportHolder;
  /** The day the holder got it; null with nobody. */
  since: LocalDate | null;
  /** Working days the holder has had it; the day it came is not counted. */
  heldDays: number;
  /** 0 before the first sending. */
  round: number;
  /** By the commission; what came back inside the unit is the unit's own. */
  timesReturned: number;
  /** The day the unit's head first signed it. */
  firstSentOn: LocalDate | null;
  /** Working days since then: up to the acceptance, else up to today. */
  runningDays: number;
};

const dayOf = (instant: Date | null | undefined): LocalDate | null =>
  instant ? toLocalDate(instant) : null;

/** Holder and the day it came to them. */
function holding(
  { state, owed, period }: BallCase,
  last: BallRound | undefined,
): { holder: ReportHolder; since: LocalDate | null } {
  const back = dayOf(last?.revokedAt ?? last?.decidedAt);
  switch (state) {
    case null:
    case "draft":
      // A period that is over is not filled in later (product.md 6): the miss is counted, nobody holds it.
      return owed && period.state === "open"
        ? { holder: "unit", since: back ? maxDate(back, period.opensOn) : period.opensOn }
        : { holder: "nobody", since: null };
    case "returned":
      return { holder: "unit", since: back };
    case "withHead":
      return { holder: "head", since: dayOf(last?.sentAt) };
    case "withCommission":
      return { holder: "commission", since: dayOf(last?.signedAt) };
    case "accepted":
    case "dropped":
      return { holder: "nobody", since: null };
  }
}

/** The report of one item in one period, as it stands today: a day of Asia/Shanghai. */
export function ballOf(report: BallCase, today: LocalDate, calendar: WorkCalendar): Ball {
  const rounds = [...report.rounds].sort((a, b) => a.round - b.round);
  const last = rounds.at(-1);
  const { holder, since } = holding(report, last);
  const signed = rounds.filter((round) => round.signedAt !== null);
  const firstSentOn = dayOf(signed[0]?.signedAt);
  const runsTo = report.state === "accepted" ? (dayOf(last?.decidedAt) ?? today) : today;
  return {
    holder,
    since,
    heldDays: since ? workingDaysBetween(since, today, calendar) : 0,
    round: last?.round ?? 0,
    timesReturned: signed.filter((round) => round.outcome === "returned").length,
    firstSentOn,
    runningDays: firstSentOn ? workingDaysBetween(firstSentOn, runsTo, calendar) : 0,
  };
}

/** The rounds as they were known at an instant: what was signed, decided or revoked later had not happened. */
export function roundsAt(rounds: readonly BallRound[], knownBy: Date): BallRound[] {
  const known = (instant: Date | null) => (isKnown(instant, knownBy) ? instant : null);
  return rounds
    .filter(({ sentAt }) => isKnown(sentAt, knownBy))
    .map(({ round, sentAt, signedAt, outcome, decidedAt, revokedAt }) => ({
      round,
      sentAt,
      signedAt: known(signedAt),
      outcome: isKnown(decidedAt, knownBy) ? outcome : "pending",
      decidedAt: known(decidedAt),
      revokedAt: known(revokedAt),
    }));
}

/** Where a report stands, by its rounds alone; null: nothing of it was sent yet. */
export function stateOfRounds(rounds: readonly BallRound[]): ReportState | null {
  const last = [...rounds].sort((a, b) => a.round - b.round).at(-1);
  switch (last?.outcome) {
    case undefined:
      return null;
    case "pending":
      return last?.signedAt ? "withCommission" : "withHead";
    case "accepted":
      return last?.revokedAt ? "returned" : "accepted";
    case "returned":
      return "returned";
    case "withdrawn":
      return "draft";
  }
}

export const itemHolders = ["unit", "head", "commission", "data", "nobody"] as const;
/** Of an item as a whole; data: whoever publishes the figure. */
export type ItemHolder = (typeof itemHolders)[number];

/**
 * A report on its way shows where the item waits; else the assessment does: what the commission must confirm, assign
 * or verify is its own, what is not out is with whoever publishes it, and the rest is the unit's work.
 */
export function itemHolderOf(ball: Assessment["ball"], report: Ball): ItemHolder {
  if (report.holder === "head" || report.holder === "commission") return report.holder;
  return ball ?? "nobody";
}

export type ReportClock = {
  phase: "open" | "grace" | "late";
  /** Working days after today up to the closing day, then up to the last grace day; negative once both are past. */
  daysLeft: number;
};

/** The unit's clock for a period's report: by the window alone, whatever was sent and returned in it. */
export function reportClock(
  window: { closesOn: LocalDate; graceEndsOn: LocalDate },
  today: LocalDate,
  calendar: WorkCalendar,
): ReportClock {
  const phase = today <= window.closesOn ? "open" : today <= window.graceEndsOn ? "grace" : "late";
  const until = phase === "open" ? window.closesOn : window.graceEndsOn;
  return { phase, daysLeft: workingDaysBetween(today, until, calendar) };
}
