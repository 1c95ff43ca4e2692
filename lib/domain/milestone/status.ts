// The one status: the first rule that applies, in the order of product.md 4.
import { daysBetween, yearOf } from "../calendar";
import type { AwaitingFor, Profile, Reason, Status } from "./assessment";
import { awaitingState } from "./awaiting";
import type { CompletionAt } from "./completion-at";
import type { Expected } from "./expected";
import type { MilestoneFacts } from "./facts";
import type { Forecast } from "./forecast";
import type { TwoDates } from "./in-force";
import { missedPeriods, unreportedPeriod } from "./periods-owed";
import { riskReasons } from "./risk";

export type StatusInput = {
  facts: MilestoneFacts;
  at: TwoDates;
  profile: Profile;
  state: CompletionAt;
  expected: Expected;
  forecast: Forecast;
  limitBroken: boolean;
};

export type StatusResult = {
  status: Status;
  reasons: readonly Reason[];
  awaitingFor?: AwaitingFor;
  severe?: boolean;
};

type Rule = (input: StatusInput) => StatusResult | null;

const reason = (code: Reason["code"], params: Reason["params"] = {}): Reason => ({ code, params });

const terminated: Rule = ({ state }) =>
  state.definition.terminated
    ? {
        status: "terminated",
        reasons: [reason("terminatedByAmendment", { on: state.definition.effectiveOn })],
      }
    : null;

/** On time when the day of the fact is not after the plan's date, whenever it was accepted. */
const done: Rule = ({ state }) => {
  const { met, completedOn } = state.completion;
  if (!met || completedOn === null) return null;
  const days = daysBetween(state.definition.dueOn, completedOn);
  return days <= 0
    ? { status: "doneOnTime", reasons: [reason("targetMet", { completedOn })] }
    : { status: "doneLate", reasons: [reason("targetMetLate", { completedOn, days })] };
};

const awaiting: Rule = (input) => {
  if (input.state.definition.dueOn > input.at.asOf) return null;
  const found = awaitingState(input);
  return found && { status: "awaiting", awaitingFor: found.awaitingFor, reasons: found.reasons };
};

/** Red is overdue alone; as of the due day itself it is "not done when due", not late. */
const overdue: Rule = ({ state, at }) => {
  const { dueOn } = state.definition;
  if (dueOn > at.asOf) return null;
  const days = daysBetween(dueOn, at.asOf);
  const reasons = [
    days === 0 ? reason("dueDayToday", { dueOn }) : reason("pastDue", { dueOn, days }),
  ];
  return { status: "overdue", reasons: [...reasons, ...missReasons(state)] };
};

/** The due year's figure is out and misses: its value, not that of a later year. */
function missReasons({ completion, definition, rules, chain }: CompletionAt): Reason[] {
  if (completion.dueFigure !== "misses" || !completion.dueReading) return [];
  const { reading, on } = completion.dueReading;
  const { value } = rules.measure(definition.target, reading, on, { on, base: chain.base });
  return value === null ? [] : [reason("figureMisses", { value, year: yearOf(definition.dueOn) })];
}

const atRisk: Rule = (input) => {
  const { reasons, severe } = riskReasons(input);
  return reasons.length > 0 ? { status: "atRisk", reasons, severe } : null;
};

const notReported: Rule = ({ facts, at }) => {
  const period = unreportedPeriod(facts, at);
  if (!period) return null;
  const count = missedPeriods(facts, at).length;
  return {
    status: "notReported",
    reasons: [reason("periodsMissed", { period: period.code, count })],
  };
};

/** Still at base: progress <= 0 or no accepted reading. At or past the share of (due - start). */
const shouldHaveStarted: Rule = ({ state, at, profile }) => {
  const { startsOn } = state.chain;
  const { progress } = state.measure;
  const atBase = state.readings.length === 0 || (progress !== null && progress <= 0);
  if (startsOn === null || !atBase || startsOn > at.asOf) return null;
  const span = daysBetween(startsOn, state.definition.dueOn);
  const days = daysBetween(startsOn, at.asOf);
  if (span <= 0 || days < profile.startShare * span) return null;
  return { status: "shouldHaveStarted", reasons: [reason("startPassed", { startsOn, days })] };
};

const dueSoon: Rule = ({ state, at, profile }) => {
  const days = daysBetween(at.asOf, state.definition.dueOn);
  if (days < 1 || days > profile.dueSoonDays) return null;
  return { status: "dueSoon", reasons: [reason("dueWithin", { days })] };
};

const notStarted: Rule = ({ state, at }) => {
  const { startsOn } = state.chain;
  if (startsOn !== null && at.asOf < startsOn) {
    return { status: "notStarted", reasons: [reason("beforeStart", { startsOn })] };
  }
  return state.readings.length === 0
    ? { status: "notStarted", reasons: [reason("noReading")] }
    : null;
};

const onTrack: StatusResult = { status: "onTrack", reasons: [reason("asPlanned")] };

const rules: readonly Rule[] = [
  terminated,
  done,
  awaiting,
  overdue,
  atRisk,
  notReported,
  shouldHaveStarted,
  dueSoon,
  notStarted,
];

/** The first status that applies, with its reasons. */
export function statusOf(input: StatusInput): StatusResult {
  for (const rule of rules) {
    const result = rule(input);
    if (result) return result;
  }
  return onTrack;
}
