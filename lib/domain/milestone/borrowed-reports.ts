// Entered once, assessed everywhere (product.md 3): items that restate an indicator or a build read from there,
// and all members of a chain share one reading.
import { quarterOf } from "../calendar";
import type { Definition, ReportFact } from "./facts";
import type { LocalDate, ReadingOf, TargetOf } from "./milestone";
import { kindRules } from "./kinds";

/** A published value of an indicator, in the indicator's unit. */
export type PublishedValue = {
  id: string;
  dataYear: number;
  value: number;
  label: "provisional" | "final" | "revised";
  /** Set for a value stated before the year's end: then it is never the due year's figure. */
  statedOn: LocalDate | null;
  publishedOn: LocalDate;
  acceptedAt: Date;
};

/** Accepted values of an indicator as the reports of a threshold item. */
export function reportsFromIndicator(values: readonly PublishedValue[]): ReportFact[] {
  return values.map((value) => ({
    reportId: value.id,
    period: quarterOf(value.publishedOn),
    round: 1,
    sentAt: value.acceptedAt,
    signedAt: value.acceptedAt,
    outcome: "accepted",
    decidedAt: value.acceptedAt,
    revokedAt: null,
    supersedes: null,
    reading: {
      kind: "threshold",
      value: value.value,
      dataYear: value.dataYear,
      label: value.label,
      publishedOn: value.publishedOn,
    },
    factOn: value.statedOn ?? `${value.dataYear}-12-31`,
    forecastOn: null,
    forecastClass: null,
  }));
}

/**
 * Reports of a build as the reports of a coverage row that is that single build: its one unit complies from the
 * day the build reached its target stage.
 */
export function reportsFromBuild(
  unit: string,
  source: { definitions: readonly Definition[]; reports: readonly ReportFact[] },
): ReportFact[] {
  const target = source.definitions.at(-1)?.target;
  if (target?.kind !== "build") return [];
  return source.reports.map((report) => ({
    ...report,
    reading: report.reading?.kind === "build" ? toCoverage(unit, target, report.reading) : null,
  }));
}

function toCoverage(
  unit: string,
  target: TargetOf<"build">,
  reading: ReadingOf<"build">,
): ReadingOf<"coverage"> {
  const stages = kindRules.build.stagesOf(target);
  const needed = stages.indexOf(target.stage);
  const days = reading.reached
    .filter((step) => stages.indexOf(step.stage) >= needed)
    .map((step) => step.on)
    .sort();
  const [first] = days;
  return { kind: "coverage", complied: first ? [{ unit, on: first }] : [], count: null };
}
