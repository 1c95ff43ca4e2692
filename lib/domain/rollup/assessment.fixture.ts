// Assessments in few words, for tests of what is built on them.
import { addDays } from "../calendar";
import type { Assessment } from "../milestone/assessment";
import { assess } from "../milestone/assess";
import { at, makeFacts } from "../milestone/facts.fixture";

const asOf = "2024-06-30";
const plain = assess(makeFacts({ target: { kind: "count", min: 7, unit: "x" } }), at(asOf));

/** An item on track, due in a year; what is said about it follows from nothing. */
export function makeAssessment(code: string, rest: Partial<Assessment> = {}): Assessment {
  const dueOn = rest.dueOn ?? "2025-06-30";
  const base = {
    ...plain,
    status: "onTrack",
    awaitingFor: null,
    daysLate: 0,
    reasons: [],
  } as const;
  return { ...base, code, dueOn, workingDueOn: dueOn, noCheckpoint: false, ...rest };
}

export function overdue(
  code: string,
  daysLate: number,
  rest: Partial<Assessment> = {},
): Assessment {
  return makeAssessment(code, {
    status: "overdue",
    daysLate,
    dueOn: addDays(asOf, -daysLate),
    ...rest,
  });
}

export function done(code: string, rest: Partial<Assessment> = {}): Assessment {
  return makeAssessment(code, {
    status: "doneOnTime",
    dueOn: "2024-03-31",
    completedOn: "2024-03-01",
    ...rest,
  });
}

export function awaiting(code: string, rest: Partial<Assessment> = {}): Assessment {
  return makeAssessment(code, { status: "awaiting", awaitingFor: "report", dueOn: asOf, ...rest });
}
