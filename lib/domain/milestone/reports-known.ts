// Reports as they stood at knownBy: what was sent, what the commission had decided, what was superseded.
import { isQuarterCode, minDate, quarterBounds, toLocalDate } from "../calendar";
import type { MilestoneFacts, PeriodFact, ReportFact } from "./facts";
import { isKnown, type TwoDates } from "./in-force";
import type { LocalDate } from "./milestone";

export type AcceptedReport = ReportFact & { decidedAt: Date; day: LocalDate };

export function findPeriod(facts: MilestoneFacts, code: string): PeriodFact | null {
  return facts.periods.find((period) => period.code === code) ?? null;
}

function periodEnd(facts: MilestoneFacts, report: ReportFact): LocalDate {
  const period = findPeriod(facts, report.period);
  if (period) return period.endsOn;
  // Values borrowed from indicators may fall in quarters for which nobody was asked to report.
  return isQuarterCode(report.period)
    ? quarterBounds(report.period).endsOn
    : toLocalDate(report.sentAt);
}

/** A report counts for the last day of its period unless its reading says an earlier one. */
export function reportDay(facts: MilestoneFacts, report: ReportFact): LocalDate {
  const endsOn = periodEnd(facts, report);
  return report.factOn === null ? endsOn : minDate(report.factOn, endsOn);
}

/** Signed by the head by then: only so has the unit sent it (product.md 6). */
export function isSent(report: ReportFact, knownBy: Date): boolean {
  const withdrawn = report.outcome === "withdrawn" && isKnown(report.decidedAt, knownBy);
  return isKnown(report.signedAt, knownBy) && !withdrawn;
}

function isDecided(report: ReportFact, knownBy: Date): boolean {
  return report.outcome !== "pending" && isKnown(report.decidedAt, knownBy);
}

function wasAccepted(
  report: ReportFact,
  knownBy: Date,
): report is ReportFact & { decidedAt: Date } {
  return report.outcome === "accepted" && isKnown(report.decidedAt, knownBy);
}

/** Reports that a report in force replaces, through any number of corrections, revoked ones too. */
function supersededIds(
  accepted: readonly ReportFact[],
  inForce: readonly ReportFact[],
): Set<string> {
  const replaces = new Map(accepted.map((report) => [report.reportId, report.supersedes]));
  const superseded = new Set<string>();
  for (const report of inForce) {
    let earlier = report.supersedes;
    while (earlier && !superseded.has(earlier)) {
      superseded.add(earlier);
      earlier = replaces.get(earlier) ?? null;
    }
  }
  return superseded;
}

/** Accepted, not revoked, not superseded, oldest first by the day they are true for; of any day. */
export function acceptedReports(facts: MilestoneFacts, knownBy: Date): AcceptedReport[] {
  const accepted = facts.reports.filter((report) => wasAccepted(report, knownBy));
  const standing = accepted.filter((report) => !isKnown(report.revokedAt, knownBy));
  const superseded = supersededIds(accepted, standing);
  return standing
    .filter((report) => !superseded.has(report.reportId))
    .map((report) => ({ ...report, day: reportDay(facts, report) }))
    .sort(compareReports);
}

/** By day, then acceptance, then id: one order whatever the order of the rows. */
function compareReports(a: AcceptedReport, b: AcceptedReport): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  const accepted = a.decidedAt.getTime() - b.decidedAt.getTime();
  if (accepted !== 0) return accepted;
  if (a.reportId !== b.reportId) return a.reportId < b.reportId ? -1 : 1;
  return a.round - b.round;
}

/** Reports sent whose latest round the commission had not decided by then. */
export function undecidedReports(facts: MilestoneFacts, knownBy: Date): ReportFact[] {
  const latest = new Map<string, ReportFact>();
  for (const report of facts.reports) {
    const known = latest.get(report.reportId);
    if (isKnown(report.sentAt, knownBy) && (!known || report.round > known.round)) {
      latest.set(report.reportId, report);
    }
  }
  return [...latest.values()].filter(
    (report) => isKnown(report.signedAt, knownBy) && !isDecided(report, knownBy),
  );
}

/** Corrections in force, known by then and true for a day up to asOf. */
export function countCorrections(facts: MilestoneFacts, { asOf, knownBy }: TwoDates): number {
  const corrections = acceptedReports(facts, knownBy).filter(
    (report) => report.supersedes !== null,
  );
  return corrections.filter((report) => report.day <= asOf).length;
}
