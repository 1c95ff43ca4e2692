// Which periods an item owed, sent and missed (product.md 4 and 6). Report days, not milestone days.
import { toLocalDate } from "../calendar";
import type { Reporting } from "./assessment";
import type { MilestoneFacts, PeriodFact } from "./facts";
import { isKnown, type TwoDates } from "./in-force";
import { acceptedReports, findPeriod, isSent } from "./reports-known";
import type { LocalDate } from "./milestone";

/** The window ends when its last grace day ends: open, over and missed all mean that (product.md 4). */
export function isWindowOver(period: PeriodFact, knownBy: Date): boolean {
  return toLocalDate(knownBy) > period.graceEndsOn;
}

/** The opening round and quarters loaded later are about the time before reporting began. */
const isRegular = (period: PeriodFact) => !period.opening && !period.backfill;

/**
 * The period whose window keeps an item from being overdue: the one its due day falls in, and for items due
 * before `reportingFrom` the opening round. null where no such period is kept.
 */
export function periodOfDueDay(facts: MilestoneFacts, dueOn: LocalDate): PeriodFact | null {
  const from = facts.plan.reportingFrom;
  const opening = facts.periods.find((period) => period.opening);
  if (opening && from !== null && dueOn < from) return opening;
  const around = facts.periods.filter(
    (p) => isRegular(p) && p.startsOn <= dueOn && dueOn <= p.endsOn,
  );
  return around.sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1))[0] ?? null;
}

/** Closed periods that were owed, oldest first; nothing counts before `reportingFrom`, nor in rounds about that time. */
function closedOwed(facts: MilestoneFacts, { asOf, knownBy }: TwoDates): PeriodFact[] {
  const codes = new Set(
    facts.obligations.filter((o) => isKnown(o.createdAt, knownBy)).map((o) => o.period),
  );
  const from = facts.plan.reportingFrom;
  return facts.periods
    .filter((p) => codes.has(p.code) && p.endsOn <= asOf && isWindowOver(p, knownBy))
    .filter(isRegular)
    .filter((p) => from === null || p.endsOn >= from)
    .sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1));
}

function sentInWindow(facts: MilestoneFacts, period: PeriodFact, knownBy: Date): boolean {
  return facts.reports.some(
    (report) =>
      report.period === period.code &&
      isSent(report, knownBy) &&
      report.signedAt !== null &&
      toLocalDate(report.signedAt) <= period.graceEndsOn,
  );
}

/** Owed, the window over, nothing sent in it: a later report covers the period, the miss stays counted. */
export function missedPeriods(facts: MilestoneFacts, at: TwoDates): PeriodFact[] {
  return closedOwed(facts, at).filter((period) => !sentInWindow(facts, period, at.knownBy));
}

/** The latest closed period owed for which, and for any later one, nothing was sent; null: none. */
export function unreportedPeriod(facts: MilestoneFacts, at: TwoDates): PeriodFact | null {
  const latest = closedOwed(facts, at).at(-1);
  if (!latest) return null;
  const covered = facts.reports.some((report) => {
    const period = findPeriod(facts, report.period);
    if (period === null || period.endsOn < latest.endsOn || !isSent(report, at.knownBy))
      return false;
    // A report for a period that ends after asOf counts from the day it was sent.
    return period.endsOn <= at.asOf || toLocalDate(report.signedAt ?? report.sentAt) <= at.asOf;
  });
  return covered ? null : latest;
}

/** A round about earlier time opens after its own last day: whoever looks at that day knows of it by knownBy. */
export function hasOpened(
  period: Pick<PeriodFact, "opensOn" | "endsOn" | "opening" | "backfill">,
  { asOf, knownBy }: TwoDates,
): boolean {
  if (!period.opening && !period.backfill) return period.opensOn <= asOf;
  return period.endsOn <= asOf && period.opensOn <= toLocalDate(knownBy);
}

/** What was owed, sent and accepted, as known by knownBy, for the last period that had opened by asOf. */
export function reportingState(facts: MilestoneFacts, { asOf, knownBy }: TwoDates): Reporting {
  const period = facts.periods
    .filter((p) => hasOpened(p, { asOf, knownBy }))
    .sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1))
    .at(-1);
  if (!period) return { period: null, owed: false, sent: false, accepted: false };
  const own = facts.reports.filter((report) => report.period === period.code);
  return {
    period: period.code,
    owed: facts.obligations.some((o) => o.period === period.code && isKnown(o.createdAt, knownBy)),
    sent: own.some((report) => isSent(report, knownBy)),
    accepted: acceptedReports(facts, knownBy).some((report) => report.period === period.code),
  };
}
