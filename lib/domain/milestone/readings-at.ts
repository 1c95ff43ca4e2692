// The readings true up to asOf, oldest first. A later report may still tell of an earlier day.
import { maxDate, startOfYear, yearOf } from "../calendar";
import type { Definition, MilestoneFacts, ReportFact } from "./facts";
import type { TwoDates } from "./in-force";
import { rulesOf } from "./kinds";
import type { AnyKindRules, DatedReading } from "./kinds/kind-rules";
import type { LocalDate } from "./milestone";
import { acceptedReports, reportDay } from "./reports-known";

/** A report as a dated reading of the target's kind; null when it has none of that kind. */
export function toDatedReading(
  facts: MilestoneFacts,
  definition: Definition,
  report: ReportFact,
): DatedReading | null {
  const { reading } = report;
  if (!reading || reading.kind !== definition.target.kind) return null;
  const on = rulesOf(definition.target.kind).readingDay(reading, reportDay(facts, report));
  return { reading, on, acceptedAt: report.decidedAt ?? report.sentAt, reportId: report.reportId };
}

/** A series counts within its year, from 1 January: nothing is carried over (product.md 3, series). */
function firstDay(facts: MilestoneFacts, definition: Definition): LocalDate | null {
  return facts.series === null ? null : startOfYear(yearOf(definition.dueOn));
}

function compareDated(a: DatedReading, b: DatedReading): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  const accepted = a.acceptedAt.getTime() - b.acceptedAt.getTime();
  return accepted || (a.reportId < b.reportId ? -1 : 1);
}

/**
 * The day a stage was reached, a unit complied or a criterion was met is the fact's own and alone decides
 * what an asOf sees (product.md 4, fine print): reports made for later days add those facts to the last one.
 */
function withLaterFacts(
  rules: AnyKindRules,
  visible: readonly DatedReading[],
  later: readonly DatedReading[],
  asOf: LocalDate,
): DatedReading[] {
  let last = visible.at(-1) ?? null;
  let added = false;
  for (const dated of later) {
    const reading = rules.addDatedFacts(last?.reading ?? null, dated.reading, asOf);
    if (!reading) continue;
    const days = rules.datesOf(reading).filter((day) => day <= asOf);
    last = { ...dated, reading, on: days.reduce(maxDate, last?.on ?? days[0] ?? asOf) };
    added = true;
  }
  return added && last ? [...visible, last] : [...visible];
}

/** Readings of the target's kind in force at the two dates, oldest first. */
export function readingsAt(
  facts: MilestoneFacts,
  definition: Definition,
  { asOf, knownBy }: TwoDates,
): DatedReading[] {
  return seenUpTo(
    facts,
    definition,
    acceptedReports(facts, knownBy).flatMap(
      (report) => toDatedReading(facts, definition, report) ?? [],
    ),
    asOf,
  );
}

/** Of the readings given, what is true up to asOf. */
export function seenUpTo(
  facts: MilestoneFacts,
  definition: Definition,
  readings: readonly DatedReading[],
  asOf: LocalDate,
): DatedReading[] {
  const from = firstDay(facts, definition);
  const counting = readings.filter((dated) => from === null || dated.on >= from).sort(compareDated);
  const visible = counting.filter((dated) => dated.on <= asOf);
  const later = counting.filter((dated) => dated.on > asOf);
  return withLaterFacts(rulesOf(definition.target.kind), visible, later, asOf);
}
