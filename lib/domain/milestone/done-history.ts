// How "done" came and went as knowledge grew: for the reopened marks and for a verification's standing.
import { minDate, startOfDay, toLocalDate } from "../calendar";
import type { Assessment } from "./assessment";
import { completionAt, isDone, type CompletionAt } from "./completion-at";
import type { MilestoneFacts, ReportFact, VerificationFact } from "./facts";
import { isKnown, type TwoDates } from "./in-force";
import { rulesOf } from "./kinds";
import type { LocalDate, Reading } from "./milestone";
import { toDatedReading } from "./readings-at";
import { reportDay } from "./reports-known";

type Moment = { at: Date; state: CompletionAt; done: boolean };

/** The days from which a report, or a fact in it, is seen: a stage reached later than its report counts for, too. */
function daysOf(facts: MilestoneFacts, report: ReportFact): LocalDate[] {
  const day = reportDay(facts, report);
  if (!report.reading) return [day];
  const rules = rulesOf(report.reading.kind);
  return [day, rules.readingDay(report.reading, day), ...rules.datesOf(report.reading)];
}

/** Every instant up to knownBy at which what is known or in force may have changed, in order. */
function turningPoints(facts: MilestoneFacts, { asOf, knownBy }: TwoDates): Date[] {
  const definitions = [facts.definitions, ...facts.chainMembers.map((m) => m.definitions)].flat();
  const accepted = facts.reports.filter(
    (r) => r.outcome === "accepted" && isKnown(r.decidedAt, knownBy),
  );
  const instants = [
    ...definitions.flatMap((d) => [d.acceptedAt, startOfDay(d.effectiveOn)]),
    // What is accepted before the day it is true for is seen only from that day on.
    ...accepted.flatMap((r) => [r.decidedAt, r.revokedAt, ...daysOf(facts, r).map(startOfDay)]),
    startOfDay(asOf),
    knownBy,
  ].filter((instant): instant is Date => isKnown(instant, knownBy));
  const times = [...new Set(instants.map((instant) => instant.getTime()))].sort((a, b) => a - b);
  return times.map((time) => new Date(time));
}

/** The item as it stood at a turning point, as far as the two dates let us see. */
function momentAt(facts: MilestoneFacts, at: TwoDates, instant: Date): Moment {
  const asOf = minDate(at.asOf, toLocalDate(instant));
  const state = completionAt(facts, { asOf, knownBy: instant });
  return { at: instant, state, done: isDone(state) };
}

const forever = "9999-12-31";

/** Whether any reading ever accepted, or all of them together, meets any version: most open items stop here. */
function mayHaveBeenDone(facts: MilestoneFacts): boolean {
  const accepted = facts.reports.filter((report) => report.outcome === "accepted");
  return facts.definitions.some((definition) => {
    const rules = rulesOf(definition.target.kind);
    const meets = (reading: Reading, on: LocalDate) =>
      rules.measure(definition.target, reading, forever, { on, base: null }).met;
    const dated = accepted.flatMap((report) => toDatedReading(facts, definition, report) ?? []);
    const all = dated.reduce<Reading | null>(
      (sum, { reading }) => rules.addDatedFacts(sum, reading, forever) ?? sum,
      null,
    );
    return (
      dated.some(({ reading, on }) => meets(reading, on)) || (all !== null && meets(all, forever))
    );
  });
}

/** Why an item that was done is not: the definition moved, the record was put right, or it fell back. */
function causeOf(facts: MilestoneFacts, before: Moment, after: Moment): Assessment["reopened"] {
  if (before.state.definition !== after.state.definition) return "targetMoved";
  const here = (instant: Date | null) => instant?.getTime() === after.at.getTime();
  const corrected = facts.reports.some(
    (r) =>
      here(r.revokedAt) || (here(r.decidedAt) && r.outcome === "accepted" && r.supersedes !== null),
  );
  if (corrected || isRevised(before, after)) return "correction";
  return "fellBack";
}

/** A new version of a figure known before, published by the statistics rather than corrected by the unit. */
function isRevised(before: Moment, after: Moment): boolean {
  const rules = rulesOf(after.state.definition.target.kind);
  const known = new Set(before.state.readings.map((dated) => dated.reportId));
  const fresh = after.state.readings.filter((dated) => !known.has(dated.reportId));
  return fresh.some((dated) =>
    before.state.readings.some((earlier) => rules.revises(earlier.reading, dated.reading)),
  );
}

function lastVerification(facts: MilestoneFacts, knownBy: Date): VerificationFact | null {
  const known = facts.verifications.filter(
    (v) => isKnown(v.at, knownBy) && v.outcome !== "refused",
  );
  return [...known].sort((a, b) => a.at.getTime() - b.at.getTime()).at(-1) ?? null;
}

/** Done when verified and at every turning point since. */
function isVerified(facts: MilestoneFacts, at: TwoDates): boolean {
  const verification = lastVerification(facts, at.knownBy);
  if (verification?.outcome !== "verified") return false;
  const since = turningPoints(facts, at).filter((instant) => instant > verification.at);
  return [verification.at, ...since].every((instant) => momentAt(facts, at, instant).done);
}

/** Walks back to the last moment it was done, and asks what changed then; null when it never was. */
function reopenedBy(facts: MilestoneFacts, at: TwoDates): Assessment["reopened"] {
  if (!mayHaveBeenDone(facts)) return null;
  let after: Moment | null = null;
  for (const instant of turningPoints(facts, at).toReversed()) {
    const before = momentAt(facts, at, instant);
    if (before.done) return after && causeOf(facts, before, after);
    after = before;
  }
  return null;
}

/**
 * `reopened` while an item once done is not done now. `verified` (已销号) while it is done, was verified last,
 * and has stayed done since: what fell back must be verified anew. A verification is a decision about the
 * facts, so knownBy alone governs it: the issue of a quarter shows what was struck off by its issue.
 */
export function closureOf(
  facts: MilestoneFacts,
  at: TwoDates,
  now: CompletionAt,
): { verified: boolean; reopened: Assessment["reopened"] } {
  if (now.definition.terminated) return { verified: false, reopened: null };
  return isDone(now)
    ? { verified: isVerified(facts, at), reopened: null }
    : { verified: false, reopened: reopenedBy(facts, at) };
}

/**
 * The instant from which the item has been done without a break, as far as the two dates (already read by readDates)
 * let us see: the acceptance that opened its closure. null while it is not done.
 */
export function doneSince(facts: MilestoneFacts, at: TwoDates): Date | null {
  let since: Date | null = null;
  for (const instant of turningPoints(facts, at).toReversed()) {
    if (!momentAt(facts, at, instant).done) break;
    since = instant;
  }
  return since;
}
