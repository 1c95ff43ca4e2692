// What the unit itself expects: forecast date, its slip, its class, and a delay told in good time (product.md 4).
import { daysBetween, toLocalDate } from "../calendar";
import type { Profile, Status } from "./assessment";
import type { ForecastClass, MilestoneFacts } from "./facts";
import type { TwoDates } from "./in-force";
import type { LocalDate } from "./milestone";
import { acceptedReports } from "./reports-known";

export type Forecast = {
  on: LocalDate | null;
  delay: number | null;
  slip: number | null;
  class: ForecastClass | null;
  selfReported: boolean;
  /** Forecast date over reporting days, oldest first (the milestone trend). */
  trend: readonly { day: LocalDate; forecastOn: LocalDate }[];
};

/** The accepted forecasts in force, against the plan's own date. */
export function forecastAt(
  facts: MilestoneFacts,
  dueOn: LocalDate,
  { asOf, knownBy }: TwoDates,
  profile: Profile,
): Forecast {
  const reports = acceptedReports(facts, knownBy).filter((report) => report.day <= asOf);
  const dated = reports.flatMap(({ day, forecastOn, signedAt, sentAt }) =>
    forecastOn === null ? [] : [{ day, forecastOn, sentOn: toLocalDate(signedAt ?? sentAt) }],
  );
  const [first, last] = [dated[0], dated.at(-1)];
  return {
    on: last?.forecastOn ?? null,
    delay: last ? daysBetween(dueOn, last.forecastOn) : null,
    slip: first && last ? daysBetween(first.forecastOn, last.forecastOn) : null,
    class: reports.filter((report) => report.forecastClass !== null).at(-1)?.forecastClass ?? null,
    // Kept in the unit's favour: it counts even when a later forecast took it back.
    selfReported: dated.some(
      (report) =>
        report.forecastOn > dueOn && daysBetween(report.sentOn, dueOn) >= profile.selfReportedDays,
    ),
    trend: dated.map(({ day, forecastOn }) => ({ day, forecastOn })),
  };
}

const done: readonly Status[] = ["doneOnTime", "doneLate"];
const troubled: readonly Status[] = ["atRisk", "shouldHaveStarted", "overdue"];

/** Whether the unit's own class and the computed status disagree (product.md 4, fine print). */
const disagrees: Record<ForecastClass, (status: Status) => boolean> = {
  completed: (status) => !done.includes(status),
  assured: (status) => troubled.includes(status) || status === "notReported",
  withEffort: (status) => status === "overdue",
  needsAmendment: (status) => !troubled.includes(status) && status !== "terminated",
  cannot: (status) => !troubled.includes(status) && status !== "terminated",
};

/** It colours nothing; false where the unit gave no class. */
export function judgementDiffers(given: ForecastClass | null, status: Status): boolean {
  return given !== null && disagrees[given](status);
}
