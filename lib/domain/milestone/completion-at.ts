// Definition, readings and completion at two dates: the core that status, marks and history share.
import type { Definition, MilestoneFacts } from "./facts";
import { chainContext, type ChainContext } from "./chain";
import { definitionInForce, type TwoDates } from "./in-force";
import { rulesOf } from "./kinds";
import type { AnyKindRules, Completion, DatedReading, Measure } from "./kinds/kind-rules";
import { readingsAt } from "./readings-at";

export type CompletionAt = {
  definition: Definition;
  rules: AnyKindRules;
  chain: ChainContext;
  readings: readonly DatedReading[];
  completion: Completion;
  /** Of the reading that is shown. */
  measure: Measure;
};

/** Where the item stands at the two dates (already read by readDates). Throws as definitionInForce. */
export function completionAt(facts: MilestoneFacts, at: TwoDates): CompletionAt {
  const definition = definitionInForce(facts, at);
  const rules = rulesOf(definition.target.kind);
  const chain = chainContext(facts, definition, at);
  const readings = readingsAt(facts, definition, at);
  const completion = rules.complete(definition.target, readings, at.asOf, {
    base: chain.base,
    dueOn: definition.dueOn,
  });
  const current = completion.current;
  const measure = rules.measure(definition.target, current?.reading ?? null, at.asOf, {
    on: current?.on ?? null,
    base: chain.base,
  });
  return { definition, rules, chain, readings, completion, measure };
}

/** Done: the facts in force meet the target, and it was not taken out of the plan. */
export function isDone(at: CompletionAt): boolean {
  return at.completion.met && !at.definition.terminated;
}
