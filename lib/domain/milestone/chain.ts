// A chain is one quantity with successive targets: base and start are the first member's, earlier targets
// are checkpoints of later ones, and the latest limit begun is the one in force (product.md 3 and 4).
import { startOfYear, yearOf } from "../calendar";
import type { Definition, MilestoneFacts } from "./facts";
import { findDefinition, type TwoDates } from "./in-force";
import { rulesOf } from "./kinds";
import type { LocalDate, Target } from "./milestone";

export type ChainContext = {
  base: number | null;
  startsOn: LocalDate | null;
  /** Earlier targets of the chain on the scale of checkpoints. */
  earlier: readonly { on: LocalDate; value: number | string }[];
  /** The limit in force when the item itself is a limit; null before any due year of the chain begins. */
  limitInForce: Target | null;
};

/** A series member starts on 1 January of its year (product.md 3); a chain when its first member does. */
function startOf(facts: MilestoneFacts, first: Definition, own: Definition): LocalDate | null {
  return first.startsOn ?? (facts.series === null ? null : startOfYear(yearOf(own.dueOn)));
}

function limitInForce(
  members: readonly Definition[],
  own: Definition,
  base: number | null,
  asOf: LocalDate,
): Target | null {
  const isLimit = (d: Definition) => rulesOf(d.target.kind).isLimit(d.target, base);
  if (!isLimit(own)) return null;
  const begun = members.filter((d) => isLimit(d) && startOfYear(yearOf(d.dueOn)) <= asOf);
  return begun.at(-1)?.target ?? null;
}

/** What the chain lends to the item at the two dates; for an item without a chain, its own base and start. */
export function chainContext(facts: MilestoneFacts, own: Definition, at: TwoDates): ChainContext {
  const others = facts.chainMembers.flatMap((member) => {
    const definition = findDefinition(member.definitions, facts.plan, at);
    return definition && !definition.terminated ? [definition] : [];
  });
  const members = [own, ...others]
    .filter((d) => d.target.kind === own.target.kind)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.version - b.version));
  const first = members[0] ?? own;
  const rules = rulesOf(own.target.kind);
  const base = rules.baseOf(first.target) ?? rules.baseOf(own.target);
  return {
    base,
    startsOn: startOf(facts, first, own),
    earlier: members
      .filter((d) => d.dueOn < own.dueOn)
      .map((d) => ({ on: d.dueOn, value: rules.goalOf(d.target) })),
    limitInForce: limitInForce(members, own, base, at.asOf),
  };
}
