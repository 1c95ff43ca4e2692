// Due, not done, and nobody may yet be blamed: the unit's window, the commission's review, the statistics.
import { addDays, toLocalDate, yearOf } from "../calendar";
import type { AwaitingFor, Profile, Reason } from "./assessment";
import type { CompletionAt } from "./completion-at";
import type { MilestoneFacts, ReportFact } from "./facts";
import { latestInForce, type TwoDates } from "./in-force";
import type { LocalDate } from "./milestone";
import { isWindowOver, periodOfDueDay } from "./periods-owed";
import { seenUpTo, toDatedReading } from "./readings-at";
import { undecidedReports } from "./reports-known";

export type AwaitingInput = {
  facts: MilestoneFacts;
  at: TwoDates;
  profile: Profile;
  state: CompletionAt;
};

export type Awaiting = { awaitingFor: AwaitingFor; reasons: readonly Reason[] };

/**
 * Day by which the due year's figure should be out, and its grace: as the indicator is described, else the
 * profile's day (product.md 4: 31 October of the next year).
 */
export function releaseDays({ facts, at, profile, state }: AwaitingInput) {
  const monthDay = latestInForce(facts.releases, at)?.monthDay ?? profile.dataReleaseMonthDay;
  const releaseOn: LocalDate = `${yearOf(state.definition.dueOn) + 1}-${monthDay}`;
  return { releaseOn, lateAfter: addDays(releaseOn, profile.dataGraceDays) };
}

/** 数据逾期未发布: due, the figure not out, and at knownBy past release and grace. A mark, never red. */
export function isFigureLate(input: AwaitingInput): boolean {
  const { at, state } = input;
  const { dueOn, terminated } = state.definition;
  if (terminated || state.completion.dueFigure !== "notOut" || dueOn > at.asOf) return false;
  return toLocalDate(at.knownBy) > releaseDays(input).lateAfter;
}

/** Whether the report alone would meet the target, by what is true up to asOf. */
function wouldMeet({ facts, at, state }: AwaitingInput, report: ReportFact): boolean {
  const dated = toDatedReading(facts, state.definition, report);
  if (!dated) return false;
  const seen = seenUpTo(facts, state.definition, [dated], at.asOf);
  const ctx = { base: state.chain.base, dueOn: state.definition.dueOn };
  return state.rules.complete(state.definition.target, seen, at.asOf, ctx).met;
}

/** Sent before the window ended and undecided; a return ends it, sending again within the window renews it. */
function inReview(input: AwaitingInput): ReportFact | null {
  const { facts, at, state } = input;
  if (state.rules.definitionMissing(state.definition.target)) return null;
  const { dueOn } = state.definition;
  const lastDay = periodOfDueDay(facts, dueOn)?.graceEndsOn ?? dueOn;
  const waiting = undecidedReports(facts, at.knownBy)
    .filter((report) => report.signedAt !== null && toLocalDate(report.signedAt) <= lastDay)
    .filter((report) => wouldMeet(input, report));
  return waiting.sort((a, b) => (a.reportId < b.reportId ? -1 : 1))[0] ?? null;
}

function awaitsReport({ facts, at, state }: AwaitingInput): Reason | null {
  const { dueOn } = state.definition;
  if (toLocalDate(at.knownBy) <= dueOn) return { code: "dueDayNotOver", params: { dueOn } };
  const period = periodOfDueDay(facts, dueOn);
  if (!period || isWindowOver(period, at.knownBy)) return null;
  return { code: "windowOpen", params: { period: period.code, until: period.graceEndsOn } };
}

/**
 * For an item due and not done: what it waits for, of several the first of review, figure, report; null when
 * it waits for nothing, or a figure of the due year is out and misses.
 */
export function awaitingState(input: AwaitingInput): Awaiting | null {
  const { state } = input;
  if (state.completion.dueFigure === "misses") return null;
  const report = inReview(input);
  if (report) {
    const reasons = [{ code: "sentNotDecided", params: { period: report.period } }] as const;
    return { awaitingFor: "review", reasons };
  }
  if (state.completion.dueFigure === "notOut") {
    const { dueOn } = state.definition;
    const { releaseOn } = releaseDays(input);
    const code = isFigureLate(input) ? "figureLate" : "figureNotOut";
    return {
      awaitingFor: "figure",
      reasons: [{ code, params: { year: yearOf(dueOn), releaseOn } }],
    };
  }
  const open = awaitsReport(input);
  return open && { awaitingFor: "report", reasons: [open] };
}
