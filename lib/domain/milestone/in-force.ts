// What is in force at the two dates: effective <= asOf and accepted <= knownBy (product.md 4, fine print).
import { minDate, toLocalDate } from "../calendar";
import type { AssignmentFact, Definition, MilestoneFacts, PlanFact } from "./facts";
import type { LocalDate } from "./milestone";

export type TwoDates = { asOf: LocalDate; knownBy: Date };

/** asOf later than knownBy's day is read as that day. */
export function readDates(at: TwoDates): TwoDates {
  return { asOf: minDate(at.asOf, toLocalDate(at.knownBy)), knownBy: at.knownBy };
}

/** An instant is known when it is not after knownBy. */
export function isKnown(instant: Date | null | undefined, knownBy: Date): boolean {
  return instant !== null && instant !== undefined && instant.getTime() <= knownBy.getTime();
}

/** An erratum is effective from the plan's publication: our record differed from the print all along. */
export function effectiveFrom(definition: Definition, plan: PlanFact): LocalDate {
  if (definition.source !== "erratum") return definition.effectiveOn;
  return minDate(definition.effectiveOn, plan.publishedOn ?? plan.startsOn);
}

function compareDefinitions(plan: PlanFact, a: Definition, b: Definition): number {
  const [fromA, fromB] = [effectiveFrom(a, plan), effectiveFrom(b, plan)];
  if (fromA !== fromB) return fromA < fromB ? -1 : 1;
  return a.version - b.version || a.acceptedAt.getTime() - b.acceptedAt.getTime();
}

/** The version in force, or null before the first one. */
export function findDefinition(
  definitions: readonly Definition[],
  plan: PlanFact,
  { asOf, knownBy }: TwoDates,
): Definition | null {
  const inForce = definitions.filter(
    (d) => effectiveFrom(d, plan) <= asOf && isKnown(d.acceptedAt, knownBy),
  );
  return inForce.sort((a, b) => compareDefinitions(plan, a, b)).at(-1) ?? null;
}

/**
 * The version in force; before the first one took effect, that first one, so that a page opened at an
 * early date still shows the commitment. Throws RangeError when the item has no version at all.
 */
export function definitionInForce(facts: MilestoneFacts, at: TwoDates): Definition {
  const found = findDefinition(facts.definitions, facts.plan, at);
  if (found) return found;
  const known = facts.definitions.filter((d) => isKnown(d.acceptedAt, at.knownBy));
  const first = [...(known.length > 0 ? known : facts.definitions)].sort((a, b) =>
    compareDefinitions(facts.plan, a, b),
  )[0];
  if (!first) throw new RangeError(`milestone without a definition: ${facts.code}`);
  return first;
}

/** First day on which it no longer holds; an end recorded after knownBy is not known yet. */
function endOf(assignment: AssignmentFact, knownBy: Date): LocalDate | null {
  if (assignment.endedAt && !isKnown(assignment.endedAt, knownBy)) return null;
  return assignment.endsOn ?? (assignment.endedAt && toLocalDate(assignment.endedAt));
}

/** The lead in force; a confirmed one before a suggested one, then the one that began last. */
export function leadInForce(
  facts: MilestoneFacts,
  { asOf, knownBy }: TwoDates,
): AssignmentFact | null {
  const leads = facts.assignments.filter((a) => {
    const end = endOf(a, knownBy);
    const begun = a.part === "lead" && a.startsOn <= asOf && isKnown(a.acceptedAt, knownBy);
    return begun && (end === null || asOf < end);
  });
  const rank = (a: AssignmentFact) =>
    `${a.state === "confirmed" ? 1 : 0} ${a.startsOn} ${a.acceptedAt.toISOString()} ${a.organisation}`;
  return [...leads].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).at(-1) ?? null;
}

type Versioned = { effectiveOn: LocalDate; acceptedAt: Date };

/** The one effective last at the dates, of those of one day the one accepted last; null before the first. */
export function latestInForce<V extends Versioned>(
  versions: readonly V[],
  { asOf, knownBy }: TwoDates,
): V | null {
  const rank = (version: V) => `${version.effectiveOn} ${version.acceptedAt.toISOString()}`;
  return versions
    .filter((version) => version.effectiveOn <= asOf && isKnown(version.acceptedAt, knownBy))
    .reduce<V | null>(
      (last, version) => (last === null || rank(version) >= rank(last) ? version : last),
      null,
    );
}
