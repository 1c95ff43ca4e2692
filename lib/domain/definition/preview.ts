// What a confirmation would change today: the item assessed as it stands and as it would stand. Nothing is saved.
import { minDate } from "../calendar";
import { assess } from "../milestone/assess";
import type { AssessAt, Assessment } from "../milestone/assessment";
import type { MilestoneFacts } from "../milestone/facts";
import { type DefinitionChange, newestDefinition } from "./check-content";

/** The facts as if the change had been accepted by `knownBy` and held on `asOf`. */
export function withChange(
  facts: MilestoneFacts,
  change: DefinitionChange,
  { asOf, knownBy }: Pick<AssessAt, "asOf" | "knownBy">,
): MilestoneFacts {
  if (change.kind === "points") {
    const added = change.points.map((point) => ({
      ...point,
      state: "confirmed" as const,
      effectiveOn: asOf,
      acceptedAt: knownBy,
    }));
    return { ...facts, checkpoints: [...facts.checkpoints, ...added] };
  }
  const newest = newestDefinition(facts);
  const next = {
    ...newest,
    ...change.differs,
    version: newest.version + 1,
    source: "plan" as const,
    effectiveOn: minDate(asOf, newest.effectiveOn),
    acceptedAt: knownBy,
  };
  return { ...facts, definitions: [...facts.definitions, next] };
}

export type Preview = { now: Assessment; after: Assessment };

/** Both assessments at the same dates. Throws as assess does. */
export function previewChange(
  facts: MilestoneFacts,
  change: DefinitionChange,
  at: AssessAt,
): Preview {
  return { now: assess(facts, at), after: assess(withChange(facts, change, at), at) };
}
