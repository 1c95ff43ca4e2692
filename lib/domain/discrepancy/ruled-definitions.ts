// A ruling on a milestone's number is an erratum of its target: told as further versions of the definition, so that
// the assessment of an item knows nothing of rulings.
import { maxDate } from "../calendar";
import type { Definition, PlanFact } from "../milestone/facts";
import { effectiveFrom } from "../milestone/in-force";
import type { LocalDate, Target } from "../milestone/milestone";
import type { MilestoneRuling } from "./ruling";

/** The target with the number in it; of a kind without one number it stays as it is. */
export function withNumber(
  target: Target,
  { comparator, value, max }: Pick<MilestoneRuling, "comparator" | "value" | "max">,
): Target {
  if (target.kind === "count") return { ...target, min: value, max: max ?? null };
  if (target.kind !== "threshold") return target;
  return { ...target, comparator: comparator ?? target.comparator, value, max: max ?? null };
}

function numberOf(target: Target): string {
  if (target.kind === "count") return `${target.min} ${target.max}`;
  return target.kind === "threshold" ? `${target.comparator} ${target.value} ${target.max}` : "";
}

/** Day and instant from which both hold; an erratum only where that is not after the plan's publication. */
function bothInForce(
  from: LocalDate,
  definition: Definition,
  ruling: MilestoneRuling,
  plan: PlanFact,
) {
  const effectiveOn = maxDate(from, ruling.effectiveOn);
  const late = definition.acceptedAt.getTime() > ruling.acceptedAt.getTime();
  const source: Definition["source"] =
    effectiveOn <= (plan.publishedOn ?? plan.startsOn) ? "erratum" : "plan";
  return {
    effectiveOn,
    source,
    acceptedAt: late ? definition.acceptedAt : ruling.acceptedAt,
  };
}

/**
 * The versions of an item and, behind them, one for every version under every ruling: whichever version and ruling
 * are in force at two dates, the version of both is the last in force. A version whose number an amendment has
 * moved keeps it, because the ruling speaks of the number as printed.
 */
export function withRulings(
  definitions: readonly Definition[],
  rulings: readonly MilestoneRuling[],
  plan: PlanFact,
): Definition[] {
  if (rulings.length === 0) return [...definitions];
  const versions = definitions
    .map((definition) => ({ definition, from: effectiveFrom(definition, plan) }))
    .sort((a, b) => compare(a.from, b.from) || a.definition.version - b.definition.version);
  const ruled = rulings.toSorted(
    (a, b) =>
      compare(a.effectiveOn, b.effectiveOn) || a.acceptedAt.getTime() - b.acceptedAt.getTime(),
  );
  const printed = versions[0] && numberOf(versions[0].definition.target);
  const last = Math.max(...definitions.map((definition) => definition.version));
  const further = versions.flatMap(({ definition, from }, index) =>
    ruled.map((ruling, rank) => ({
      ...definition,
      ...bothInForce(from, definition, ruling, plan),
      version: last + 1 + index * ruled.length + rank,
      target:
        numberOf(definition.target) === printed
          ? withNumber(definition.target, ruling)
          : definition.target,
    })),
  );
  return [...definitions, ...further];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
