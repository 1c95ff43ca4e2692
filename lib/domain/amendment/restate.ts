// An item's versions under an amendment or erratum. Which version is in force is decided by its effective day, so a
// change that takes hold before later versions did must be told again in each of them, or it would be lost there.
import type { Definition, PlanFact } from "../milestone/facts";
import { effectiveFrom } from "../milestone/in-force";
import type { LocalDate } from "../milestone/milestone";
import { isSame } from "../plan/same";
import {
  type Amendable,
  type AmendmentChange,
  type PartValue,
  partOf,
  partsOfChange,
  type Titled,
  withParts,
} from "./amendment-change";
import type { AmendmentKind } from "./amendment-input";

export type Versioned = Definition & Titled;

export type Restated<D> = {
  /** The version it is made from. */
  basis: D;
  /** The version it makes, but for its number and the moment it is accepted. */
  next: D;
  /** The change's own version; false: a later version told again with the change in it. */
  own: boolean;
};

/** The day an entry takes hold: an erratum from the plan's publication (product.md 4, fine print). */
export function takesHold(
  kind: AmendmentKind,
  effectiveOn: LocalDate | null,
  { publishedOn, startsOn }: Pick<PlanFact, "publishedOn" | "startsOn">,
): LocalDate {
  if (kind === "erratum" || effectiveOn === null) return publishedOn ?? startsOn;
  return effectiveOn;
}

/** The versions one after the other as they come in force: of one day the newest. */
function course<D extends Versioned>(versions: readonly D[], plan: PlanFact) {
  const byDay = new Map<LocalDate, D>();
  for (const version of versions.toSorted((a, b) => a.version - b.version)) {
    byDay.set(effectiveFrom(version, plan), version);
  }
  return [...byDay]
    .map(([from, version]) => ({ from, version }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The version a change from this day on is made to; before the first, that first one. */
export function standingOn<D extends Versioned>(
  versions: readonly D[],
  plan: PlanFact,
  from: LocalDate,
): D {
  const steps = course(versions, plan);
  const found = steps.findLast((step) => step.from <= from) ?? steps[0];
  if (!found) throw new RangeError("an item without a version");
  return found.version;
}

/** Parts the later version did not decide for itself. */
function stillCarried(parts: readonly PartValue[], before: Amendable, later: Amendable) {
  return parts.filter(({ part }) => isSame(partOf(before, part), partOf(later, part)));
}

/**
 * The versions to add, the change's own first, in the order in which they come in force. A later version keeps what
 * it changed itself and takes over the rest. Throws RangeError for an item without a version.
 */
export function restate<D extends Versioned>(
  versions: readonly D[],
  plan: PlanFact,
  change: AmendmentChange,
  { kind, from }: { kind: AmendmentKind; from: LocalDate },
): Restated<D>[] {
  const basis = standingOn(versions, plan, from);
  let parts = partsOfChange(change);
  const stated = (each: D, carried: readonly PartValue[]): D => ({
    ...withParts(each, carried),
    ...(carried.some(({ part }) => part === "dueOn") ? { dueSource: "stated" } : {}),
  });
  const made: Restated<D>[] = [
    { basis, next: { ...stated(basis, parts), source: kind, effectiveOn: from }, own: true },
  ];
  let before: D = basis;
  for (const { from: day, version } of course(versions, plan).filter((step) => step.from > from)) {
    parts = stillCarried(parts, before, version);
    if (parts.length === 0) break;
    made.push({
      basis: version,
      next: { ...stated(version, parts), effectiveOn: day },
      own: false,
    });
    before = version;
  }
  return made;
}
