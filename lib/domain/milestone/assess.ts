// The one assessment of a milestone (product.md 4): every page, export, brief and API shows what this returns.
import { daysBetween } from "../calendar";
import type { AssessAt, Assessment, Reason } from "./assessment";
import { isFigureLate } from "./awaiting";
import { completionAt, type CompletionAt } from "./completion-at";
import { closureOf } from "./done-history";
import { expectedOn } from "./expected";
import type { MilestoneFacts } from "./facts";
import { forecastAt, judgementDiffers } from "./forecast";
import { latestInForce, leadInForce, readDates, type TwoDates } from "./in-force";
import { missedPeriods, reportingState } from "./periods-owed";
import { countCorrections } from "./reports-known";
import { statusOf, type StatusResult } from "./status";
import { workingDates } from "./working-dates";

/**
 * Where one milestone stands as of a day, by what was accepted up to an instant. Pure: it filters the facts by
 * both dates itself, their order does not matter. Codes and numbers only; nothing is rounded or clamped.
 * Throws RangeError for facts without any definition.
 */
export function assess(facts: MilestoneFacts, { profile, ...dates }: AssessAt): Assessment {
  const at = readDates(dates);
  const state = completionAt(facts, at);
  const { definition, chain, completion, measure } = state;
  const current = completion.current;
  const forecast = forecastAt(facts, definition.dueOn, at, profile);
  const expected = expectedOn(facts, definition, chain, at, current?.on ?? null);
  const limitBroken = breaksLimit(state);
  const result = statusOf({ facts, at, profile, state, expected, forecast, limitBroken });
  const owner = ownerOf(facts, at);
  const definitionMissing = state.rules.definitionMissing(definition.target);
  const closure = closureOf(facts, at, state);
  const marks = { definitionMissing, unitsNotNamed: measure.unitsNotNamed };

  return {
    code: facts.code,
    kind: facts.kind,
    area: facts.area,
    areaKind: facts.areaKind,
    task: facts.task,
    places: facts.places,
    asOf: at.asOf,
    status: result.status,
    awaitingFor: result.awaitingFor ?? null,
    severe: result.severe ?? false,
    ball: ballOf(
      result,
      closure.verified,
      definitionMissing || owner.unassigned || owner.suggestedOwner,
    ),
    reasons: [...result.reasons, ...markReasons(marks)],
    target: definition.target,
    definitionVersion: definition.version,
    dueOn: definition.dueOn,
    startsOn: chain.startsOn,
    weight: definition.weight,
    ...workingDates(facts, { dueOn: definition.dueOn, completedOn: completion.completedOn }, at),
    progress: measure.progress,
    expected: expected.value,
    expectedBasis: expected.basis,
    noCheckpoint: expected.points.length > 0 && expected.basis !== "confirmed",
    reading: current?.reading ?? null,
    readingOn: current?.on ?? null,
    provisional: isProvisional(state),
    completedOn: completion.completedOn,
    daysLate: daysLate(state, result, at),
    figureLate: isFigureLate({ facts, at, profile, state }),
    daysToDue: daysBetween(at.asOf, definition.dueOn),
    forecastOn: forecast.on,
    forecastDelay: forecast.delay,
    forecastSlip: forecast.slip,
    forecastClass: forecast.class,
    ...closure,
    missedPeriods: missedPeriods(facts, at).map((period) => period.code),
    reporting: reportingState(facts, at),
    corrections: countCorrections(facts, at),
    judgementDiffers: judgementDiffers(forecast.class, result.status),
    selfReported: forecast.selfReported,
    contradicts: [],
    ...owner,
    definitionMissing,
    limitBroken,
    discrepancy: discrepancyOf(facts, at),
    countedApart: countedApart(facts, state),
  };
}

/** The latest figure breaks the limit in force; borne by open members, printed beside done ones. */
function breaksLimit({ chain, rules, completion }: CompletionAt): boolean {
  // The newest figure, not the due year's: a done limit may be broken since.
  const { latest } = completion;
  return (
    chain.limitInForce !== null &&
    latest !== null &&
    rules.breaks(chain.limitInForce, latest.reading)
  );
}

/** Hollow: the figure shown, or the due year's figure that makes it overdue, is not final. */
function isProvisional({ completion, rules }: CompletionAt): boolean {
  const shown = completion.met ? [completion.current] : [completion.current, completion.dueReading];
  return shown.some((dated) => dated !== null && rules.isProvisional(dated.reading));
}

function ownerOf(facts: MilestoneFacts, at: TwoDates) {
  const lead = leadInForce(facts, at);
  return {
    lead: lead?.organisation ?? null,
    leaderInCharge: lead?.leaderInCharge ?? null,
    unassigned: lead === null,
    suggestedOwner: lead?.state === "suggested",
  };
}

function markReasons(marks: { definitionMissing: boolean; unitsNotNamed: boolean }): Reason[] {
  return (["definitionMissing", "unitsNotNamed"] as const)
    .filter((code) => marks[code])
    .map((code) => ({ code, params: {} }));
}

/** Calendar days against the plan's date; what is only awaited is not late. */
function daysLate(
  { definition, completion }: CompletionAt,
  { status }: StatusResult,
  at: TwoDates,
): number {
  if (status === "overdue") return daysBetween(definition.dueOn, at.asOf);
  if (status !== "doneLate" || completion.completedOn === null) return 0;
  return daysBetween(definition.dueOn, completion.completedOn);
}

/** Time with the commission is never the unit's: what it must decide, confirm or assign is its own ball. */
function ballOf(
  result: StatusResult,
  verified: boolean,
  forCommission: boolean,
): Assessment["ball"] {
  const { status, awaitingFor } = result;
  if (status === "terminated") return null;
  if (status === "doneOnTime" || status === "doneLate") return verified ? null : "commission";
  if (awaitingFor === "review") return "commission";
  if (awaitingFor === "figure") return "data";
  return forCommission ? "commission" : "unit";
}

function discrepancyOf({ discrepancies }: MilestoneFacts, at: TwoDates): Assessment["discrepancy"] {
  if (discrepancies.length === 0) return "none";
  return discrepancies.every(({ rulings }) => latestInForce(rulings, at)) ? "ruled" : "open";
}

/** Once each: terminated, then beyond the plan's end, then aspirational (product.md 4, fine print). */
function countedApart(
  facts: MilestoneFacts,
  { definition }: CompletionAt,
): Assessment["countedApart"] {
  if (definition.terminated) return "terminated";
  if (definition.dueOn > facts.plan.endsOn) return "outOfPeriod";
  return facts.aspirational ? "aspirational" : null;
}
