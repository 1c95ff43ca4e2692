// MilestoneFacts in few words, for tests: a plan of 2021-2025 with quarters, windows and one confirmed lead.
import {
  addDays,
  endOfDay,
  listQuarters,
  periodWindow,
  quarterBounds,
  startOfDay,
} from "../calendar";
import type { AssessAt } from "./assessment";
import { defaultProfile } from "./default-profile";
import type {
  AssignmentFact,
  Checkpoint,
  Definition,
  MilestoneFacts,
  PeriodFact,
  PlanFact,
  ReportFact,
} from "./facts";
import { rulesOf } from "./kinds";
import type { LocalDate, Reading, ReadingOf, Target, TargetOf } from "./milestone";

export const noHolidays = { holidays: new Set<LocalDate>(), makeUpDays: new Set<LocalDate>() };

export const plan: PlanFact = {
  code: "p",
  baseYear: 2020,
  startsOn: "2021-01-01",
  endsOn: "2025-12-31",
  publishedOn: "2021-01-01",
  reportingFrom: "2021-01-01",
};

export const periods: PeriodFact[] = listQuarters("2021-01-01", "2026-12-31").map((code) => {
  const { reviewEndsOn: _reviewEndsOn, ...period } = periodWindow(code, noHolidays);
  return period;
});

/** 09:00 in Shanghai of a day. */
export function morning(day: LocalDate): Date {
  return new Date(startOfDay(day).getTime() + 9 * 3_600_000);
}

type Optional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;
export type TargetInput =
  | Optional<TargetOf<"build">, "stages">
  | Optional<TargetOf<"count">, "max" | "base">
  | Optional<TargetOf<"coverage">, "of" | "ofEn" | "units" | "listConfirmed" | "confirmedCount">
  | Optional<TargetOf<"threshold">, "max" | "base">
  | Optional<TargetOf<"qualitative">, "criteria">;

export function makeTarget(input: TargetInput): Target {
  const of = "of" in input || !("share" in input) ? {} : { of: "units" };
  return rulesOf(input.kind).parseTarget({ ...of, ...input });
}

export function makeDefinition(overrides: Partial<Definition> & { target: Target }): Definition {
  return {
    version: 1,
    startsOn: null,
    dueOn: "2023-12-31",
    dueSource: "stated",
    cadence: "quarterly",
    weight: 1,
    terminated: false,
    source: "plan",
    effectiveOn: "2021-01-01",
    acceptedAt: morning("2021-01-01"),
    ...overrides,
  };
}

export function makeLead(overrides: Partial<AssignmentFact> = {}): AssignmentFact {
  return {
    organisation: "health",
    part: "lead",
    state: "confirmed",
    leaderInCharge: null,
    startsOn: "2021-01-01",
    endsOn: null,
    acceptedAt: morning("2021-01-01"),
    endedAt: null,
    ...overrides,
  };
}

export function makeCheckpoint(
  on: LocalDate,
  value: number | string,
  rest: Partial<Checkpoint> = {},
): Checkpoint {
  const acceptedAt = morning("2021-01-01");
  return { on, value, state: "confirmed", effectiveOn: "2021-01-01", acceptedAt, ...rest };
}

/** Sent 5, signed 6 and accepted 15 days after the quarter's end, inside the window of 10 days and grace. */
export function makeReport(
  period: string,
  reading: Reading | null,
  overrides: Partial<ReportFact> = {},
): ReportFact {
  const { endsOn } = quarterBounds(period);
  return {
    reportId: `r-${period}`,
    period,
    round: 1,
    sentAt: morning(addDays(endsOn, 5)),
    signedAt: morning(addDays(endsOn, 6)),
    outcome: "accepted",
    decidedAt: morning(addDays(endsOn, 15)),
    revokedAt: null,
    supersedes: null,
    reading,
    factOn: null,
    forecastOn: null,
    forecastClass: null,
    ...overrides,
  };
}

/** Sent and signed, the commission has not decided. */
export function pending(
  period: string,
  reading: Reading | null,
  rest: Partial<ReportFact> = {},
): ReportFact {
  return makeReport(period, reading, { outcome: "pending", decidedAt: null, ...rest });
}

export type FactsInput = Partial<Omit<MilestoneFacts, "kind">> & {
  target: TargetInput;
  dueOn?: LocalDate;
  startsOn?: LocalDate | null;
  weight?: number;
  /** Periods owed by the lead. */
  owes?: readonly string[];
};

export function makeFacts({
  target,
  dueOn,
  startsOn,
  weight,
  owes,
  ...rest
}: FactsInput): MilestoneFacts {
  const definition = makeDefinition({
    target: makeTarget(target),
    dueOn: dueOn ?? "2023-12-31",
    startsOn: startsOn ?? null,
    weight: weight ?? 1,
  });
  const createdAt = morning("2021-01-01");
  return {
    plan,
    code: "m-1",
    kind: target.kind,
    area: "1",
    areaKind: "task",
    task: "1.1",
    chain: null,
    series: null,
    aspirational: false,
    places: ["city"],
    definitions: [definition],
    checkpoints: [],
    assignments: [makeLead()],
    periods,
    obligations: (owes ?? []).map((period) => ({ period, organisation: "health", createdAt })),
    reports: [],
    extensions: [],
    rectifications: [],
    verifications: [],
    dependsOn: [],
    discrepancies: [],
    chainMembers: [],
    releases: [],
    ...rest,
  };
}

/** The two dates; knownBy is a day (its end) or an instant, by default 45 days on: window over, all decided. */
export function at(asOf: LocalDate, knownBy: LocalDate | Date = addDays(asOf, 45)): AssessAt {
  return {
    asOf,
    knownBy: typeof knownBy === "string" ? endOfDay(knownBy) : knownBy,
    profile: defaultProfile,
  };
}

export function stages(...reached: [stage: string, on: LocalDate][]): ReadingOf<"build"> {
  return { kind: "build", reached: reached.map(([stage, on]) => ({ stage, on })) };
}

export function number(value: number): ReadingOf<"count"> {
  return { kind: "count", value };
}

export function units(...complied: [unit: string, on: LocalDate][]): ReadingOf<"coverage"> {
  return { kind: "coverage", complied: complied.map(([unit, on]) => ({ unit, on })), count: null };
}

export function nOf(count: number): ReadingOf<"coverage"> {
  return { kind: "coverage", complied: [], count };
}

export function figure(
  dataYear: number,
  value: number,
  rest: Partial<ReadingOf<"threshold">> = {},
): ReadingOf<"threshold"> {
  return { kind: "threshold", value, dataYear, label: "final", publishedOn: null, ...rest };
}

export function criteriaMet(
  ...met: [criterion: string, on: LocalDate, document?: string][]
): ReadingOf<"qualitative"> {
  return {
    kind: "qualitative",
    met: met.map(([criterion, on, document]) => ({ criterion, on, document: document ?? "No. 1" })),
  };
}

export function criteria(
  ...codes: string[]
): { code: string; zh: string; en: string; required: boolean; state: "confirmed" }[] {
  return codes.map((code) => ({ code, zh: code, en: code, required: true, state: "confirmed" }));
}
