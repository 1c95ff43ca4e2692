// The expected progress (序时进度) on the reading's own date: through base, checkpoints and due date.
import { addDays, daysBetween, endOfYear, startOfYear, yearOf } from "../calendar";
import type { ChainContext } from "./chain";
import type { Checkpoint, Definition, MilestoneFacts } from "./facts";
import { isKnown, type TwoDates } from "./in-force";
import { rulesOf } from "./kinds";
import type { LocalDate } from "./milestone";

export type Point = { on: LocalDate; progress: number };
export type Expected = {
  value: number | null;
  basis: "confirmed" | "suggested" | null;
  /** The line itself, base first, for charts and explain; empty where there is none. */
  points: readonly Point[];
};

/** End of 31 December of the base year; a series starts anew each 1 January (product.md 3 and 4). */
function baseDay(facts: MilestoneFacts, definition: Definition): LocalDate {
  if (facts.series === null) return endOfYear(facts.plan.baseYear);
  return addDays(startOfYear(yearOf(definition.dueOn)), -1);
}

/** The newest version of each day's checkpoint in the given state. */
export function checkpointsInForce(
  facts: MilestoneFacts,
  state: Checkpoint["state"],
  { asOf, knownBy }: TwoDates,
): Checkpoint[] {
  const byDay = new Map<LocalDate, Checkpoint>();
  for (const checkpoint of facts.checkpoints) {
    if (checkpoint.state !== state || checkpoint.effectiveOn > asOf) continue;
    if (!isKnown(checkpoint.acceptedAt, knownBy) || isKnown(checkpoint.withdrawnAt, knownBy))
      continue;
    const known = byDay.get(checkpoint.on);
    if (!known || rank(checkpoint) > rank(known)) byDay.set(checkpoint.on, checkpoint);
  }
  return [...byDay.values()];
}

function rank(checkpoint: Checkpoint): string {
  return `${checkpoint.effectiveOn} ${checkpoint.acceptedAt.toISOString()} ${checkpoint.value}`;
}

/** Between base and due date, on the progress scale, by day; the plan's own earlier targets count first. */
function placed(
  definition: Definition,
  chain: ChainContext,
  from: LocalDate,
  checkpoints: readonly { on: LocalDate; value: number | string }[],
): Point[] {
  const rules = rulesOf(definition.target.kind);
  const byDay = new Map<LocalDate, number>();
  for (const { on, value } of checkpoints) {
    const progress = rules.toScale(definition.target, value, chain.base);
    if (progress !== null && on > from && on < definition.dueOn) byDay.set(on, progress);
  }
  return [...byDay]
    .map(([on, progress]) => ({ on, progress }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** Straight between two points in actual days, flat before the first and after the last. */
function slope(points: readonly Point[], on: LocalDate): number {
  let before: Point | null = null;
  for (const point of points) {
    if (on <= point.on) {
      if (!before) return point.progress;
      const share = daysBetween(before.on, on) / daysBetween(before.on, point.on);
      return before.progress + share * (point.progress - before.progress);
    }
    before = point;
  }
  return before?.progress ?? 0;
}

/** A step counts from its own day. */
function step(points: readonly Point[], on: LocalDate): number {
  return points.filter((point) => point.on <= on).at(-1)?.progress ?? 0;
}

/**
 * Expected progress on the day a reading is true for; null where progress cannot be computed. Confirmed
 * checkpoints (the chain's earlier targets among them) alone make a line that may cause a light.
 */
export function expectedOn(
  facts: MilestoneFacts,
  definition: Definition,
  chain: ChainContext,
  at: TwoDates,
  on: LocalDate | null,
): Expected {
  const rules = rulesOf(definition.target.kind);
  const goal = rules.toScale(definition.target, rules.goalOf(definition.target), chain.base);
  if (goal === null || rules.definitionMissing(definition.target)) {
    return { value: null, basis: null, points: [] };
  }
  const from = baseDay(facts, definition);
  const confirmed = [...checkpointsInForce(facts, "confirmed", at), ...chain.earlier];
  const suggested = checkpointsInForce(facts, "suggested", at);
  const sure = placed(definition, chain, from, confirmed);
  const middle = sure.length > 0 ? sure : placed(definition, chain, from, suggested);
  const basis = sure.length > 0 ? "confirmed" : middle.length > 0 ? "suggested" : null;
  const points = [{ on: from, progress: 0 }, ...middle, { on: definition.dueOn, progress: 1 }];
  const value = on === null ? null : rules.steps ? step(points, on) : slope(points, on);
  return { value, basis, points };
}
